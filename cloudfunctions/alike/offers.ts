import type * as calls from '@shared/alike/calls'
import { offers as likelyOffers } from '@shared/alike/candidates'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'
import { placeFrom } from '../request/place'
import { nearby } from './nearby'

/** Before sending: what is already being dealt with here. Without a place nothing is offered. */
export async function offers(
  { item, text, place: said }: WishOf<typeof calls.offers>,
  { county, caller, now }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.offers>>> {
  const place = await placeFrom(said, county)
  if (!place.ok) return place
  if (!place.value.town || (!item && !text)) return allow({ rows: [] })
  const found = await nearby(place.value.town, now)
  const message = { text, item: item ?? null, place: place.value, at: now }
  return allow({ rows: likelyOffers(message, found, caller?.persons ?? [], county) })
}
