import type { Calendar } from './calendar'
import { openBefore } from './open-time'

/** Opening time between two moments in milliseconds: the inverse of addWorkingHours. Below 0 where `to` lies before `from`. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  return openBefore(calendar, to) - openBefore(calendar, from)
}
