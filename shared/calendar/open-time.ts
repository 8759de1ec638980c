// Opening time as one long line: how much of it lies before a moment, and the moment at which so much has passed.
import type { Calendar } from './calendar'
import { dayIndex, startOfDay, timeOfDay } from './day-of'

/** Opening time from 1 January 2000 up to a moment, in milliseconds. */
export function openBefore(calendar: Calendar, at: number): number {
  const day = dayIndex(calendar, at)
  const works = calendar.works[day] ?? 0
  const fullDays = (calendar.upTo[day] ?? 0) - works
  return fullDays * calendar.openPerDay + works * openInDay(calendar, timeOfDay(calendar, at))
}

function openInDay({ opens }: Calendar, time: number): number {
  let open = 0
  for (const [from, to] of opens) open += Math.max(0, Math.min(time, to) - from)
  return open
}

/** The earliest moment with so much opening time before it; `open` above 0. So a day's end is closing time, not next morning. */
export function momentAfter(calendar: Calendar, open: number): number {
  const fullDays = Math.ceil(open / calendar.openPerDay) - 1
  const day = calendar.nth[fullDays + 1] ?? calendar.works.length
  if (day >= calendar.works.length) throw new RangeError('a deadline after 2100')
  return startOfDay(calendar, day) + timeAfter(calendar, open - fullDays * calendar.openPerDay)
}

function timeAfter({ opens }: Calendar, open: number): number {
  let left = open
  for (const [from, to] of opens) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  throw new RangeError('more opening time than a day has')
}
