// Whether an answer says what it stands on: a law, a policy, a document or an agreement, or what was found on the spot.
import { type Finding, missing, type Written } from './finding'

const paper =
  /《[^《》]{1,80}》|第\s*[\d一二三四五六七八九十百]+\s*条|[〔[（(【﹝]\s*(?:19|20)\d\d\s*[〕\])）】﹞]|法律|依法|法规|法》|条例|规定|办法|规范|标准|细则|政策|文件|通知|合同|协议|规划|批复|方案|纪要|判决|裁定|公告|章程|目录|要求/
const found =
  /现场|实地|核[查实对]|调查|走访|勘[查察验]|踏勘|查[阅验看询]|检[测查验]|监测|排查|了解|摸排|巡查|约谈|评估|鉴定|抽[检查]|测[量试]|会[商诊]|研究|[经据彻清]查|查[清明处]|(?:联系|询问|咨询|走访)了|经[^，。]{1,12}(?:协调|统计|反馈|答复|确认|审核)/

/** Both the text and the field 依据 count. */
export const noBasis = ({ text, basis }: Written): Finding[] =>
  paper.test(text + basis) || found.test(text + basis)
    ? []
    : [missing('no-basis', '没有写依据什么办。请写明是哪部法律、哪个政策或文件，或者现场看到的情况。')]
