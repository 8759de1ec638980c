// Days as they are named on the wire, in China's time.
const zone = 8 * 3_600_000

/** “2026-11-24” */
export const isoDay = (at: number): string => new Date(at + zone).toISOString().slice(0, 10)

/** The first of the month that comes. */
export function nextMonth(at: number): string {
  const local = new Date(at + zone)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
}
