// Closing what the reporter will not: from the second round on, with a reason and two signatures, one of them the unit head's.
import type { County } from '../county'
import { written } from '../notice/written'
import { isSame } from '../person/same'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { refuse } from './refusals'
import type { Actor, Request } from './request'

/** The second signature comes from the other side: unit head and dispatcher, in either order. */
export function sign(
  request: Request,
  _county: County,
  { reason, by }: { reason: string; by: Actor },
  now: number,
): Ruled<Request> | Refusal {
  if (request.round < 2) return refuse('first-round')
  if (!reason) return refuse('needs-reason', 'reason')
  const first = request.signature
  if (first && (isSame(first.by, by) || first.by.role === by.role)) return refuse('same-signer')
  const said = { text: reason }
  if (!first) return { ok: true, deed: 'sign', to: 'accepted', said, set: { signature: { by, at: now, reason } } }
  return {
    ok: true,
    deed: 'sign',
    to: 'closed',
    said,
    tell: [
      {
        event: 'signed',
        to: request.reporter.person,
        template: 'ended',
        facts: { status: '已办结', time: written(now), hint: '点开可看办结理由' },
      },
    ],
  }
}
