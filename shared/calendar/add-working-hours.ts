// When a limit in working hours ends.
import type { Calendar, Deadline } from './calendar'
import { dayIndex } from './day-of'
import { momentAfter, openBefore } from './open-time'
import { provisionalYear } from './provisional'

/**
 * The moment at which so many hours of opening time have passed since `from`. Nights, lunch and free days do not count.
 * Unlike days, hours begin at once (民法典 article 201: what is counted by the hour starts at the hour that was agreed).
 *
 * @param from epoch milliseconds
 * @param hours above 0, parts of an hour allowed
 *
 * @example addWorkingHours(calendar, Friday 17:00, 2) // Monday 10:00: half an hour on Friday, one and a half on Monday
 */
export function addWorkingHours(calendar: Calendar, from: number, hours: number): Deadline {
  if (!(hours > 0)) throw new RangeError(`not a number of working hours: ${hours}`)
  const at = momentAfter(calendar, openBefore(calendar, from) + Math.round(hours * 3_600_000))
  return { at, provisional: provisionalYear(calendar, dayIndex(calendar, from), dayIndex(calendar, at)) }
}
