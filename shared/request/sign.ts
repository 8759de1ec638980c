// Closing what the reporter will not: from the second round on, with a reason and two signatures, one of them the unit head's.
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { finish } from './finish'
import { move } from './move'
import type { Actor, Request } from './request'
import { tell } from './tell'

/** The second signature comes from the other side: unit head and dispatcher, in either order. */
export function sign(
  request: Request,
  county: County,
  { reason, by }: { reason: string; by: Actor },
  now: number,
): Ruling<Request> {
  if (request.round < 2) return refuse('first-round')
  if (!reason) return refuse('needs-reason', 'reason')
  const first = request.signature
  if (first && (first.by.person === by.person || first.by.role === by.role)) return refuse('same-signer')
  const moved = move(request, { deed: 'sign', by, at: now, to: first ? 'closed' : 'accepted', said: { text: reason } })
  if (!moved.ok) return moved
  if (!first) return allow(withAlarm({ ...moved.value, signature: { by, at: now, reason } }, county.calendar))
  const notice = tell(moved.value, county, {
    event: 'signed',
    to: request.reporter.person,
    template: 'ended',
    facts: { status: '已办结', time: written(now), hint: '点开可看办结理由' },
    at: now,
  })
  return finish(moved.value, county, now, notice)
}
