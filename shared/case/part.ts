// A joined request is parted from its case 拆出: it is the dispatcher's again, with what ran of its limits.
import { written } from '../notice/written'
import type { County } from '../county'
import { onDuty } from '../organisation/duty'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from '../request/alarm'
import { endClock, isRunning, startClock, usualLimits } from '../request/clocks'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'

/** Refuses a dispatcher without a reason. An answer limit that runs is kept: joining and parting lengthen nothing. */
export function part(
  request: Request,
  county: County,
  { reason, by }: { reason: string; by: Actor },
  now: number,
): Ruling<Request> {
  if (!reason) return refuse('needs-reason', 'reason')
  const moved = move(request, { deed: 'part', by, at: now, said: { text: reason } })
  if (!moved.ok) return moved
  const { dispatch, accept, answer } = request.clocks
  const parted: Request = {
    ...moved.value,
    lead: null,
    unit: null,
    handler: null,
    clocks: {
      dispatch: isRunning(dispatch) ? dispatch : startClock(county.calendar, now, usualLimits.dispatch),
      accept: endClock(accept, now),
      answer,
    },
  }
  return allow(withAlarm(withNotices(parted, tellDesk(parted, county, now)), county.calendar))
}

const tellDesk = (request: Request, county: County, now: number) =>
  tell(request, county, {
    event: `parted${request.history.length}`,
    to: onDuty(county.centre, county.calendar, now),
    template: 'task',
    facts: { status: '拆出待交办', due: written(request.clocks.dispatch?.due ?? now) },
    at: now,
    worthSms: false,
  })
