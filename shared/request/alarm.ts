// The next moment at which something must happen to a request: a notice to send, a reminder, the end of waiting, a case to bring along.
import type { Calendar } from '../calendar'
import { sortKey } from '../sortKey'
import { isOpen } from './arrows'
import { mustCatchUp, mustSpread } from './case'
import { runningClock } from './clocks'
import { remindersOf } from './reminders'
import type { Request } from './request'

/** Null when nothing will happen by itself. */
export function alarmOf(request: Request, calendar: Calendar): number | null {
  const moments = request.outbox.map(({ at }) => at)
  if (mustCatchUp(request) || mustSpread(request)) moments.push(request.updatedAt)
  if (isOpen(request.state)) {
    if (request.until !== null) moments.push(request.until)
    if (request.level.nextAt !== null) moments.push(request.level.nextAt)
    for (const { key, at } of remindersOf(request, calendar)) if (!request.reminded.includes(key)) moments.push(at)
  }
  return moments.length > 0 ? Math.min(...moments) : null
}

/** The last thing every rule does: sets what the request is found by, from what has become of it. */
export const withAlarm = (request: Request, calendar: Calendar): Request => ({
  ...request,
  wakeAt: alarmOf(request, calendar),
  near: request.shown && isOpen(request.state) && request.state !== 'joined',
  dueKey: sortKey(runningClock(request)?.clock.due ?? request.until ?? request.updatedAt, request.filedKey),
  provisional:
    Object.values(request.clocks).find(clock => clock?.ended === null && clock.provisional)?.provisional ?? null,
})
