// The peer: complement naive Bayes as textbooks have it, on single characters and pairs of title and text, smoothing 1.
import type { Example } from '../shared/suggestion/train'
import type { Guess } from './suggest-figures'

function piecesOf({ title, text }: Example): string[] {
  const runs = `${title} ${text}`.match(/\p{Script=Han}+/gu) ?? []
  return runs.flatMap(run => [...run, ...Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))])
}

type Table = { met: Map<string, Float64Array>; inLabel: Float64Array }

function tableOf(labels: readonly string[], examples: readonly Example[]): Table {
  const met = new Map<string, Float64Array>()
  const inLabel = new Float64Array(labels.length)
  for (const example of examples)
    for (const piece of piecesOf(example)) {
      const counts = met.get(piece) ?? new Float64Array(labels.length)
      met.set(piece, counts)
      counts[labels.indexOf(example.label)]!++
      inLabel[labels.indexOf(example.label)]!++
    }
  return { met, inLabel }
}

export function complementPeer(labels: readonly string[]) {
  return (examples: readonly Example[]): ((message: Example) => Guess) => {
    const table = tableOf(labels, examples)
    return message => guess(table, message)
  }
}

function guess({ met, inLabel }: Table, message: Example): Guess {
  const scores = [...inLabel].map(() => 0)
  const all = inLabel.reduce((a, b) => a + b, 0)
  for (const counts of piecesOf(message).flatMap(piece => met.get(piece) ?? [])) {
    const sum = counts.reduce((a, b) => a + b, 0)
    for (let at = 0; at < scores.length; at++)
      scores[at]! -= Math.log((sum - counts[at]! + 1) / (all - inLabel[at]! + met.size))
  }
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / total)
}
