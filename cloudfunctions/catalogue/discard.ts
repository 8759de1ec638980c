import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { refuse } from '@shared/catalogue/refusals'
import { draftView } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { editions, freshDraft } from './drafts'

/** Throws the draft away, if it is still the one that the administrator saw. What is published stays as it is. */
export async function discard(
  { version }: WishOf<typeof calls.discard>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.discard>>> {
  const fresh = freshDraft(county)
  const removed = await editions.remove({ _id: fresh._id, state: 'draft', version })
  return removed === 1 ? allow(draftView(fresh, 0, county)) : refuse('draft-changed')
}
