// Urgent 紧急: the limits that run are the shorter ones, from now on; none is put off by it.
import type { Calendar } from '../calendar'
import { governing } from '../catalogue/governing'
import { type ClockName, limitOf } from '../catalogue/limit'
import type { County } from '../county'
import { isRunning, startClock } from './clocks'
import type { Clock, Request } from './request'

export function madeUrgent(request: Request, county: County, now: number): Pick<Request, 'urgent' | 'clocks'> {
  const item = governing(county, request)
  const sooner = (name: ClockName) => soonerOf(request.clocks[name], county.calendar, now, limitOf(item, name, true))
  return { urgent: true, clocks: { dispatch: sooner('dispatch'), accept: sooner('accept'), answer: sooner('answer') } }
}

/** What was to be done earlier, as a promised date may say, stays. */
function soonerOf(clock: Clock | null, calendar: Calendar, now: number, limit: Clock['limit']): Clock | null {
  if (!isRunning(clock)) return clock
  const urgent = startClock(calendar, now, limit)
  return urgent.due < clock.due ? urgent : clock
}
