// A moment as one says it who is near it.
import type { Calendar } from './calendar'
import { dayOf } from './day-of'
import { millisecondsOfDay } from './days'

const names: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }

/**
 * @param at, now epoch milliseconds
 * @returns “今天 17:30”, “明天 10:00”; further off the date: “11 月 26 日 17:30”
 */
export function nearMoment(calendar: Calendar, at: number, now: number): string {
  const date = dayOf(calendar, at)
  const days = (Date.parse(date) - Date.parse(dayOf(calendar, now))) / millisecondsOfDay
  const [, month, day] = date.split('-').map(Number)
  const time = new Date(at + calendar.offset).toISOString().slice(11, 16)
  return `${names[days] ?? `${month} 月 ${day} 日`} ${time}`
}
