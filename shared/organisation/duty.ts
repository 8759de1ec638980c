// Who of a unit takes what comes in today: its people in turn by day, leaving out whoever reported the matter.
import type { Calendar } from '../calendar'
import type { Post } from '../post'
import type { Unit } from './organisation'

/** Whose work a matter is: in the centre all who stand to it, elsewhere handlers and heads. */
const working = ({ kind }: Unit): readonly Post[] =>
  kind === 'centre' ? ['dispatcher', 'supervisor', 'head', 'leader'] : ['handler', 'head']

/** Who is on a unit's list today and may deal with matters there: who has left, or lost that post, is not. */
export const workersOf = (unit: Unit, posts = working(unit)): string[] =>
  unit.staff.filter(member => member.posts.some(post => posts.includes(post))).map(({ person }) => person)

/**
 * @param except persons who may not have it: who reports a matter does not handle it (信访工作条例 art. 28, recusal)
 * @returns a person id, or null when the unit has nobody on duty
 */
export function onDuty(unit: Unit, calendar: Calendar, now: number, except: readonly string[] = []): string | null {
  const present = workersOf(unit)
  const listed = unit.duty.filter(person => present.includes(person) && !except.includes(person))
  // At the desk whoever hands out is better than nobody; elsewhere the head comes next.
  const able = listed.length === 0 && unit.kind === 'centre' ? dispatchers(unit, except) : listed
  if (able.length === 0) return null
  const day = Math.floor((now + calendar.offset) / 86_400_000)
  return able[day % able.length] ?? null
}

const dispatchers = (unit: Unit, except: readonly string[]): string[] =>
  workersOf(unit, ['dispatcher']).filter(person => !except.includes(person))
