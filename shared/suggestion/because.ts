// Which words led to a label: what each piece of the text added to it is laid on its characters, strong neighbours are joined,
// and the ends are moved out to where words end (Unicode's text segmentation, UAX #29, with its Chinese dictionary).
import { type Counts, gainsFor } from './counts'
import { eachPiece, titleCounts, type Words } from './features'

/** A span of the title or the text as written, in UTF-16 units, `to` not included; strongest first. */
export type Because = { in: keyof Words; from: number; to: number; word: string; weight: number }

/** What was counted, and how much one occurrence counts. */
export type Weighing = { counts: Counts; scale: number }

/** What one piece added to the label. */
type Gain = (bucket: number) => number

/** A few words say why; more are read by nobody. */
const most = 5
/** A character joins a word, and a word is told, from this part of the strongest on. */
const strong = 0.3
const longest = 6

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words that spoke for the label, each once, at most five. */
export function because(words: Words, label: number, weighings: readonly Weighing[]): Because[] {
  const gains = weighings.map(({ counts, scale }) => ({ scale, of: gainsFor(counts, label) }))
  const gain: Gain = bucket => gains.reduce((sum, { scale, of }) => sum + scale * of(bucket), 0)
  const found = (['title', 'text'] as const).flatMap(where => {
    const joints = jointsOf(words[where], gain, where === 'title' ? titleCounts : 1)
    return spansOf(words[where], joints).map(span => ({ in: where, ...span }))
  })
  const sorted = found.sort((a, b) => b.weight - a.weight)
  const least = (sorted[0]?.weight ?? 0) * strong
  const told = new Set<string>()
  return sorted.filter(({ word, weight }) => weight >= least && !told.has(word) && told.add(word)).slice(0, most)
}

/** How much the label gained between each character and the next. */
function jointsOf(text: string, gain: Gain, count: number): Float64Array {
  const joints = new Float64Array(text.length)
  eachPiece(text, (bucket, from, to) => {
    const each = (gain(bucket) * count) / Math.max(to - from - 1, 1)
    for (let at = from; at < to - 1; at++) joints[at]! += each
  })
  return joints
}

type Span = { from: number; to: number; word: string; weight: number }

function spansOf(text: string, joints: Float64Array): Span[] {
  const least = joints.reduce((a, b) => Math.max(a, b), 0) * strong
  const segments = segmenter.segment(text)
  const spans: Span[] = []
  for (let at = 0; at < joints.length; at++) {
    if (joints[at]! <= 0 || joints[at]! < least) continue
    const begun = at
    while (joints[at + 1]! > 0 && joints[at + 1]! >= least && at - begun < longest - 2) at++
    const from = segments.containing(begun)?.index ?? begun
    const last = segments.containing(at + 1)
    const to = last ? last.index + last.segment.length : at + 2
    const weight = joints.subarray(from, to - 1).reduce((sum, joint) => sum + joint, 0)
    spans.push({ from, to, word: text.slice(from, to), weight })
    at = Math.max(at, to - 2)
  }
  return spans
}
