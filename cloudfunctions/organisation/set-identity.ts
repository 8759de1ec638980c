import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { identity, identityView } from '@shared/organisation/identity-of'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'

export async function setIdentity(
  wish: WishOf<typeof calls.setIdentity>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.setIdentity>>> {
  // Set whole: else it would be merged into whatever stands there.
  await changeCounty({ [identity.name]: database().command.set(wish) })
  return allow({ county: identityView({ ...county, own: { ...county.own, [identity.name]: wish } }) })
}
