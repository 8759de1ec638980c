// Whether an answer that tells what was done says when. One that only explains how something is done needs no date.
import { namesDate } from './dates'
import type { Finding, Written } from './finding'
import { isCourtesy, sentencesOf } from './sentences'

const deed =
  '(?:安排|派|组织|责令|要求|约谈|督促|责成|清[理除运]|修[复好理]|更换|整改|处[理罚置]|查[处封扣]|完成|恢复|停[业工]|拆除|联系|转[交办至]|协调|反馈|汇报|上报|移交|解决|补[发办足齐]|退[还款]|制止|取缔|关停|安装|疏通|维修|对接|沟通|办结|立案|告知)'
const done = new RegExp(
  `(?:已经?|现已|业已)(?!知|阅|悉)[^，。；]{0,8}${deed}|${deed}(?:好|完|到位|完毕|完成)?了|(?:赶|来|前往|到|赴)(?:了|达)?(?:您?家|实地|现场)|^经[^，。]{0,12}(?:核查|核实|调查|勘查|检查|查看)`,
)

/** Any day, period or limit in the text or the basis is enough; the words are those of the first deed told. */
export function noDate({ text, basis }: Written): Finding[] {
  if (namesDate(text) || namesDate(basis)) return []
  const told = sentencesOf(text).find(sentence => !isCourtesy(sentence.text) && done.test(sentence.text))
  if (!told) return []
  const say = '说了办理情况，没有写日期。请写上是哪一天核查、哪一天办好的。'
  return [{ point: 'no-date', in: 'text', from: told.from, to: told.to, words: told.text, say }]
}
