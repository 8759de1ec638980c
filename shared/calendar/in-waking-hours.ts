// When a person may be disturbed.
import type { Calendar } from './calendar'
import { timeOfDay } from './day-of'
import { millisecondsOfDay } from './days'

const wake = 8 * 3_600_000
const sleep = 21 * 3_600_000

/** The same moment if it lies within 08:00–21:00 local, both included, else the next 08:00. Free days count as others do. */
export function inWakingHours(calendar: Calendar, at: number): number {
  const time = timeOfDay(calendar, at)
  if (time < wake) return at - time + wake
  if (time > sleep) return at - time + millisecondsOfDay + wake
  return at
}
