import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { by, collection } from '../kit/collection'
import type { Known } from '../kit/serve'

/** Who has a matter open at the desk, and since when it was last seen so. One document a person and matter. */
type Presence = { _id: string; request: string; person: string; name: string; at: number }

export const presences = collection<Presence>('presences', [by('request', 'request', '-at')])

/** Who has not been seen for so long has gone on. Milliseconds; the desk says it again every twenty seconds. */
const gone = 45_000

/** Says that the caller has it open, and learns who else has. Nobody is kept from acting: the first deed counts. */
export async function attend(
  { id }: WishOf<typeof calls.attend>,
  { caller, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.attend>>> {
  const [person] = caller.persons
  const name = caller.employments[0]?.name ?? caller.name
  const [, here] = await Promise.all([
    presences.put({ _id: `${id}:${person}`, request: id, person, name, at: now }),
    presences.find({ request: id, at: database().command.gt(now - gone) }, { limit: 10 }),
  ])
  return allow({ others: here.filter(one => one.person !== person).map(one => one.name) })
}
