// The next moment at which something must happen to a request: a notice to send, a reminder, the end of waiting, a case to bring along.
import type { Calendar } from '../calendar'
import { rungsOf } from '../joint/ladder'
import { pendingExtension } from '../extension/pending'
import { sortKey } from '../sort-key'
import { isOpen } from './arrows'
import { mustCatchUp, mustSpread } from '../case/case'
import { runningClock } from './clocks'
import { remindersOf } from './reminders'
import type { Request } from './request'

/** Null when nothing will happen by itself. */
export function alarmOf(request: Request, calendar: Calendar): number | null {
  const moments = [...request.outbox.map(({ at }) => at), ...limitsOf(request, calendar)]
  if (request.bound && !request.bound.filed) moments.push(request.bound.at)
  if (mustCatchUp(request) || mustSpread(request)) moments.push(request.updatedAt)
  if (request.terms === null) moments.push(request.createdAt)
  return moments.length > 0 ? Math.min(...moments) : null
}

/** While it is open: the end of waiting, and whatever is still to be reminded of. */
function limitsOf(request: Request, calendar: Calendar): number[] {
  if (!isOpen(request.state)) return []
  const reminders = [...remindersOf(request, calendar), ...rungsOf(request, calendar)]
  const ahead = reminders.filter(({ key }) => !request.reminded.includes(key)).map(({ at }) => at)
  return [...ahead, ...[request.until, request.level.nextAt].filter(at => at !== null)]
}

/** The same list as long as nobody else is called: what has not changed is not written again. */
function calledUnits({ whistles, meetings, tasks, called }: Request): string[] {
  const units = new Set([
    ...whistles.flatMap(({ calls }) => calls.map(({ unit }) => unit)),
    ...meetings.flatMap(({ members }) => members),
    ...tasks.map(({ unit }) => unit),
  ])
  return units.size === called.length && called.every(unit => units.has(unit)) ? called : [...units]
}

/** The last thing every rule does: sets what the request is found by, from what has become of it. */
export const withAlarm = (request: Request, calendar: Calendar): Request => ({
  ...request,
  wakeAt: alarmOf(request, calendar),
  approves: pendingExtension(request)?.approver ?? null,
  called: calledUnits(request),
  near: request.shown && isOpen(request.state) && request.state !== 'joined',
  dueKey: sortKey(runningClock(request)?.clock.due ?? request.until ?? request.updatedAt, request.filedKey),
  provisional:
    Object.values(request.clocks).find(clock => clock?.ended === null && clock.provisional)?.provisional ?? null,
})
