import { addWorkingDays } from './add-working-days'
import { addWorkingHours } from './add-working-hours'
import type { Calendar, Deadline, Limit } from './calendar'

/** When a limit that began at `from` (epoch milliseconds) ends. */
export function dueAfter(calendar: Calendar, from: number, limit: Limit): Deadline {
  return 'days' in limit ? addWorkingDays(calendar, from, limit.days) : addWorkingHours(calendar, from, limit.hours)
}
