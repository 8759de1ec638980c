// Text to numbers: pairs and triples of neighbouring Chinese characters, and whole Latin words, each hashed into one of 131,072
// buckets. Digits and punctuation say nothing here and end a pair. Names no class; knows no model.
import { read } from '../text/reading'

/** What a person wrote. Either may be empty. */
export type Words = { title: string; text: string }

/** How often each bucket was met; a title's words count threefold. */
export type Features = Map<number, number>

/** Calls back for each piece: its bucket, and where it stands in the text as written (UTF-16 units). */
type Met = (bucket: number, from: number, to: number) => void

export const buckets = 2 ** 17

/** A title is short and says what the matter is. */
export const titleCounts = 3

/** Characters read of a text; what stands later seldom changes what a matter is about. */
export const charactersRead = 4000

const lengths = [2, 3]
const runs = /\p{Script=Han}+|[a-z]{2,}/gu

/** Reads at most `charactersRead` characters of each; the same words always give the same features. */
export function featuresOf({ title, text }: Words): Features {
  const features: Features = new Map()
  eachPiece(title, bucket => features.set(bucket, (features.get(bucket) ?? 0) + titleCounts))
  eachPiece(text, bucket => features.set(bucket, (features.get(bucket) ?? 0) + 1))
  return features
}

/** Every piece of a text in order. */
export function eachPiece(text: string, met: Met): void {
  const reading = read(text.slice(0, charactersRead))
  const where: Met = (bucket, from, to) => met(bucket, reading.at(from), reading.at(to))
  for (const { 0: run, index } of lower(reading.text).matchAll(runs)) {
    if (run < '{') where(bucketOf(run), index, index + run.length)
    else piecesOf(run, index, where)
  }
}

function piecesOf(run: string, at: number, met: Met): void {
  for (const length of lengths)
    for (let i = 0; i + length <= run.length; i++) met(bucketOf(run.slice(i, i + length)), at + i, at + i + length)
}

/** Every character stays in its place. */
const lower = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase())

/** FNV-1a, its upper bits folded in. */
function bucketOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}
