// A moment as it is written in notices.

const beijing = 8 * 3_600_000

const partsOf = (at: number, offset: number) => {
  const local = new Date(at + offset)
  const pad = (n: number) => String(n).padStart(2, '0')
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    time: `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`,
  }
}

/**
 * @param at epoch milliseconds
 * @param offset of the county's clock from UTC, milliseconds
 * @returns “2026年11月23日 17:30”, a form that WeChat's `time` keyword takes
 */
export function written(at: number, offset = beijing): string {
  const { year, month, day, time } = partsOf(at, offset)
  return `${year}年${month}月${day}日 ${time}`
}

/**
 * As people read it: “11 月 25 日 12:25”, with the year where it is not that of `now`.
 *
 * @param now epoch milliseconds at which it is said; without it the year is said
 */
export function inWords(at: number, now?: number, offset = beijing): string {
  const { year, month, day, time } = partsOf(at, offset)
  const plain = now !== undefined && partsOf(now, offset).year === year
  return `${plain ? '' : `${year} 年 `}${month} 月 ${day} 日 ${time}`
}
