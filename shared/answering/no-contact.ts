// Whether an answer leaves a number under which the reporter can ask again.
import { type Finding, missing, type Written } from './finding'

/** A line with or without its area code, a mobile, 400, 12345 and 96xxx, or one of which some digits are masked. */
const phone = String.raw`(?:0\d{2,3}[-—–－\s]?)?[2-9]\d{6,7}|1[3-9]\d{9}|400[-—－\s]?\d{3,4}[-—－\s]?\d{3,4}|1[12]\d{3}|9[56]\d{3,4}|\d{2,}\*{2,}\d*|110|119|120|122`
const number = new RegExp(`(?<![\\d*])(?:${phone})(?![\\d*])`)
const given = new RegExp(
  `(?:电话|手机|热线|拨打|致电|联系|咨询|查询|来电|微信|监督|举报|投诉|服务)[^。；\\n]{0,40}?(?<![\\d*])(?:${phone})(?![\\d*])`,
)

/** In the field 联系人和电话 any number counts, in the text one that is given to call. */
export function noContact({ text, contact }: Written): Finding[] {
  if (number.test(contact) || given.test(text)) return []
  const say = '没有写电话。请写上经办人或科室的电话，方便群众再问。'
  if (!contact) return [missing('no-contact', say)]
  return [{ point: 'no-contact', in: 'contact', from: 0, to: contact.length, words: contact, say }]
}
