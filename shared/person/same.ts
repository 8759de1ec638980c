// Is it the same person? One question for every rule on “their own”: a person may be known under several ids (a second WeChat, the
// browser), and who reports a matter neither handles nor judges it under any of them (信访工作条例 art. 28, recusal).

/** Somebody, with the other ids that they are or were known under. */
export type Somebody = { person: string | null; also?: readonly string[] }

export const idsOf = ({ person, also = [] }: Somebody): string[] => (person ? [person, ...also] : [...also])

/** @example isSame({ person: 'ps-1', also: ['ps-2'] }, { person: 'ps-2' }) // true; nobody is the same as nobody */
export function isSame(one: Somebody, other: Somebody): boolean {
  const ids = idsOf(other)
  return idsOf(one).some(id => ids.includes(id))
}

/** How many there are when each is counted once, under whatever id. */
export function countOf(people: readonly Somebody[]): number {
  const known: Set<string>[] = []
  for (const one of people) {
    const ids = idsOf(one)
    const theirs = known.filter(set => ids.some(id => set.has(id)))
    const merged = new Set([...ids, ...theirs.flatMap(set => [...set])])
    known.splice(0, known.length, ...known.filter(set => !theirs.includes(set)), merged)
  }
  return known.length
}
