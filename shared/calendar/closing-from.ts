import { addWorkingDays } from './add-working-days'
import type { Calendar } from './calendar'

const noon = 12 * 3_600_000
const dayLong = 24 * 3_600_000

/**
 * Closing time of a day, or of the next working day where it is free: what is due “on that day” by people's word.
 *
 * @param day YYYY-MM-DD
 * @returns epoch milliseconds
 * @example closingFrom(calendar, '2026-11-29') // a Sunday: Monday the 30th, 17:30
 */
export const closingFrom = (calendar: Calendar, day: string): number =>
  addWorkingDays(calendar, Date.parse(`${day}T00:00:00Z`) + noon - calendar.offset - dayLong, 1).at
