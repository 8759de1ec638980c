// The model as data: what was counted in the catalogue and in the decided messages, and how much each counts; how it is written
// down and read again. Asked through `suggest`, made by `train`.
import { type Counts, countsOf, type Entries } from './counts'
import { buckets } from './features'
import type { Shares } from './shares'
import type { Band } from './threshold'

export type Figures = {
  /** Words of the catalogue, and decided messages, that it was made from. */
  catalogue: number
  examples: number
  /** Share of the messages (of at most 2,000) that it would have suggested rightly without having seen them; null without any. */
  right: number | null
  /** The same messages by how certain the suggestion was. */
  bands: Band[]
}

/** Immutable; at most 1,000 labels. */
export type Model = {
  labels: readonly string[]
  figures: Figures
  shares: Shares
  catalogue: Counts
  decided: Counts
}

/** A name is written with care and says much; one message's words are partly chance. */
export const smoothing = { catalogue: 0.1, decided: 1 }

export const labelsAllowed = 1000

const kind = 'sulaiban suggestion'
const version = 2

type Written = {
  kind: string
  version: number
  labels: string[]
  figures: Figures
  shares: Shares
  /** Distance of each key from the one before, and its count, in turn. */
  catalogue: number[]
  decided: number[]
}

/** As one string of JSON below 1 MB, small numbers that a parser reads at once. The same model gives the same string. */
export function writeModel({ labels, figures, shares, catalogue, decided }: Model): string {
  const written: Written = {
    kind,
    version,
    labels: [...labels],
    figures,
    shares,
    catalogue: writeCounts(catalogue),
    decided: writeCounts(decided),
  }
  return JSON.stringify({ ...written, check: checkOf(JSON.stringify(written)) })
}

export type ReadModel = { ok: true; model: Model } | { ok: false; why: 'not-a-model' | 'other-version' | 'damaged' }

/** Refuses what is no model, a model of another version, and one that is not as it was written. */
export function readModel(text: string): ReadModel {
  const found = parse(text)
  if (typeof found !== 'object' || found === null) return { ok: false, why: 'not-a-model' }
  const { check, ...written } = found as Written & { check: unknown }
  if (written.kind !== kind) return { ok: false, why: 'not-a-model' }
  if (written.version !== version) return { ok: false, why: 'other-version' }
  if (check !== checkOf(JSON.stringify(written))) return { ok: false, why: 'damaged' }
  const { labels, figures, shares } = written
  const catalogue = countsOf(readEntries(written.catalogue), labels.length, smoothing.catalogue)
  const decided = countsOf(readEntries(written.decided), labels.length, smoothing.decided)
  return { ok: true, model: { labels, figures, shares, catalogue, decided } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** FNV-1a of the whole text. */
function checkOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function writeCounts({ labels, starts, label, met }: Counts): number[] {
  const written: number[] = []
  let last = 0
  for (let bucket = 0; bucket < buckets; bucket++)
    for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) {
      const key = bucket * labels + label[i]!
      written.push(key - last, met[i]!)
      last = key
    }
  return written
}

function readEntries(written: readonly number[]): Entries {
  const [keys, met] = [new Int32Array(written.length / 2), new Uint32Array(written.length / 2)]
  let key = 0
  for (let i = 0; i < keys.length; i++) {
    key += written[2 * i]!
    keys[i] = key
    met[i] = written[2 * i + 1]!
  }
  return { keys, met }
}
