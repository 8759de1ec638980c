// The title of a request: the first piece of what was said that says something, as it was written. Seen by its reporter and by staff.
import type { Item } from '../catalogue/catalogue'
import type { County } from '../county'
import { read } from '../text/reading'
import type { Filing } from './filing'
import { kindTitle } from './tell'

const longest = 30

/** Longer than any greeting: what stands behind it in one piece is looked at no further. */
const farthest = 200

const somebody =
  '(?:各位|全体)?(?:县委|县政府|政府|市民热线|热线|速来办|中心)?(?:领导|书记|县长|镇长|局长|主任|市长|区长|同志|同志们|老师|工作人员|客服|管理员)(?:们)?'

/** What is said before anything is: greetings, whom it is for, that something will be said now. */
const beginnings: readonly RegExp[] = [
  /^[^\p{L}\p{N}]+/u,
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十])[、.．)）](?!\d)/,
  new RegExp(`^(?:尊敬的|敬爱的|亲爱的)[^，。：:\\n]{0,12}?${somebody}`),
  /^(?:尊敬的|敬爱的)[^，。：:\n]{1,12}[：:]/,
  new RegExp(`^${somebody}(?:，|：|:|好|您好|你好|$)`),
  /^(?:您好|你好|你们好|大家好|早上好|上午好|中午好|下午好|晚上好|在吗|在不在|有人吗|打扰了?|麻烦了|辛苦了|谢谢|请问一下|喂|嗨|哈喽|hello|hi)(?=[^\p{L}\p{N}]|$)/iu,
  /^(?:本人|我们?|现在|今天|在此|特此|特来|特)?(?:想|要|来|再次|需要|就是|就)*(?:投诉|举报|反映|反应|咨询|求助|建议|说|问|请教|报告)(?:一下|下|一个|个|一件|件)*(?:问题|事情|事|情况)?(?=[，：:。\s]|$)/,
  /^(?:问题|情况|事情|诉求|投诉|反映|举报|标题|内容|事由)(?:描述|说明|内容|如下|经过)?[：:]/,
  /^(?:此致|敬礼|急急?急?|紧急|求助|救助|十万火急)(?=[^\p{L}\p{N}]|$)/u,
]

/** Where in a piece, as it is read, something begins to be said; its length where nothing does. */
function beginningIn(piece: string): number {
  let from = 0
  for (;;) {
    const rest = piece.slice(from, from + farthest)
    const length = beginnings.map(one => one.exec(rest)?.[0].length ?? 0).find(Boolean) ?? 0
    if (length === 0) return from
    from += length
  }
}

/** So many letters a piece must have to say something. */
const fewest = 2

const letters = /\p{L}/gu

/** Null when nothing is said. */
function firstSaid(text: string): string | null {
  const reading = read(text)
  for (const { 0: piece, index } of reading.text.matchAll(/[^\n。！？!?；;]+/g)) {
    const from = index + beginningIn(piece)
    const end = index + piece.length
    if ((reading.text.slice(from, Math.min(end, from + farthest)).match(letters)?.length ?? 0) < fewest) continue
    const written = text.slice(reading.at(from), end >= reading.text.length ? text.length : reading.at(end)).trim()
    const points = [...written]
    return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : written
  }
  return null
}

/** Else the item with its place; else what kind of matter it is. */
export function titleOf({ text, place, files, kind }: Filing, listed: Item | null, county: County): string {
  const said = firstSaid(text)
  if (said) return said
  const village = place.village && county.areas.get(place.village)?.name
  return [village, place.words, listed?.name ?? nameless(files, kind)].filter(Boolean).join(' ')
}

function nameless(files: Filing['files'], kind: Filing['kind']): string {
  if (files.some(file => file.kind === 'voice')) return '语音反映的事项'
  return files.length > 0 ? '照片反映的事项' : kindTitle(kind)
}
