// Which year's free days are wanted but not known yet.
import type { Calendar } from './calendar'
import { dayIndex, dayOf } from './day-of'

/** The State Council's notice comes in late October or November; from then on the next year's is asked for. */
const asked = '-11-01'

/** Whether a year's days off are known. */
export const isAnnounced = (calendar: Calendar, year: number): boolean =>
  calendar.unknownYear[dayIndex(calendar, Date.UTC(year, 5, 30))] === 0

/**
 * The year whose days off are to be loaded now: the present one, and from November the next.
 *
 * @returns null when all is known that can be
 */
export function unannounced(calendar: Calendar, now: number): number | null {
  const today = dayOf(calendar, now)
  const year = Number(today.slice(0, 4))
  if (!isAnnounced(calendar, year)) return year
  return today >= `${year}${asked}` && !isAnnounced(calendar, year + 1) ? year + 1 : null
}
