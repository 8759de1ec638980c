// Whether an answer is another one over again: how many of its runs of eight characters stand in an earlier answer.
import { readingOf } from '../text/reading'
import type { Earlier, Finding, Written } from './finding'
import { isCourtesy, sentencesOf } from './sentences'

const run = 8

/** Below so many characters two handlers say the same without copying: 已更换灯具. */
const shortest = 40

/** From this part on it is a copy; quoting the same article of a law stays below. */
const share = 0.8

/** The characters that speak of this matter: no courtesy, no marks, no digits (a date is what a copy changes). */
export const substanceOf = (text: string): string =>
  sentencesOf(readingOf(text))
    .filter(sentence => !isCourtesy(sentence.text))
    .map(sentence => sentence.text.replace(/[^\p{Script=Han}a-zA-Z]/gu, ''))
    .join('')

function runsOf(substance: string): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + run <= substance.length; at++) runs.add(substance.slice(at, at + run))
  return runs
}

/** The part of the runs that the other text has too. */
function shared(runs: ReadonlySet<string>, other: string): number {
  let both = 0
  for (const each of runs) if (other.includes(each)) both++
  return both / runs.size
}

/** The earlier answer that it repeats most, from four fifths on. The order of `others` decides among equals. */
export function copies({ text }: Written, others: readonly Earlier[]): Finding[] {
  const substance = substanceOf(text)
  if (substance.length < shortest) return []
  const runs = runsOf(substance)
  let [most, from] = [0, '']
  for (const { id, text: other } of others) {
    const part = shared(runs, substanceOf(other))
    if (part > most) [most, from] = [part, id]
  }
  if (most < share) return []
  const say = `和 ${from} 的答复有 ${Math.floor(most * 100)} % 相同。请按这一件的实际情况写。`
  return [{ point: 'copy', in: 'text', from: 0, to: text.length, words: from, say }]
}
