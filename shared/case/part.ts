// A joined request is parted from its case 拆出: it is the dispatcher's again, with what ran of its limits.
import { usualLimits } from '../catalogue/limit'
import type { County } from '../county'
import { onDuty } from '../organisation/duty'
import type { Ruled } from '../request/aspect'
import { endClock, isRunning, startClock } from '../request/clocks'
import type { Actor } from '../request/request'
import { tellDesk } from '../request/tell'
import type { Refusal } from '../ruling'
import type { Joinable } from './case'
import { refuse } from './refusals'

/** Refuses a dispatcher without a reason. An answer limit that runs is kept: joining and parting lengthen nothing. */
export function part(
  request: Joinable,
  county: County,
  { reason }: { reason: string; by: Actor },
  now: number,
): Ruled<Joinable> | Refusal {
  if (!reason) return refuse('needs-reason', 'reason')
  const { dispatch, accept, answer } = request.clocks
  const running = isRunning(dispatch) ? dispatch : startClock(county.calendar, now, usualLimits.dispatch)
  return {
    ok: true,
    deed: 'part',
    said: { text: reason },
    set: {
      lead: null,
      unit: null,
      handler: null,
      clocks: { dispatch: running, accept: endClock(accept, now), answer },
    },
    tell: [{ ...tellDesk(onDuty(county.centre, county.calendar, now), '拆出待交办'), worthSms: false }],
  }
}
