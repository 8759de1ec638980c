// When a limit in working days ends.
import type { Calendar, Deadline } from './calendar'
import { closingOf, dayIndex } from './day-of'
import { provisionalYear } from './provisional'

/**
 * Closing time of the nth working day after the day of `from`.
 * The start day is not counted (民法典 article 201), the last ends when business ends (article 203).
 *
 * @param from epoch milliseconds
 * @param days a whole number, 1 or more
 * @returns the moment; `provisional` is the first year among the days counted that is not announced
 *
 * @example addWorkingDays(calendar, 2026-02-13 10:00, 1) // Saturday 2026-02-14 17:30, a make-up day
 */
export function addWorkingDays(calendar: Calendar, from: number, days: number): Deadline {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`not a number of working days: ${days}`)
  const start = dayIndex(calendar, from)
  const { day, at } = closingOf(calendar, (calendar.upTo[start] ?? 0) + days)
  return { at, provisional: provisionalYear(calendar, start + 1, day) }
}
