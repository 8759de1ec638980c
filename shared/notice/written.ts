// A moment as it is written in notices.

const beijing = 8 * 3_600_000

/**
 * @param at epoch milliseconds
 * @param offset of the county's clock from UTC, milliseconds
 * @returns “2026年11月23日 17:30”, a form that WeChat's `time` keyword takes
 */
export function written(at: number, offset = beijing): string {
  const local = new Date(at + offset)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`
}
