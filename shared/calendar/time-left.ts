// What is said of a deadline: so many days left, so many hours late.
import type { Calendar } from './calendar'
import { workingTimeBetween } from './working-time-between'

export type TimeLeft = { late: boolean; amount: { days: number } | { hours: number } }

/**
 * Working time to a deadline, or since it. Whole working days where there is one at least, else hours of opening time
 * to one decimal; both are rounded down, so no more is promised than there is, nor more blamed.
 *
 * @example timeLeft(calendar, Monday 10:00, Wednesday 17:30) // { late: false, amount: { days: 2 } }
 */
export function timeLeft(calendar: Calendar, now: number, due: number): TimeLeft {
  const open = Math.abs(workingTimeBetween(calendar, now, due))
  const days = Math.floor(open / calendar.openPerDay)
  return { late: now > due, amount: days > 0 ? { days } : { hours: Math.floor(open / 360_000) / 10 } }
}
