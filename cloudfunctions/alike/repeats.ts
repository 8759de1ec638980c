import type * as calls from '@shared/alike/calls'
import { likelyAmong, messageOf, whereabouts } from '@shared/alike/candidates'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { allow, type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { requests } from '../request/requests'
import { nearby } from './nearby'

const mostShown = 5

/** What the open matter is likely a repeat of, with what makes it so. */
export async function repeats(
  { id }: WishOf<typeof calls.repeats>,
  { county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.repeats>>> {
  const request = await requests.get(id)
  if (!request) return refuse('not-yours')
  const others = (await nearby(request.place.town, now)).filter(({ _id }) => _id !== id)
  return allow({
    rows: likelyAmong(messageOf(request), others, mostShown).map(({ request: other, likeness, following }) => ({
      id: other._id,
      title: other.title,
      place: whereabouts(other, county),
      state: other.state,
      unit: county.units.get(other.unit ?? '')?.name ?? null,
      at: other.createdAt,
      following,
      why: likeness,
    })),
  })
}
