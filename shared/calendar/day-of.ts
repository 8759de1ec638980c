// The local day of a moment.
import type { Calendar } from './calendar'
import { firstDay, millisecondsOfDay } from './days'

/**
 * The local date of a moment, YYYY-MM-DD.
 *
 * @example dayOf(calendar, Date.parse('2026-02-13T23:00:00Z')) // '2026-02-14' in China
 */
export function dayOf(calendar: Calendar, at: number): string {
  return new Date(at + calendar.offset).toISOString().slice(0, 10)
}

/**
 * The place of a moment's day in the calendar's tables.
 *
 * @throws RangeError outside 2000–2100: a deadline there is a mistake, not a date
 */
export function dayIndex(calendar: Calendar, at: number): number {
  const day = Math.floor((at + calendar.offset) / millisecondsOfDay) - firstDay
  if (!(day >= 0 && day < calendar.works.length)) throw new RangeError(`outside the calendar: ${at}`)
  return day
}

/** Midnight, local, at the start of a day of the tables. */
export function startOfDay(calendar: Calendar, day: number): number {
  return (day + firstDay) * millisecondsOfDay - calendar.offset
}

/** Milliseconds since local midnight. */
export function timeOfDay(calendar: Calendar, at: number): number {
  const local = (at + calendar.offset) % millisecondsOfDay
  return local < 0 ? local + millisecondsOfDay : local
}

/** Closing time of the day on which the `count`th working day is reached. */
export function closingOf(calendar: Calendar, count: number): { day: number; at: number } {
  const day = calendar.nth[count]
  if (day === undefined || day >= calendar.works.length) throw new RangeError('a deadline after 2100')
  return { day, at: startOfDay(calendar, day) + calendar.closes }
}
