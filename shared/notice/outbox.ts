// What waits to be told of a document: taken by one run alone, and gone once it was told.
import type { Notice } from './notice'

/** How long a run keeps the notices it took: if it dies meanwhile, they are due again after this. Milliseconds. */
export const lease = 2 * 60_000

/** What is due, and the outbox as it is for the time of the lease: two runs side by side tell nobody twice. */
export function taken(outbox: readonly Notice[], now: number): { outbox: Notice[]; notices: Notice[] } {
  const notices = outbox.filter(({ at }) => at <= now)
  return { notices, outbox: outbox.map(notice => (notice.at <= now ? { ...notice, at: now + lease } : notice)) }
}

/** Between two tries of a way that failed: two minutes, then twice as long each time, at most six hours. */
export const backOff = (tries: number): number => Math.min(lease * 2 ** tries, 6 * 60 * 60_000)

/** After so many tries, most of a day, it lies in the inbox and nowhere else; the administrator sees it. */
export const mostTries = 10

/** What failed goes again later; what has failed too often goes no more. */
export const postponed = (outbox: readonly Notice[], keys: readonly string[], now: number): Notice[] =>
  outbox.flatMap(notice => {
    if (!keys.includes(notice.key)) return notice
    const tries = (notice.tries ?? 0) + 1
    return tries >= mostTries ? [] : { ...notice, tries, at: now + backOff(tries - 1) }
  })

export const without = (outbox: readonly Notice[], keys: readonly string[]): Notice[] =>
  outbox.filter(({ key }) => !keys.includes(key))
