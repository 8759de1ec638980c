// The dispatcher joins a request to another's case 并入: from then on it is dealt with, and answered, together with its lead.
import type { County } from '../county'
import { written } from '../notice/written'
import { isSame } from '../person/same'
import type { Ruled } from '../request/aspect'
import { runningClock } from '../request/clocks'
import type { Actor } from '../request/request'
import { workedStates } from '../request/states'
import { tellHandler } from '../request/tell'
import type { Refusal } from '../ruling'
import type { Joinable } from './case'
import { refuse } from './refusals'

/**
 * A matter that is itself joined stands for its own lead. The reporter is told, and whoever had it so far.
 * Refuses one's own matter, of which the history would say whose it is; a case with itself, a lead that was answered or has ended, and one whose handler reported this (信访工作条例 art. 28, recusal).
 */
export function join(
  request: Joinable,
  _county: County,
  { lead, by }: { lead: Joinable | null; by: Actor },
  now: number,
): Ruled<Joinable> | Refusal {
  if (by.role === 'reporter') return refuse('join-own')
  if (!lead) return refuse('join-unknown', 'lead')
  const joinedTo = lead.state === 'joined' ? lead.lead?.id : undefined
  const id = joinedTo ?? lead._id
  if (id === request._id) return refuse('join-itself')
  if (!joinedTo && !workedStates.includes(lead.state)) return refuse('join-ended')
  if (isSame({ person: lead.handler }, request.reporter)) return refuse('join-recused')
  const due = runningClock({ ...request, state: 'joined' })?.clock.due ?? now
  return {
    ok: true,
    deed: 'join',
    set: { lead: { id, since: now, upTo: 0 }, signature: null },
    tell: [
      {
        event: 'joined',
        to: request.reporter.person,
        template: 'accepted',
        facts: { status: '已并案办理', due: written(due) },
        worthSms: false,
      },
      tellHandler(request, '已并案办理', now),
    ],
  }
}
