// A unit returns a request 退回 before accepting it: with the reason and the right place. The dispatcher has it again.
import { limitOf } from '../catalogue/limit'
import { type County, supervisorOf } from '../county'
import { onDuty } from '../organisation/duty'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { endClock, startClock } from './clocks'
import { refuse } from './refusals'
import type { Actor, Request } from './request'
import { isSupervised } from './supervised'
import { tellDesk, tellReceiver } from './tell'

export type Returning = { reason: string; rightUnit: string; by: Actor }

/** Within the accept clock, one working day unless the item says otherwise (首问负责). A refusal needs a reason and a named right place. */
export function returning(request: Request, county: County, wish: Returning, now: number): Ruled<Request> | Refusal {
  if (now > (request.clocks.accept?.due ?? now)) return refuse('too-late-to-return')
  return backToDesk(request, county, { ...wish, deed: 'return', status: '单位退回', told: '被退回' }, now)
}

type Back = Returning & { deed: string; status: string; told: string }

/** The dispatcher has it again, with a clock of its own; after the third time the supervisor. */
export function backToDesk(
  request: Request,
  county: County,
  { reason, rightUnit, by, deed, status, told }: Back,
  now: number,
): Ruled<Request> | Refusal {
  if (!reason) return refuse('needs-reason', 'reason')
  if (!county.units.has(rightUnit) || rightUnit === request.unit) return refuse('needs-right-place', 'rightUnit')
  const dispatch = startClock(county.calendar, now, limitOf(null, 'dispatch', request.urgent))
  const supervised = isSupervised({ state: 'returned', returns: request.returns + 1 })
  const to = supervised ? supervisorOf(county) : onDuty(county.centre, county.calendar, now)
  return {
    ok: true,
    deed,
    said: { text: reason, unit: rightUnit },
    set: {
      unit: null,
      handler: null,
      returns: request.returns + 1,
      firstDue: request.firstDue ?? request.clocks.answer?.due ?? null,
      clocks: { dispatch, accept: endClock(request.clocks.accept, now), answer: null },
    },
    tell: [tellDesk(to, supervised ? '三次退回' : status), tellReceiver(request, told, [to, by.person])],
  }
}
