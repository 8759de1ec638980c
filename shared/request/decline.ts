// A request that is not the county's to deal with is declined 不予受理, with a reason that the reporter is told.
import { written } from '../notice/written'
import type { County } from '../county'
import { finish } from './finish'
import { move } from './move'
import type { Actor, Request } from './request'
import { tell } from './tell'
import { type Ruling, refuse } from '../ruling'

export function decline(
  request: Request,
  county: County,
  { reason, by }: { reason: string; by: Actor },
  now: number,
): Ruling<Request> {
  if (!reason) return refuse('needs-reason', 'reason')
  const moved = move(request, { deed: 'decline', by, at: now, said: { text: reason } })
  if (!moved.ok) return moved
  const notice = tell(moved.value, county, {
    event: 'declined',
    to: request.reporter.person,
    template: 'ended',
    facts: { status: '不予受理', time: written(now), hint: '点开可看理由' },
    at: now,
  })
  return finish(moved.value, county, now, notice)
}
