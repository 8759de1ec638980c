// Who leads in the end, where leads were themselves joined: the live one at the end of the chain, or, where several were joined to
// each other in a ring, the one that came first.
import type { Joinable } from './case'

/** `live` leads; `ring`: those that were joined to each other, then nobody does yet; neither where a lead is missing. */
export type Leading = { live: Joinable | null; ring: readonly Joinable[] }

/** Nobody joins so many one after the other in earnest. */
const longest = 100

/** Whose lead must still be looked at, after those of a chain; null at its end. */
export function nextIn(chain: readonly Joinable[]): string | null {
  const last = chain.at(-1)
  const next = last?.state === 'joined' ? (last.lead?.id ?? null) : null
  return next === null || chain.length >= longest || chain.some(({ _id }) => _id === next) ? null : next
}

/** @param chain a lead, the one that it was joined to, and so on, as far as `nextIn` asks for them and they are there */
export function leadingOf(chain: readonly Joinable[]): Leading {
  const last = chain.at(-1)
  if (!last) return { live: null, ring: [] }
  if (last.state !== 'joined') return { live: last, ring: [] }
  const back = chain.findIndex(({ _id }) => _id === last.lead?.id)
  return { live: null, ring: back < 0 ? [] : chain.slice(back) }
}

/** Of a ring, whoever leads it from now on. */
export const firstOf = (ring: readonly Joinable[]): Joinable | undefined =>
  [...ring].sort((a, b) => (a.filedKey < b.filedKey ? -1 : 1))[0]
