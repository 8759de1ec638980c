// How often each bucket was met with each label, and what follows for a text: complement naive Bayes (Rennie, Shih, Teevan and
// Karger, Tackling the Poor Assumptions of Naive Bayes Text Classifiers, 2003): a word speaks for a label as far as it is rare
// in all the others. Counts are all there is to the model, so it stays small and nothing is lost by writing it down.
import { buckets, type Features } from './features'

/** Met so often: bucket × labels + label, ascending, and its occurrences. */
export type Entries = { keys: Int32Array; met: Uint32Array }

export type Counts = {
  labels: number
  /** Added to every count, so that nothing is impossible. */
  smoothing: number
  /** A bucket's entries stand from `starts[bucket]` to `starts[bucket + 1]` in `label` and `met`. */
  starts: Int32Array
  label: Uint16Array
  met: Uint32Array
  ofBucket: Float64Array
  inLabel: Float64Array
  inAll: number
  distinct: number
}

/** A text's features with the place of its label; `label` below the number of labels. */
export type Row = { features: Features; label: number }

/** Counts rows one by one; holds none. At most `most` entries are kept: those of the buckets met most often. */
export function entriesOf(rows: Iterable<Row>, labels: number, most: number): Entries {
  const counted = new Map<number, number>()
  for (const { features, label } of rows)
    for (const [bucket, count] of features) {
      const key = bucket * labels + label
      counted.set(key, (counted.get(key) ?? 0) + count)
    }
  const kept = counted.size > most ? oftenest(counted, labels, most) : [...counted.keys()]
  const keys = Int32Array.from(kept).sort()
  return { keys, met: Uint32Array.from(keys, key => counted.get(key) ?? 0) }
}

function oftenest(counted: ReadonlyMap<number, number>, labels: number, most: number): number[] {
  const ofBucket = new Float64Array(buckets)
  for (const [key, count] of counted) ofBucket[Math.floor(key / labels)]! += count
  const oftenAs = (key: number) => Math.min(ofBucket[Math.floor(key / labels)]!, rare)
  const entries = new Float64Array(rare + 1)
  for (const key of counted.keys()) entries[oftenAs(key)]!++
  let [least, kept] = [rare, entries[rare]!]
  for (; least > 1 && kept + entries[least - 1]! <= most; least--) kept += entries[least - 1]!
  return [...counted.keys()].filter(key => oftenAs(key) >= least).slice(0, most)
}

/** Buckets met as often as this are never too rare to keep. */
const rare = 1000

export function countsOf({ keys, met }: Entries, labels: number, smoothing: number): Counts {
  const starts = new Int32Array(buckets + 1)
  const label = new Uint16Array(keys.length)
  const ofBucket = new Float64Array(buckets)
  const inLabel = new Float64Array(labels)
  for (let i = 0; i < keys.length; i++) {
    const bucket = (keys[i]! / labels) | 0
    label[i] = keys[i]! % labels
    starts[bucket + 1]!++
    ofBucket[bucket]! += met[i]!
    inLabel[label[i]!]! += met[i]!
  }
  let distinct = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    if (starts[bucket + 1]! > 0) distinct++
    starts[bucket + 1]! += starts[bucket]!
  }
  const inAll = inLabel.reduce((sum, count) => sum + count, 0)
  return { labels, smoothing, starts, label, met, ofBucket, inLabel, inAll, distinct }
}

/** How much each label gains, zero on average; divided by the length of the vector, so that a long text is not surer. */
export type Score = { score: Float64Array; length: number }

/**
 * What the counts say of a text.
 * @param out its label, to ask as if this text had never been counted
 * @returns length 0 where no word is known
 */
export function scoreOf(counts: Counts, features: Features, out = -1): Score {
  const score = new Float64Array(counts.labels)
  let [squares, sum] = [0, 0]
  for (const [bucket, count] of features) {
    const rest = counts.ofBucket[bucket]! - (out < 0 ? 0 : count)
    if (rest <= 0) continue
    squares += count * count
    sum += count
    addGains(counts, bucket, score, count, out)
  }
  if (squares === 0) return { score, length: 0 }
  const shifts = shiftsOf(counts, features, out)
  const length = Math.sqrt(squares)
  return { score: centred(score.map((gain, label) => (gain + sum * shifts[label]!) / length)), length }
}

/** Only labels that a bucket was met with gain by it; the others lose by the average. */
function addGains(counts: Counts, bucket: number, score: Float64Array, count: number, out: number): void {
  const { starts, label, met, ofBucket, smoothing } = counts
  const rest = ofBucket[bucket]! - (out < 0 ? 0 : count)
  const unmet = Math.log(rest + smoothing)
  for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) {
    const own = met[i]! - (label[i] === out ? count : 0)
    score[label[i]!]! += count * (unmet - Math.log(rest - own + smoothing))
  }
}

/** What every known piece adds for a label: the more words the other labels have, the more. */
function shiftsOf({ inLabel, inAll, smoothing, distinct }: Counts, features: Features, out: number): Float64Array {
  let inRow = 0
  if (out >= 0) for (const count of features.values()) inRow += count
  return inLabel.map((own, label) => Math.log(inAll - own - (label === out ? 0 : inRow) + smoothing * distinct))
}

function centred(score: Float64Array): Float64Array {
  const mean = meanOf(score)
  return score.map(each => each - mean)
}

const meanOf = (all: Float64Array): number => all.reduce((sum, each) => sum + each, 0) / all.length

/** How much one piece speaks for this label beside the average of all; 0 for an unknown piece. */
export function gainsFor(counts: Counts, label: number): (bucket: number) => number {
  const shifts = shiftsOf(counts, new Map(), -1)
  const shift = shifts[label]! - meanOf(shifts)
  return bucket => {
    const { starts, ofBucket, smoothing, met } = counts
    const unmet = Math.log(ofBucket[bucket]! + smoothing)
    let [own, sum] = [0, 0]
    for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) {
      const gain = unmet - Math.log(ofBucket[bucket]! - met[i]! + smoothing)
      if (counts.label[i] === label) own = gain
      sum += gain
    }
    return ofBucket[bucket] === 0 ? 0 : own - sum / counts.labels + shift
  }
}
