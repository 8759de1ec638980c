// Puts a matter into a unit's hands: its duty handler has it, the accept clock begins, what ran for another unit ends.
import { governing } from '../catalogue/governing'
import { limitOf } from '../catalogue/limit'
import { type County, headOf } from '../county'
import { workersOf } from '../organisation/duty'
import type { Unit } from '../organisation/organisation'
import { idsOf } from '../person/same'
import { endClock, startClock } from './clocks'
import type { Request } from './request'
import { type Taken, takerOf } from './taker'

/** A unit without anyone on duty still receives it: its head has it, or whoever is there. Never who reported it. */
export function handlerOf(request: Taken, county: County, unit: Unit, now: number): string | null {
  const reporters = idsOf(request.reporter)
  const able = workersOf(unit).filter(person => !reporters.includes(person))
  const head = headOf(unit)
  return takerOf(request, county, unit, now) ?? (head && able.includes(head) ? head : (able[0] ?? null))
}

/** Null when the unit has nobody at all. */
export function entrusted(
  request: Request,
  county: County,
  unit: Unit,
  now: number,
): Pick<Request, 'unit' | 'handler' | 'clocks'> | null {
  const handler = handlerOf(request, county, unit, now)
  if (!handler) return null
  return {
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
export const withoutAnswer = ({ firstDue, clocks }: Request): Pick<Request, 'firstDue' | 'clocks'> => ({
  firstDue: firstDue ?? clocks.answer?.due ?? null,
  clocks: { ...clocks, answer: null },
})
