// A message as numbers, for comparing one with thousands: each term a bucket, a title's terms and the names of places counted more.
import { namesIn } from './names'
import { termsOf } from './terms'

export const buckets = 2 ** 20

/** `named`: 1 for a term of the name of a place, which says where and not what. */
export type Vector = { terms: Int32Array; counts: Float32Array; named: Uint8Array }

/** Characters of the text that are compared: a matter is told at its beginning. */
const told = 500
const inTitle = 2
const inName = 2

/** Short titles say the matter, long texts its circumstances. */
export function vectorOf(title: string, text: string): Vector {
  const counted = new Map<number, number>()
  const names = namesIn(`${title} ${text.slice(0, told)}`)
  const count = (terms: Iterable<string>, by: number) => {
    for (const term of terms) counted.set(bucketOf(term), (counted.get(bucketOf(term)) ?? 0) + by)
  }
  count(termsOf(title), inTitle)
  count(termsOf(text.slice(0, told)), 1)
  const named = new Set(names.flatMap(name => [...termsOf(name)].map(bucketOf)))
  for (const term of named) counted.set(term, (counted.get(term) ?? 0) + inName)
  const terms = Int32Array.from(counted.keys())
  return {
    terms,
    counts: Float32Array.from(counted.values()),
    named: Uint8Array.from(terms, term => Number(named.has(term))),
  }
}

/** FNV-1a, folded. */
function bucketOf(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 12)) & (buckets - 1)
}
