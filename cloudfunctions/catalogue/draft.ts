import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { refuse } from '@shared/catalogue/refusals'
import { draftView } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { freshDraft, theDraft } from './drafts'

/** The catalogue as the draft would make it; what is published where nothing is drafted. */
export async function draft(
  _: WishOf<typeof calls.draft>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.draft>>> {
  const found = await theDraft(county)
  if (found?.state === 'published') return refuse('draft-published')
  return allow(draftView(found ?? freshDraft(county), found?.version ?? 0, county))
}
