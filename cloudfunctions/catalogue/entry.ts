import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { after } from '@shared/catalogue/editions'
import { refuse } from '@shared/catalogue/refusals'
import { latestOf } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { freshDraft, theDraft } from './drafts'

/** One item of the draft, whole. */
export async function entry(
  { id }: WishOf<typeof calls.entry>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.entry>>> {
  const draft = (await theDraft(county)) ?? freshDraft(county)
  const found = after(latestOf(county), draft).items.get(id)
  if (!found) return refuse('not-listed', 'id')
  const { initials: _, ...item } = found
  return allow({ item })
}
