// The unit gives a request back 退回 before accepting it, or its head transfers it 转办 after: with the reason and the right place.
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import { type County, supervisorOf } from '../county'
import { onDuty } from '../organisation/duty'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { boundRefusal } from '../dispatch/bound'
import { endClock, limitOf, startClock } from './clocks'
import { move } from './move'
import type { Actor, Request } from './request'
import { isSupervised } from './supervised'
import { tell, tellReceiver, withNotices } from './tell'

type Wish = { reason: string; rightUnit: string; by: Actor }

/**
 * Within the accept clock, one working day unless the item says otherwise (首问负责). A refusal needs a reason and a
 * named right place; the dispatcher has it again, with a clock of its own. What a boundary decision gave stays.
 */
export function giveBack(request: Request, county: County, wish: Wish, now: number): Ruling<Request> {
  const late = request.state === 'dispatched' && now > (request.clocks.accept?.due ?? now)
  return late ? refuse('too-late-to-return') : passOn(request, county, { ...wish, deed: 'return' }, now)
}

/** After acceptance by the head alone. The first limit of the answer stays in sight. */
export const transfer = (request: Request, county: County, wish: Wish, now: number): Ruling<Request> =>
  passOn(request, county, { ...wish, deed: 'transfer' }, now)

function passOn(
  request: Request,
  county: County,
  { reason, rightUnit, by, deed }: Wish & { deed: 'return' | 'transfer' },
  now: number,
): Ruling<Request> {
  if (!reason) return refuse('needs-reason', 'reason')
  if (!county.units.has(rightUnit) || rightUnit === request.unit) return refuse('needs-right-place', 'rightUnit')
  if (request.bound) return boundRefusal(request.bound, county)
  const moved = move(request, { deed, by, at: now, said: { text: reason, unit: rightUnit } })
  if (!moved.ok) return moved
  const returned: Request = {
    ...moved.value,
    unit: null,
    handler: null,
    returns: request.returns + 1,
    firstDue: request.firstDue ?? request.clocks.answer?.due ?? null,
    clocks: {
      dispatch: startClock(county.calendar, now, limitOf(null, 'dispatch', request.urgent)),
      accept: endClock(request.clocks.accept, now),
      answer: null,
    },
  }
  return allow(withAlarm(withNotices(returned, tellDesk(returned, county, deed, by, now)), county.calendar))
}

/** Who hands out next, and the first receiver where that is another. */
function tellDesk(request: Request, county: County, deed: 'return' | 'transfer', by: Actor, now: number): Notice[] {
  const to = isSupervised(request) ? supervisorOf(county) : onDuty(county.centre, county.calendar, now)
  const back = deed === 'return' ? '单位退回' : '单位转办'
  const desk = tell(request, county, {
    event: `returned${request.history.length}`,
    to,
    template: 'task',
    facts: { due: written(request.clocks.dispatch?.due ?? now), status: isSupervised(request) ? '三次退回' : back },
    at: now,
  })
  const status = deed === 'return' ? '被退回' : '已转办'
  return [...desk, ...tellReceiver(request, county, { status, at: now, but: [to, by.person] })]
}
