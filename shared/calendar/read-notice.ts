// The State Council's yearly notice 关于部分节假日安排的通知, as it is published, read into days: pasted whole, or as a list of dates.
import type { YearPlan } from './calendar'
import { isDate, millisecondsOfDay } from './days'

const day = /(?:(\d{4})\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日/g
const span = /[至到~～—－-]\s*$/

type Found = { date: string; from: number; to: number }

/** Of the year that is asked for unless the text names one; the month is that of the day before where it is left out. */
function daysIn(text: string, year: number): Found[] {
  let [named, month] = [year, 0]
  return [...text.matchAll(day)].flatMap(({ 0: said, 1: y, 2: m, 3: d, index }) => {
    named = y ? Number(y) : m && named < year ? year : named
    month = m ? Number(m) : month
    const date = [String(named), ...[month, Number(d)].map(n => String(n).padStart(2, '0'))].join('-')
    return isDate(date) ? [{ date, from: index, to: index + said.length }] : []
  })
}

/** Each day from one to the other, both counted. */
function between(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last) && days.length < 31; at += millisecondsOfDay)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** “2月15日至23日” is every day of it. */
function spread(text: string, year: number): string[] {
  const found = daysIn(text, year)
  return found.flatMap(({ date }, place) => {
    const before = found[place - 1]
    const spans = before && span.test(text.slice(before.to, found[place]?.from))
    return spans ? between(before.date, date).slice(1) : [date]
  })
}

/** Weekdays and the old calendar stand in brackets and are no dates of ours. */
const plain = (text: string): string => text.replace(/[（(][^）)]*[）)]/g, '')

/** Dates as figures, written out. */
const written = (text: string): string => text.replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g, '$1年$2月$3日')

/**
 * A sentence with 上班 names days that are worked, any other days that are free.
 *
 * @param text the notice, or dates as 2027-01-01 with 放假 and 上班 among them
 * @returns sorted, each day once; empty where nothing was understood. `planFaults` says what cannot be.
 *
 * @example readNotice(2025, '劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。')
 */
export function readNotice(year: number, text: string): YearPlan {
  const sentences = plain(written(text)).split(/[。；;\n]/)
  const days = (worked: boolean) =>
    sentences.filter(sentence => sentence.includes('上班') === worked).flatMap(sentence => spread(sentence, year))
  const sorted = (all: string[]) => [...new Set(all)].sort()
  return { year, holidays: sorted(days(false)), makeUpDays: sorted(days(true)) }
}
