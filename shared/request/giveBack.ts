// The unit gives a request back 退回 before accepting it: with the reason and, where it knows, the right place.
import { written } from '../notice/written'
import type { County } from '../organisation/directory'
import { onDuty } from '../organisation/duty'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { endClock, limitOf, startClock } from './clocks'
import { move } from './move'
import type { Actor, Request } from './request'
import { tell, withNotices } from './tell'

/** A refusal needs a reason and a named right place (首问负责); the dispatcher has it again, with a clock of its own. */
export function giveBack(
  request: Request,
  county: County,
  { reason, rightUnit, by }: { reason: string; rightUnit: string; by: Actor },
  now: number,
): Ruling<Request> {
  if (!reason) return refuse('needs-reason', 'reason')
  if (!county.units.has(rightUnit) || rightUnit === request.unit) return refuse('needs-right-place', 'rightUnit')
  const moved = move(request, { deed: 'return', by, at: now, said: { text: reason, unit: rightUnit } })
  if (!moved.ok) return moved
  const returned: Request = {
    ...moved.value,
    unit: null,
    handler: null,
    clocks: {
      dispatch: startClock(county.calendar, now, limitOf(null, 'dispatch', request.urgent)),
      accept: endClock(request.clocks.accept, now),
      answer: null,
    },
  }
  const notice = tell(returned, county, {
    event: `returned${returned.history.length}`,
    to: onDuty(county.centre, county.calendar, now),
    template: 'task',
    facts: { due: written(returned.clocks.dispatch?.due ?? now), status: '单位退回' },
    at: now,
  })
  return allow(withAlarm(withNotices(returned, notice), county.calendar))
}
