import { dayOf, isAnnounced, unannounced } from '@shared/calendar'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'

const looked = 10

/** Which year's days off are wanted, and which are known. */
export async function calendar(
  _: WishOf<typeof calls.calendar>,
  { county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.calendar>>> {
  const next = Number(dayOf(county.calendar, now).slice(0, 4)) + 1
  const years = Array.from({ length: looked }, (_, place) => next - place)
  return allow({
    wanted: unannounced(county.calendar, now),
    known: years.filter(year => isAnnounced(county.calendar, year)).reverse(),
  })
}
