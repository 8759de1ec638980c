// Fits facts to WeChat's keyword kinds, so that no notice is refused with 47003 for what it says.
import { type KeywordKind, kindOf, most } from './keyword'
import { written } from './written'

const foreign: Partial<Record<KeywordKind, RegExp>> = {
  phrase: /[^\p{Script=Han}]/gu,
  character_string: /[^\x21-\x7e]/g,
  phone_number: /[^0-9+\-*#() ]/g,
  number: /[^0-9.]/g,
}

/** An empty value is refused by WeChat, so each kind has something to say in its place. */
const blank: Record<KeywordKind, string> = {
  thing: '无',
  character_string: '-',
  time: '2000年1月1日 00:00',
  date: '2000年1月1日',
  phrase: '待办',
  name: '无',
  phone_number: '-',
  number: '0',
}

/**
 * One value, fitted: line breaks and control characters become spaces, what the kind does not allow goes, the rest is cut to length.
 *
 * @example fitTo('thing', '和平社区 3 号楼东侧路灯不亮已经好几个月了') // '和平社区 3 号楼东侧路灯不亮已经…'
 */
export function fitTo(kind: KeywordKind, value: string): string {
  const plain = value
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(foreign[kind] ?? /(?!)/, '')
    .trim()
  const points = [...plain]
  if (points.length === 0) return blank[kind]
  if (points.length <= most[kind]) return plain
  return kind === 'thing' ? `${points.slice(0, most.thing - 1).join('')}…` : points.slice(0, most[kind]).join('')
}

/**
 * The `data` of subscribeMessage.send.
 * @param keywords fact → keyword of the account's template; each value is fitted to its keyword's kind
 */
export const fitted = (
  keywords: Readonly<Record<string, string>>,
  facts: Record<string, string>,
): Record<string, { value: string }> =>
  Object.fromEntries(
    Object.entries(keywords).map(([fact, keyword]) => [
      keyword,
      { value: fitTo(kindOf(keyword) ?? 'thing', facts[fact] ?? '') },
    ]),
  )

const moment = /^(\d{4})年(\d+)月(\d+)日 (\d\d:\d\d)$/

/** A sentence with its {facts} filled in; moments as people read them, without the year in which it is said (`at`, epoch milliseconds). */
export const filled = (sentence: string, facts: Record<string, string>, at: number): string => {
  const asRead = (_: string, year: string, month: string, day: string, time: string) =>
    `${written(at).startsWith(year) ? '' : `${year} 年 `}${month} 月 ${day} 日 ${time}`
  return sentence.replace(/\{(\w+)\}/g, (_, fact: string) => (facts[fact] ?? '').replace(moment, asRead))
}

/** The facts of a sentence in their order: the parameters of an SMS template. */
export const parametersOf = (sentence: string, facts: Record<string, string>): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, fact]) => facts[fact ?? ''] ?? '')
