// Who is staff where, in what posts: kept as it was when what had changed was last looked at, so that the next change is seen.
import type { Post } from '../post'
import type { Unit } from './organisation'

/** Unit → person → posts. */
export type Roster = Record<string, Record<string, Post[]>>

export const rosterOf = (units: Iterable<Unit>): Roster =>
  Object.fromEntries(
    [...units].map(({ _id, staff }) => [_id, Object.fromEntries(staff.map(({ person, posts }) => [person, posts]))]),
  )

export type Change = {
  /** Units that are no more, or in which somebody left or has other posts. */
  units: string[]
  /** Who lost a post anywhere. */
  persons: string[]
}

/** Who was added has lost nothing, and nothing waits for them. */
export function changeOf(before: Roster, after: Roster): Change {
  const persons = new Set<string>()
  const units = Object.keys(before).filter(unit => {
    const lost = losersIn(before[unit] ?? {}, after[unit] ?? {})
    for (const person of lost) persons.add(person)
    return lost.length > 0 || !after[unit] || hasNewPosts(before[unit] ?? {}, after[unit])
  })
  return { units, persons: [...persons] }
}

type Staff = Record<string, Post[]>

const losersIn = (before: Staff, after: Staff): string[] =>
  Object.entries(before).flatMap(([person, posts]) =>
    posts.every(post => after[person]?.includes(post)) ? [] : [person],
  )

const hasNewPosts = (before: Staff, after: Staff): boolean =>
  Object.entries(after).some(([person, posts]) => posts.some(post => !before[person]?.includes(post)))
