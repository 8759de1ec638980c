// The reporter follows another's matter in the act of filing 跟随. Whether that one can be followed is seen when this catches up with it.
import type { Follow } from '../request/aspect'
import type { Filing } from '../request/filing'
import { isPublic } from '../request/public'
import { reported } from '../request/received'
import type { Joinable } from './case'

/** The matter of another that is followed, as it was offered. It is not read here, so that filing stays two round trips. */
export type FollowFiling = Filing & { follow?: string }

/** What is urgent goes its own way all the same. */
export const followed =
  ({ follow, reporter }: FollowFiling, now: number): Follow<Joinable> =>
  ({ urgent }) =>
    follow && !urgent
      ? { ok: true, deed: 'join', by: reported(reporter.person), set: { lead: { id: follow, since: now, upTo: 0 } } }
      : null

/** It was the reporter's own wish, and nothing has come of it yet. */
export const isFollowing = ({ lead, history }: Joinable): boolean =>
  lead?.upTo === 0 && history.findLast(({ deed }) => deed === 'join')?.by.role === 'reporter'

/** Only what stands before the public can be followed, and only where it is: else any code that was guessed would bring its answer. */
export const mayFollow = (request: Joinable, lead: Joinable): boolean =>
  !isFollowing(request) || (isPublic(lead) && lead.place.town === request.place.town)
