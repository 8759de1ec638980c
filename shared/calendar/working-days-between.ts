import type { Calendar } from './calendar'
import { dayIndex } from './day-of'

/**
 * Working days after the day of `from`, up to and with the day of `to`: the inverse of addWorkingDays.
 * Below 0 where `to` lies before `from`.
 */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number {
  return (calendar.upTo[dayIndex(calendar, to)] ?? 0) - (calendar.upTo[dayIndex(calendar, from)] ?? 0)
}
