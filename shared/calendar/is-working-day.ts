import type { Calendar } from './calendar'
import { dayIndex } from './day-of'

/** Whether people work on the local day of a moment: a make-up Saturday is one, a holiday is none. */
export function isWorkingDay(calendar: Calendar, at: number): boolean {
  return calendar.works[dayIndex(calendar, at)] === 1
}
