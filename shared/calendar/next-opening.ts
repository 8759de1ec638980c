// When someone is there again.
import type { Calendar } from './calendar'
import { closingOf, dayIndex, startOfDay, timeOfDay } from './day-of'

/** The same moment within opening hours, else the start of the next: after lunch, or on the morning of the next working day. */
export function nextOpening(calendar: Calendar, at: number): number {
  const day = dayIndex(calendar, at)
  const time = timeOfDay(calendar, at)
  const later = calendar.works[day] === 1 ? calendar.opens.find(([, to]) => time < to) : undefined
  if (later) return at - time + Math.max(time, later[0])
  const next = closingOf(calendar, (calendar.upTo[day] ?? 0) + 1).day
  return startOfDay(calendar, next) + (calendar.opens[0]?.[0] ?? 0)
}
