// Whether a count ran through a year whose calendar is not announced.
import type { Calendar } from './calendar'

/** The first year not announced among the days `from`–`to` of the tables, both counted; null where all are. */
export function provisionalYear(calendar: Calendar, from: number, to: number): number | null {
  const unknown = calendar.nextUnknown[from]
  return unknown !== undefined && unknown <= to ? (calendar.unknownYear[unknown] ?? null) : null
}
