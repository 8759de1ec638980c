// What is said of suggestions: how many are right, F1 by label and their mean, how true the certainty is, and how many are
// right among those that would be handed out without a person.
import type { Example } from '../shared/suggestion/train'
import { row } from './print'

/** Certainty by label. */
export type Guess = number[]

type ByLabel = { label: string; messages: number; precision: number; recall: number; f1: number }
type Judged = { figures: string[]; byLabel: ByLabel[] }
type Outcome = { given: number; found: number; certainty: number }

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Means over runs, each a guess for every message. Figures: right, macro-F1, calibration error, right at 30 % and at 40 %. */
export function judge(messages: readonly Example[], labels: readonly string[], runs: readonly Guess[][]): Judged {
  const given = messages.map(({ label }) => labels.indexOf(label))
  const outcomes = runs.map(guesses => guesses.map((guess, i) => outcomeOf(guess, given[i]!)))
  const byLabel = labels.map((label, at) => byLabelOf(label, at, outcomes.flat(), runs.length))
  const mean = (of: (run: Outcome[]) => number) => outcomes.reduce((sum, run) => sum + of(run), 0) / outcomes.length
  const f1 = (run: Outcome[]) =>
    labels.reduce((sum, label, at) => sum + byLabelOf(label, at, run, 1).f1, 0) / labels.length
  return {
    figures: [
      percent(mean(rightOf)),
      percent(mean(f1)),
      mean(calibrationError).toFixed(3),
      ...[0.3, 0.4].map(left => percent(mean(run => rightOf(surest(run, left))))),
    ],
    byLabel,
  }
}

function outcomeOf(guess: Guess, given: number): Outcome {
  const certainty = Math.max(...guess)
  return { given, found: guess.indexOf(certainty), certainty }
}

const rightOf = (run: readonly Outcome[]): number =>
  run.filter(({ given, found }) => given === found).length / run.length

/** Those that are handed out when at most this part is left to people. */
const surest = (run: readonly Outcome[], left: number): Outcome[] =>
  run.toSorted((a, b) => b.certainty - a.certainty).slice(0, Math.ceil(run.length * (1 - left)))

/** Expected calibration error in 15 bins of equal width (Naeini and others, 2015). */
function calibrationError(run: readonly Outcome[]): number {
  const off = new Float64Array(15)
  for (const { given, found, certainty } of run)
    off[Math.min(14, Math.floor(certainty * 15))]! += certainty - (given === found ? 1 : 0)
  return off.reduce((sum, each) => sum + Math.abs(each), 0) / run.length
}

function byLabelOf(label: string, at: number, run: readonly Outcome[], times: number): ByLabel {
  const messages = run.filter(({ given }) => given === at).length
  const found = run.filter(each => each.found === at).length
  const both = run.filter(each => each.found === at && each.given === at).length
  const [precision, recall] = [both / (found || 1), both / (messages || 1)]
  return { label, messages: messages / times, precision, recall, f1: (2 * both) / (found + messages || 1) }
}

export function printLabels(byLabel: readonly ByLabel[]): void {
  row('', 'messages', 'precision', 'recall', 'F1')
  for (const { label, messages, precision, recall, f1 } of byLabel)
    row(label.padEnd(26 - label.length), String(messages), ...[precision, recall, f1].map(percent))
}
