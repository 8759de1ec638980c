// Two-character terms by which a request is found: kept on the document under an index, so that no text is ever scanned.
import { governing } from '../catalogue/governing'
import { type County, placeName } from '../county'
import type { Request } from '../request/request'

/** Characters of the text that are read; what a matter is about is said by then. */
const read = 600
const most = 400
const pieces = /\p{Script=Han}+|[a-z0-9]{2,}/gu

/** Pairs of neighbouring Chinese characters, and whole Latin words and numbers. Each once. */
export function termsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [run] of text.toLowerCase().normalize('NFKC').matchAll(pieces)) {
    if (/[a-z0-9]/.test(run[0] ?? '')) found.add(run.slice(0, 20))
    else for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2))
  }
  return [...found].slice(0, most)
}

/** What the reporter said, where it is, and what it is called. No name and no number of a person. */
export function termsOf(request: Request, county: County): string[] {
  const { title, text, place } = request
  const item = governing(county, request)?.name ?? ''
  return termsIn([title, item, placeName(county, place), place.words, text.slice(0, read)].join('\n'))
}

/** What to look for: a tracking code, a phone number, or terms that all must be there; null when nothing can be looked for. */
export type Sought = { code: string } | { phone: string } | { terms: string[] } | null

/** @example soughtIn('rq-261121-7KQF2') // { code }; soughtIn('138 0000 0001') // { phone }; soughtIn('东门 路灯') // { terms } */
export function soughtIn(words: string): Sought {
  const plain = words.trim()
  const code = /(?:rq-?)?(\d{6})-?([2-9A-HJ-NP-Z]{5,9})$/i.exec(plain)
  if (code) return { code: `rq-${code[1]}-${code[2]?.toUpperCase()}` }
  const digits = plain.replace(/[\s-]/g, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return { phone: digits }
  const terms = termsIn(plain)
  return terms.length > 0 ? { terms } : null
}
