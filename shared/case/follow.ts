// The reporter follows another's matter in the act of filing 跟随. Whether that one can be followed is seen when this catches up with it.
import type { County } from '../county'
import { allow, type Ruling } from '../ruling'
import { withAlarm } from '../request/alarm'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'

/** @param wish `lead` is the id that was offered; it is not read here, so that filing stays two round trips */
export function follow(
  request: Request,
  county: County,
  { lead, by }: { lead: string; by: Actor },
  now: number,
): Ruling<Request> {
  const moved = move(request, { deed: 'join', by, at: now })
  if (!moved.ok) return moved
  return allow(withAlarm({ ...moved.value, lead: { id: lead, since: now, upTo: 0 } }, county.calendar))
}

/** It was the reporter's own wish, and nothing has come of it yet. */
export const isFollowing = ({ lead, history }: Request): boolean =>
  lead?.upTo === 0 && history.findLast(({ deed }) => deed === 'join')?.by.role === 'reporter'

/** Only what stands before the public can be followed, and only where it is: else any code that was guessed would bring its answer. */
export const mayFollow = (request: Request, lead: Request): boolean =>
  !isFollowing(request) || (lead.shown && lead.place.town === request.place.town)
