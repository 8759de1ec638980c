// The dispatcher joins a request to another's case 并入: from then on it is dealt with, and answered, together with its lead.
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from '../request/alarm'
import { leadable } from './case'
import { runningClock } from '../request/clocks'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, tellHandler, withNotices } from '../request/tell'

/**
 * A matter that is itself joined stands for its own lead. The reporter is told, and whoever had it so far.
 * Refuses a case with itself, a lead that was answered or has ended, and one whose handler reported this (信访工作条例 art. 28, recusal).
 */
export function join(
  request: Request,
  county: County,
  { lead, by }: { lead: Request; by: Actor },
  now: number,
): Ruling<Request> {
  const joinedTo = lead.state === 'joined' ? lead.lead?.id : undefined
  const id = joinedTo ?? lead._id
  if (id === request._id) return refuse('join-itself')
  if (!joinedTo && !leadable.includes(lead.state)) return refuse('join-ended')
  if (lead.handler === request.reporter.person) return refuse('join-recused')
  const moved = move(request, { deed: 'join', by, at: now })
  if (!moved.ok) return moved
  const joined: Request = { ...moved.value, lead: { id, since: now, upTo: 0 }, signature: null }
  const notices = [tellJoined(joined, county, now), tellHandler(joined, county, now, '已并案办理')]
  return allow(withAlarm(withNotices(joined, ...notices), county.calendar))
}

const tellJoined = (request: Request, county: County, now: number) =>
  tell(request, county, {
    event: `joined${request.history.length}`,
    to: request.reporter.person,
    template: 'accepted',
    facts: { status: '已并案办理', due: written(runningClock(request)?.clock.due ?? now) },
    at: now,
    worthSms: false,
  })
