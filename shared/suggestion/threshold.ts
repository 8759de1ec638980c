// From which certainty on the system hands out by itself 把握线. What a wrong hand-out costs beside one look by a person sets it:
// with a true certainty c, handing out costs (1 − c) × wrong, looking costs look; they are equal at c = 1 − look ÷ wrong.
import { allow, type Ruling } from '../ruling'
import { refuse } from './refusals'

/** Minutes of work. */
export type Costs = { look: number; wrong: number }

/** Until a county has set its own: a wrong hand-out costs five minutes of somebody, a look three; and what follows. */
export const usualCosts: Costs = { look: 3, wrong: 5 }
export const usualThreshold = 0.4

/** Refuses costs by which nothing should ever be looked at, or everything. */
export function thresholdFor({ look, wrong }: Costs): Ruling<number> {
  if (!(look > 0) || !(wrong > look)) return refuse('odd-costs', 'wrong')
  return allow(Math.round((1 - look / wrong) * 100) / 100)
}

/** Decided messages asked about as if unseen, by the certainty of the suggestion: from `from` up to the next band. */
export type Band = { from: number; count: number; right: number }

const bands = 20

export function bandsOf(outcomes: readonly { certainty: number; right: boolean }[]): Band[] {
  const made = Array.from({ length: bands }, (_, at) => ({ from: at / bands, count: 0, right: 0 }))
  for (const { certainty, right } of outcomes) {
    const band = made[Math.min(bands - 1, Math.floor(certainty * bands))]
    if (band) Object.assign(band, { count: band.count + 1, right: band.right + (right ? 1 : 0) })
  }
  return made
}

/** What a threshold would have meant: the share left to people, and the share right among the rest; null without any. */
export function outcomeAt(made: readonly Band[], threshold: number): { left: number; right: number | null } | null {
  const all = made.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const handed = made.filter(({ from }) => from >= threshold - 1e-9)
  const count = handed.reduce((sum, band) => sum + band.count, 0)
  const right = handed.reduce((sum, band) => sum + band.right, 0)
  return { left: 1 - count / all, right: count > 0 ? right / count : null }
}
