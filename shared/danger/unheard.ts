// A voice that nobody has heard. No machine reads it here, and what is written beside it says nothing of what is spoken: every voice is
// put first for a person to hear, at any hour, so that a danger that is only spoken does not wait for the morning.
import type { County } from '../county'
import type { Ruled, Telling } from '../request/aspect'
import type { FileRef, Request } from '../request/request'
import { isFinal } from '../request/states'
import { takerOf } from '../request/taker'
import type { Endangerable, Unheard } from './endangerable'

const isVoice = ({ kind }: FileRef): boolean => kind === 'voice'

export const hasVoice = (files: readonly FileRef[]): boolean => files.some(isVoice)

/** Whether its reporter has just spoken, in whatever deed. */
const spokeIn = (before: Pick<Request, 'history'>, { history }: Pick<Request, 'history'>): boolean =>
  history.slice(before.history.length).some(({ by, files }) => by.role === 'reporter' && hasVoice(files ?? []))

/** In the centre: by this they find it. */
export const earOf = (unit: string): string => `${unit}:hear`

/** The earliest stands. */
export const unheardSince = (before: Unheard | null, { centre }: County, now: number): Unheard =>
  before ?? { since: now, by: earOf(centre._id) }

export const tellUnheard = (request: Request, county: County, now: number): Telling => ({
  event: 'unheard',
  to: takerOf(request, county, county.centre, now),
  template: 'unheard',
  facts: { status: '录音待听' },
})

/** What has ended is dealt with. */
export const mustBeHeard = ({ state, unheard }: Endangerable): boolean => unheard !== null && !isFinal(state)

/** A voice in any deed of the reporter waits to be heard; whoever answers has dealt with all of it. */
export function listened(
  before: Endangerable,
  after: Endangerable,
  county: County,
  now: number,
): Ruled<Endangerable> | null {
  if (spokeIn(before, after))
    return {
      ok: true,
      set: { unheard: unheardSince(after.unheard, county, now) },
      tell: [tellUnheard(after, county, now)],
    }
  const answered = after.unheard && after.state === 'answered' && before.state !== 'answered'
  return answered ? { ok: true, set: { unheard: null } } : null
}
