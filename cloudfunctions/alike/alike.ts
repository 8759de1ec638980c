import { offers } from '@shared/alike/candidates'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'
import { nearby } from './nearby'
import { placeFrom } from '../request/place'

/** Before sending: what is already being dealt with here. Without a place nothing is offered. */
export async function alike(
  { item, text, place: said }: WishOf<typeof calls.alike>,
  { county, caller, now }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.alike>>> {
  const place = await placeFrom(said, county)
  if (!place.ok) return place
  if (!place.value.town || (!item && !text)) return allow({ rows: [] })
  const found = await nearby(place.value.town, now)
  const message = { text, item: item ?? null, place: place.value, at: now }
  return allow({ rows: offers(message, found, caller?.persons ?? [], county) })
}
