// Names of persons that an answer should not have: the reporter's own, a neighbour's, a householder's. Officials, and whom to ask, may be named.
import { type Finding, few, type Written } from './finding'

/** The hundred commonest family names, four fifths of all people, and those of two characters. */
const family =
  '(?:欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤])'
/** A name that is veiled already (张某某) is none. */
const given = '(?:(?!某)\\p{Script=Han}){1,2}'
const title = '(?:先生|女士|小姐|老人|大爷|大妈|婆婆|同志|同学|夫妇)'
const who =
  '(?:户主|业主|村民|居民|租户|住户|房主|车主|店主|当事人|投诉人|举报人|反映人|信访人|申请人|死者|伤者|原告|被告|患者|邻居|其妻|其夫|其子|其女|家属|户名|姓名|本人)'
const after = '(?=[与和、，。；,及的在已也都将不未表同要系因称说之夫家户等（(:：”"]|先生|女士|同志|$)'

const titled = new RegExp(`(?<!\\d\\s?)(${family}${given})(?=${title})`, 'gu')
/** 曾多次: the family name is an adverb here. */
const adverb = /^曾[多经在与向被]/

const named = new RegExp(`${who}[：:“"]?(${family}${given})${after}`, 'gu')

/** Officials act in public; and whom to ask is named so that people can ask. */
const official =
  /(?:局|处|科|队|镇|乡|县|市|区|村|院|校|站|所|厂|组|社|部)长|书记|主任|经理|民警|警官|干部|法官|律师|联系人|经办人|承办人|负责人|工作人员|专员|调解员|网格员|网格长|辅警|医生|教师|秘书|委员|代表|联系|咨询/

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words are told apart by what stands near: a long text is not read anew for each name. */
const near = 60

/** 高度, 安全, 何时 begin like a name and are words. */
function isWord(text: string, from: number): boolean {
  const segment = segmenter.segment(text).containing(from)
  return !segment || segment.index < from || segment.segment.length > 1
}

type Name = { from: number; words: string }

function namesIn(text: string): Name[] {
  const found = [titled, named].flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => {
      const words = match[1] ?? ''
      return { from: match.index + match[0].lastIndexOf(words), words }
    }),
  )
  return found.filter(
    ({ from, words }) =>
      !adverb.test(words) &&
      !isWord(text.slice(Math.max(0, from - near), from + words.length), Math.min(from, near)) &&
      !official.test(text.slice(Math.max(0, from - 10), from)),
  )
}

/** 我叫某某: who names oneself in what one asks is not to be named in the answer. Nobody's record is looked at, so the check tells nobody who asked. */
const introduced = new RegExp(`(?:我叫|我的名字[叫是]|姓名[：:是])(${family}${given})(?![\\p{Script=Han}])`, 'gu')

function ownNames(text: string, asked: string, known: readonly string[]): Name[] {
  const names = [...[...asked.matchAll(introduced)].map(([, name = '']) => name), ...known]
  return names.flatMap(words => (text.includes(words) ? [{ from: text.indexOf(words), words }] : []))
}

/** A name in the field 联系人和电话 may stand in the text too. */
export function persons({ text, contact }: Written, asked: string, names: readonly string[] = []): Finding[] {
  const say = '这里写了人的姓名。不是必须写的，请改成“您”“当事人”或“某某”。'
  const told = new Set<string>()
  return few(
    [...ownNames(text, asked, names), ...namesIn(text)]
      .filter(({ words }) => !contact.includes(words) && !told.has(words) && told.add(words))
      .map(({ from, words }) => ({ point: 'person', in: 'text', from, to: from + words.length, words, say })),
  )
}
