// Who of a unit takes a matter that comes in: whoever is on duty; for a hidden reporter by lot. Never who reported it.
import type { County } from '../county'
import { onDuty } from '../organisation/duty'
import { byLot } from '../organisation/lot'
import type { Unit } from '../organisation/organisation'
import { idsOf } from '../person/same'
import type { Request } from './request'

/** What says who takes it: the tap, beside the id of who tapped, is known to the reporter's device alone. */
export type Taken = Pick<Request, 'reporter' | 'tap'>

/** @returns null where nobody of those is there */
export const takerOf = ({ reporter, tap }: Taken, { calendar }: County, unit: Unit, now: number): string | null =>
  reporter.hidden
    ? byLot(unit, tap.slice(tap.indexOf(':') + 1), idsOf(reporter))
    : onDuty(unit, calendar, now, idsOf(reporter))
