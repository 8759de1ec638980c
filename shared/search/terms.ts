// Two-character terms by which a request is found: kept on the document under an index, so that no text is ever scanned.
import { governing } from '../catalogue/governing'
import { type County, placeName } from '../county'
import { isCode } from '../request/code'
import type { Request } from '../request/request'
import { isMobile, numberIn } from '../text/number'
import { readingOf } from '../text/reading'

/** Characters of the text that are read; what a matter is about is said by then. */
const read = 600
const most = 400
const han = /^\p{Script=Han}/u
/** Han by pairs; of every other script whole words. */
const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){2,}/gu

/** Pairs of neighbouring Chinese characters, and whole words and numbers of any other script. Each once. */
export function termsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [run] of readingOf(text).toLowerCase().matchAll(pieces)) {
    if (!han.test(run)) found.add(run.slice(0, 20))
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

/** The whole query, but for marks around it, and with its check character: a customer's number that ends like a code is none. */
function codeIn(plain: string): string | null {
  const found = /^[^a-z0-9]*(?:rq-?)?(\d{6})-?([2-9a-hj-np-z]{5,9})[^a-z0-9]*$/i.exec(plain)
  const code = found && `rq-${found[1]}-${found[2]?.toUpperCase()}`
  return code && isCode(code) ? code : null
}

/** What to look for: a tracking code, a phone number, or terms that all must be there; null when nothing can be looked for. */
export type Sought = { code: string } | { phone: string } | { terms: string[] } | null

/** @example soughtIn('rq-261121-7KQFJ') // { code }; soughtIn('138 0000 0001') // { phone }; soughtIn('东门 路灯') // { terms } */
export function soughtIn(words: string): Sought {
  const plain = readingOf(words).replace(/\p{Pd}/gu, '-')
  const phone = numberIn(words)
  if (phone && isMobile(phone)) return { phone }
  const code = codeIn(plain)
  if (code) return { code }
  // A landline or a number from abroad; what is short or long like something else is looked for as it is written.
  if (phone && /^(?:0|\+)/.test(phone)) return { phone }
  const terms = termsIn(plain)
  return terms.length > 0 ? { terms } : null
}
