// What the answer check says of an answer: which point, of which words, and what to do about it.

/** The points that an answer is checked for, in the order in which they are shown. */
export const points = [
  'untaken', // 反映的一点没有说到
  'no-basis', // 没有依据
  'no-date', // 没有日期
  'undated-promise', // 承诺没有时限
  'no-contact', // 没有电话
  'copy', // 和别的答复雷同
  'person', // 写了人名
  'number', // 写了号码
] as const

export type Point = (typeof points)[number]

/**
 * `words` stand in the field `in` from `from` to `to` (UTF-16 units, `to` not included). Of what was asked, and of what is
 * missing altogether, there are no such words in the answer: then both are 0.
 */
export type Finding = {
  point: Point
  in: 'asked' | 'text' | 'basis' | 'contact'
  from: number
  to: number
  words: string
  say: string
}

/** What a handler wrote. */
export type Written = { text: string; basis: string; contact: string }

/** Another answer that was given before, to this matter or to another one. */
export type Earlier = { id: string; text: string }

/** Nobody reads a longer list of one kind. */
const mostOfAPoint = 3

export const few = (findings: Finding[]): Finding[] => findings.slice(0, mostOfAPoint)

/** Something that ought to be there and is not. */
export const missing = (point: Point, say: string): Finding => ({ point, in: 'text', from: 0, to: 0, words: '', say })
