// Puts a matter into a unit's hands: its duty handler has it, the accept clock begins, what ran for another unit ends.
import { governing } from '../catalogue/governing'
import type { Unit } from '../organisation/organisation'
import { type County, headOf } from '../county'
import { onDuty } from '../organisation/duty'
import { endClock, limitOf, startClock } from './clocks'
import type { Request } from './request'

/** A unit without anyone on duty still receives it: its head has it. Null when the unit has nobody at all. */
export function entrust(request: Request, county: County, unit: Unit, now: number): Request | null {
  const handler = onDuty(unit, county.calendar, now, [request.reporter.person]) ?? headOf(unit)
  if (!handler) return null
  return {
    ...request,
    unit: unit._id,
    handler,
    clocks: {
      ...request.clocks,
      dispatch: endClock(request.clocks.dispatch, now),
      accept: startClock(county.calendar, now, limitOf(governing(county, request), 'accept', request.urgent)),
    },
  }
}

/** What another unit had promised ends with it; the reporter still sees the limit as it was first. */
export const withoutAnswer = (request: Request): Request => ({
  ...request,
  firstDue: request.firstDue ?? request.clocks.answer?.due ?? null,
  clocks: { ...request.clocks, answer: null },
})
