import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { refuse } from '@shared/catalogue/refusals'
import { draftView } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { editions, freshDraft, theDraft } from './drafts'

/** Looks for faults again, and lets what has none by now be published. */
export async function check(
  _: WishOf<typeof calls.check>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.check>>> {
  const found = await theDraft(county)
  if (found?.state === 'published') return refuse('draft-published')
  if (!found) return allow(draftView(freshDraft(county), 0, county))
  const view = draftView(found, found.version, county)
  if (view.faults.length === found.faults) return allow(view)
  const saved = await editions.save(found, { ...found, faults: view.faults.length })
  return saved ? allow({ ...view, version: found.version + 1 }) : refuse('draft-changed')
}
