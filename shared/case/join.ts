// The dispatcher joins a request to another's case 并入: from then on it is dealt with, and answered, together with its lead.
import type { County } from '../county'
import { isSame } from '../person/same'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import { workedStates } from '../request/states'
import { tellGone } from '../request/tell'
import type { Refusal } from '../ruling'
import type { Joinable } from './case'
import { refuse } from './refusals'

/**
 * The reporter is told, and whoever had it so far. Refuses one's own matter, of which the history would say whose it is; a case with
 * itself, a lead that is itself joined, was answered or has ended, and one whose handler reported this (信访工作条例 art. 28, recusal).
 *
 * @param lead the live lead of the matter that was named: one that is itself joined stands for its own lead (`leads.ts`)
 */
export function join(
  request: Joinable,
  _county: County,
  { lead, by }: { lead: Joinable | null; by: Actor },
  now: number,
): Ruled<Joinable> | Refusal {
  if (by.role === 'reporter') return refuse('join-own')
  if (!lead) return refuse('join-unknown', 'lead')
  if (lead._id === request._id) return refuse('join-itself')
  if (!workedStates.includes(lead.state)) return refuse('join-ended')
  if (isSame({ person: lead.handler }, request.reporter)) return refuse('join-recused')
  return {
    ok: true,
    deed: 'join',
    set: { lead: { id: lead._id, since: now, upTo: 0 }, signature: null },
    tell: [
      {
        event: 'joined',
        to: request.reporter.person,
        template: 'joined',
        worthSms: false,
      },
      tellGone(request.handler, '已并案办理'),
    ],
  }
}
