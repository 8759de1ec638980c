// Suggests what a message is about, how certain that is, and which of its words led to it. Decides nothing: the caller sets the
// certainty under which a person decides.
import { type Because, because } from './because'
import { scoreOf } from './counts'
import { featuresOf, type Words } from './features'
import type { Model } from './model'

/** Certainty from 0 to 1; of 100 suggestions at 0.8 about 80 are right. */
export type Ranked = { label: string; certainty: number }

/** Likeliest first; certainties add up to 1. Both lists are empty where no word is known: then a person decides. */
export type Suggestion = { ranked: Ranked[]; because: Because[] }

/** The words are those that speak for the first label. Reads at most 4,000 characters of title and text each. */
export function suggest(model: Model, words: Words): Suggestion {
  const features = featuresOf(words)
  const named = scoreOf(model.catalogue, features)
  const decided = scoreOf(model.decided, features)
  if (named.length === 0 && decided.length === 0) return { ranked: [], because: [] }
  const { shares } = model
  const certain = certaintiesOf(
    named.score.map((score, label) => score * shares.catalogue + decided.score[label]! * shares.decided),
  )
  const ranked = model.labels
    .map((label, at) => ({ label, certainty: certain[at]! }))
    .sort((a, b) => b.certainty - a.certainty)
  const first = certain.indexOf(Math.max(...certain))
  const weighings = [
    { counts: model.catalogue, scale: named.length && shares.catalogue / named.length },
    { counts: model.decided, scale: decided.length && shares.decided / decided.length },
  ]
  return { ranked, because: because(words, first, weighings) }
}

/** Softmax; the highest score is taken off first, so that no power overflows. */
function certaintiesOf(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}
