// Moments in words, always in China's time: a phone set to another zone still shows the county's clock.
const zone = 8 * 3_600_000
/** Between figures and Chinese characters. */
export const thin = '\u2009'

const parts = (ms: number) => {
  const local = new Date(ms + zone)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const dayNumber = (ms: number) => Math.floor((ms + zone) / 86_400_000)

/** “14:05” */
export const clockTime = (ms: number) => `${two(parts(ms).hour)}:${two(parts(ms).minute)}`

/** “11 月 26 日”, with the year when it is not this one. */
export function day(ms: number, now = Date.now()) {
  const { year, month, day: date } = parts(ms)
  const short = `${month}${thin}月${thin}${date}${thin}日`
  return year === parts(now).year ? short : `${year}${thin}年${thin}${short}`
}

/** “11 月 26 日 10:20” */
export const moment = (ms: number, now = Date.now()) => `${day(ms, now)} ${clockTime(ms)}`

/** How long ago, as one would say it: “刚刚”, “8 分钟前”, “昨天 14:05”, then the date. */
export function since(ms: number, now = Date.now()) {
  const minutes = Math.floor((now - ms) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes}${thin}分钟前`
  const days = dayNumber(now) - dayNumber(ms)
  if (days === 0) return `${Math.floor(minutes / 60)}${thin}小时前`
  if (days === 1) return `昨天 ${clockTime(ms)}`
  return day(ms, now)
}

/** Thin spaces between Chinese and figures or Latin in a text that came from elsewhere. */
export const spaced = (text: string) =>
  text
    .replace(/([\u4e00-\u9fff])[ \u2009]?([A-Za-z0-9])/g, `$1${thin}$2`)
    .replace(/([A-Za-z0-9%])[ \u2009]?([\u4e00-\u9fff])/g, `$1${thin}$2`)
