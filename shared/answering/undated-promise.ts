// Promises without a date: 将尽快维修, 下一步我局将整改. What is asked of the reporter, said of a rule, or said out of courtesy is none.
import { namesDate } from './dates'
import { type Finding, few, type Written } from './finding'
import { isCourtesy, type Sentence, sentencesOf } from './sentences'

const promise =
  /(?:等待?|待)[^，。；]{2,16}后(?:再|即|立即|，)?[^，。；]{0,6}(?:[维修安]装?|实施|开工|处理|启动|改造|建设|开通)|(?:将|会|正|要求|督促|责成|责令|争取|力争|予以|拟|并)[^，。；]{0,16}?(?:尽快|尽早|抓紧|早日|适时|逐步|近期|陆续)|下一步[^。]{0,30}?(?:将|会|要|计划|继续|拟)|(?:已|现|目前|我[局镇区司们县市]|政府|街道|社区)[^，。；]{0,12}(?:计划|拟)(?:在|于|对|将|实施|建|启动|开展|进行|安排|改|修)|(?:我[局镇区乡司们县市院校委办]|政府|公司|部门|街道|社区|大队|中心|单位)[^，。；]{0,8}将(?:会|进一步|继续|加大|加强|加快|积极|组织|安排|协调|督促|对|根据|按照|联合|严格|持续|全力|在|于|与|予以|立即)|正在(?:积极|抓紧|加紧|组织|进行|办理|协调|实施|推进|制定|研究|洽谈|设计|编制|申报|筹|整改|维修|施工)/

/** Said to the reporter, of a condition, of a rule, or to be polite: nobody waits for it. */
const noPromise =
  /(?:请|建议|希望|欢迎|提醒)(?:您|你|广大|各位|业主|居民|市民|网友|大家)|(?:如|若|倘|一旦)[^，。]{0,24}(?:，|,|的|则|请|可)|一如既往|竭诚|再接再厉|努力工作|为民服务|您的(?:支持|监督|理解|关注|宝贵)|依法(?:予以)?(?:处罚|追究|查处)$|来信|网友反映|不予|将被|不会|继续|正在[^，。；]{2,8}的|(?:进一步|持续|不断)?(?:加强|加大|密切关注|强化|严格|规范|提高|提升|完善制度|引以为戒|举一反三)/

/** What the reporter wished is named, not promised: “您希望尽快修复的路面”. */
const wished = /您(?:要求|希望|建议|反映|提出)(?:[^，。；]{0,30}?的|[^，。；]*)/g

function isPromise({ text }: Sentence): boolean {
  const own = text.replace(wished, '')
  return !isCourtesy(text) && promise.test(own) && !noPromise.test(own)
}

/** A date anywhere in the same sentence or the next one is enough. */
export function undatedPromises({ text }: Written): Finding[] {
  const sentences = sentencesOf(text)
  const undated = sentences.filter(
    (sentence, at) => isPromise(sentence) && !namesDate(sentence.text) && !namesDate(sentences[at + 1]?.text ?? ''),
  )
  const say = '这里答应了要办，没有说到什么时候。请写上哪一天前办好，或者哪一天前再回复。'
  return few(
    undated.map(({ from, to, text: words }) => ({ point: 'undated-promise', in: 'text', from, to, words, say })),
  )
}
