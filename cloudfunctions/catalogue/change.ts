import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { type Change, change as rule } from '@shared/catalogue/change'
import { refuse } from '@shared/catalogue/refusals'
import { draftView, latestOf } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { editions, freshDraft, theDraft } from './drafts'
import { initialsOf } from './initials'

type Wish = WishOf<typeof calls.change>

/** One item or heading of the draft, unless somebody else changed the draft meanwhile: the second of two is asked to look first. */
export async function change(
  { version, wish }: Wish,
  { county, caller, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.change>>> {
  const found = await theDraft(county)
  if (found?.state === 'published') return refuse('draft-published')
  if ((found?.version ?? 0) !== version) return refuse('draft-changed')
  const ruled = rule(found ?? freshDraft(county), latestOf(county), withInitials(wish))
  if (!ruled.ok) return ruled
  const drafted = { ...ruled.value, by: caller.employments[0]?.name ?? '', updatedAt: now }
  const view = draftView(drafted, version + 1, county)
  const next = { ...drafted, faults: view.faults.length }
  const saved = found ? await editions.save(found, next) : await editions.add(next)
  return saved ? allow(view) : refuse('draft-changed')
}

const withInitials = (wish: Wish['wish']): Change =>
  wish.deed === 'item' ? { ...wish, item: { ...wish.item, initials: initialsOf(wish.item.name) } } : wish
