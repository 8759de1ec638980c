// Makes a model from the catalogue's own words and from what dispatchers decided. Either may be missing: on the first day there
// is only the catalogue. Nothing leaves; no chance, no clock: the same input gives the same model.
import { type Counts, countsOf, entriesOf, type Row, scoreOf } from './counts'
import { featuresOf, type Words } from './features'
import { labelsAllowed, type Model, smoothing } from './model'
import { type Heard, type Shares, sharesOf, together } from './shares'
import { bandsOf } from './threshold'

/**
 * What the county's catalogue says of a label: names of class, groups and items, a guide; and how people say it. Each is counted
 * once. Until more has been decided, the sayings also set the certainty: each is asked about as if it did not stand there.
 */
export type Entry = { label: string; words: readonly string[]; sayings?: readonly string[] }

/** A message and the label that a dispatcher gave it. */
export type Example = Words & { label: string }

export type Trained = { ok: true; model: Model } | { ok: false; why: 'no-label' | 'too-many-labels' }

/** Entries kept of each, so that a model written down stays below 1 MB. */
const kept = { catalogue: 40_000, decided: 120_000 }

/** Messages asked about as if unseen, to set shares and certainty; fewer where there are many labels. */
const asked = (labels: number) => Math.min(2000, Math.ceil(40_000 / labels))

/** Refuses where neither catalogue nor messages name a label, and more than 1,000 labels. Labels are sorted. */
export function train(catalogue: readonly Entry[], examples: readonly Example[]): Trained {
  const labels = [...new Set([...catalogue, ...examples].map(({ label }) => label))].sort()
  if (labels.length === 0) return { ok: false, why: 'no-label' }
  if (labels.length > labelsAllowed) return { ok: false, why: 'too-many-labels' }
  const place = new Map(labels.map((label, at) => [label, at]))
  const count = (from: readonly Example[], of: keyof typeof kept) =>
    countsOf(entriesOf(rowsOf(from, place), labels.length, kept[of]), labels.length, smoothing[of])
  const names = namesIn(catalogue)
  const counts = { catalogue: count(names, 'catalogue'), decided: count(examples, 'decided') }
  const sayings = sayingsIn(catalogue)
  const asDecided = examples.length >= sayings.length
  const heard = asDecided
    ? hear(counts, spread(examples, asked(labels.length)), place, 'decided')
    : hear(counts, spread(sayings, asked(labels.length)), place, 'catalogue')
  const shares = sharesOf(heard)
  const outcomes = heard.map(each => outcomeOf(each, shares))
  const figures = {
    catalogue: names.length,
    examples: examples.length,
    right: asDecided && heard.length > 0 ? outcomes.filter(({ right }) => right).length / heard.length : null,
    bands: bandsOf(asDecided ? outcomes : []),
  }
  return { ok: true, model: { labels, figures, shares, ...counts } }
}

/** The given label's own score is 0 in `together`: it is right when no other is above, and the highest is as certain as its share. */
function outcomeOf(heard: Heard, shares: Shares): { certainty: number; right: boolean } {
  const scores = together(heard, shares)
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const certainty = 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  return { certainty, right: scores.every((score, at) => at === heard.label || score < 0) }
}

function* rowsOf(examples: readonly Example[], place: ReadonlyMap<string, number>): Iterable<Row> {
  for (const example of examples) yield { features: featuresOf(example), label: place.get(example.label) ?? 0 }
}

/** A word said twice of a label is one word. */
function namesIn(catalogue: readonly Entry[]): Example[] {
  const words = new Map<string, Set<string>>()
  for (const { label, words: names, sayings = [] } of catalogue)
    words.set(label, new Set([...(words.get(label) ?? []), ...names, ...sayings]))
  return [...words].flatMap(([label, said]) => [...said].map(text => ({ title: '', text, label })))
}

const sayingsIn = (catalogue: readonly Entry[]): Example[] =>
  catalogue.flatMap(({ label, sayings = [] }) => sayings.map(text => ({ title: '', text, label })))

/** At most so many, evenly over all. */
function spread<Each>(all: readonly Each[], most: number): Each[] {
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, at) => at % step === 0)
}

/** @param from where the examples were counted: there they are asked about as if they had not been */
function hear(
  { catalogue, decided }: { catalogue: Counts; decided: Counts },
  examples: readonly Example[],
  place: ReadonlyMap<string, number>,
  from: 'catalogue' | 'decided',
): Heard[] {
  return [...rowsOf(examples, place)].map(({ features, label }) => ({
    catalogue: scoreOf(catalogue, features, from === 'catalogue' ? label : -1).score,
    decided: scoreOf(decided, features, from === 'decided' ? label : -1).score,
    label,
  }))
}
