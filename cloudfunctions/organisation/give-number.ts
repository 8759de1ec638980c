import type { AnswerOf, WishOf } from '@shared/calls/call'
import { staffName } from '@shared/county'
import type * as calls from '@shared/organisation/calls'
import { refuse } from '@shared/organisation/refusals'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { numberNamedFor } from '../person/phone'

/** Refuses who is in no list of staff: all others prove their number themselves. */
export async function giveNumber(
  { person, phone }: WishOf<typeof calls.giveNumber>,
  { county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.giveNumber>>> {
  if (!county.employments.has(person)) return refuse('not-staff', 'person')
  return allow({ moved: await numberNamedFor({ _id: person, name: staffName(county, person) }, phone, now) })
}
