// When a local day begins.
import type { Calendar } from './calendar'

/**
 * The moment at which a date begins, epoch milliseconds.
 *
 * @param date YYYY-MM-DD
 * @example dayBegins(calendar, '2026-02-14') // Date.parse('2026-02-13T16:00:00Z') in China
 */
export const dayBegins = (calendar: Calendar, date: string): number => Date.parse(`${date}T00:00:00Z`) - calendar.offset
