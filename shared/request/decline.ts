// A request that is not the county's to deal with is declined 不予受理, with a reason that the reporter is told.
import type { County } from '../county'
import { written } from '../notice/written'
import { type Refusal, refuse } from '../ruling'
import type { Ruled } from './aspect'
import type { Actor, Request } from './request'

export function decline(
  { reporter }: Request,
  _county: County,
  { reason }: { reason: string; by: Actor },
  now: number,
): Ruled<Request> | Refusal {
  if (!reason) return refuse('needs-reason', 'reason')
  return {
    ok: true,
    deed: 'decline',
    said: { text: reason },
    tell: [
      {
        event: 'declined',
        to: reporter.person,
        template: 'ended',
        facts: { status: '不予受理', time: written(now), hint: '点开可看理由' },
      },
    ],
  }
}
