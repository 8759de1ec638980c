// Days as whole numbers since 1970-01-01, and the way between them and moments.
export const firstYear = 2000
export const lastYear = 2100
export const millisecondsOfDay = 86_400_000

/**
 * The number of a date: days since 1970-01-01.
 *
 * @throws RangeError for what is not a date from 2000-01-01 on, as 2026-02-30
 */
export function dayNumber(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (!isDate(date)) throw new RangeError(`not a date of this calendar: ${date}`)
  return at / millisecondsOfDay
}

/** Whether the text is a date that exists, YYYY-MM-DD, from 2000 to 2101. */
export function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return /^(20\d\d|210[01])-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => (day + 3) % 7

/** The first day of the tables. */
export const firstDay = dayNumber(`${firstYear}-01-01`)

export const daysOfYear = (year: number): number => dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`)
