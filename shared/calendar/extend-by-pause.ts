// What a pause does to a deadline: the clock stood still, and nothing is lost.
import type { Calendar, Deadline, Limit } from './calendar'
import { closingOf, dayIndex } from './day-of'
import { momentAfter, openBefore } from './open-time'
import { provisionalYear } from './provisional'
import { workingDaysBetween } from './working-days-between'
import { workingTimeBetween } from './working-time-between'

/**
 * The deadline after a pause. When work resumes there is as much left as when it stopped:
 * a limit in days moves by the working days that passed, a limit in hours by the opening time.
 * A pause within one day, or over a weekend, moves a limit in days by nothing: days are counted whole.
 *
 * @param due as it was, epoch milliseconds
 * @param limit tells the unit of the count
 * @returns `provisional` speaks of the days from the pause to the new end; what the clock carried already stays with the caller
 */
export function extendByPause(
  calendar: Calendar,
  due: number,
  limit: Limit,
  pausedFrom: number,
  pausedTo: number,
): Deadline {
  if (pausedTo < pausedFrom) throw new RangeError('a pause that ends before it begins')
  const at =
    'days' in limit ? byDays(calendar, due, pausedFrom, pausedTo) : byHours(calendar, due, pausedFrom, pausedTo)
  const from = Math.min(dayIndex(calendar, pausedFrom), dayIndex(calendar, due))
  return { at, provisional: provisionalYear(calendar, from, dayIndex(calendar, at)) }
}

function byDays(calendar: Calendar, due: number, pausedFrom: number, pausedTo: number): number {
  const passed = workingDaysBetween(calendar, pausedFrom, pausedTo)
  return passed === 0 ? due : closingOf(calendar, (calendar.upTo[dayIndex(calendar, due)] ?? 0) + passed).at
}

function byHours(calendar: Calendar, due: number, pausedFrom: number, pausedTo: number): number {
  const passed = workingTimeBetween(calendar, pausedFrom, pausedTo)
  return passed === 0 ? due : momentAfter(calendar, openBefore(calendar, due) + passed)
}
