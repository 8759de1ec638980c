// How much a term tells: what many messages say, tells little about any of them.

/** @returns 1 for a term that one message has, falling to little for one that nearly all have; few messages say little of what is rare */
export function rarityOf(messages: readonly ReadonlySet<string>[]): (term: string) => number {
  const met = new Map<string, number>()
  for (const terms of messages) for (const term of terms) met.set(term, (met.get(term) ?? 0) + 1)
  const all = messages.length + 2
  return term => Math.log(1 + all / (1 + (met.get(term) ?? 0))) / Math.log(1 + all / 2)
}
