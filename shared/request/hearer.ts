// Who hears what somebody should be told who is not there any more.
import type { County } from '../county'
import { onDuty } from '../organisation/duty'
import { idsOf } from '../person/same'
import { handlerOf } from './entrust'
import type { Request } from './request'

/** Who is told in place of whoever is not there any more: a colleague for the handler, the desk for the first receiver, else nobody. */
export function hearer(request: Request, county: County, meant: string, now: number): string | null {
  if (isThere(request, county, meant)) return meant
  const unit = county.units.get(request.unit ?? '')
  if (meant === request.handler) return unit ? handlerOf(request, county, unit, now) : null
  return meant === request.firstReceiver?.person ? onDuty(county.centre, county.calendar, now) : null
}

/** A rule names only people of units that it is about: it is enough that they are staff still. */
const isThere = ({ reporter }: Request, county: County, person: string): boolean =>
  county.employments.has(person) || idsOf(reporter).includes(person)
