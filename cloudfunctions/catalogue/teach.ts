// What a boundary decision changes in the catalogue, written into the administrator's draft: it governs nobody before it is published.

import type { Boundary } from '@shared/catalogue/boundary'
import { change } from '@shared/catalogue/change'
import { fieldsThatDiffer } from '@shared/catalogue/differences'
import { after } from '@shared/catalogue/editions'
import { taught } from '@shared/catalogue/taught'
import { draftView, latestOf } from '@shared/catalogue/view'
import type { County } from '@shared/county'
import { editions, freshDraft, theDraft } from './drafts'

/**
 * Opens a draft where there is none. A decision that the draft has taken in already changes nothing.
 *
 * @returns false when somebody changed the draft meanwhile, or the county in memory is older than the catalogue: to be tried again
 */
export async function teach(decision: Boundary, county: County, now: number): Promise<boolean> {
  if (decision.scope === 'matter' || !decision.item) return true
  const found = await theDraft(county)
  if (found?.state === 'published') return false
  const draft = found ?? freshDraft(county)
  const item = after(latestOf(county), draft).items.get(decision.item)
  const learned = item && taught(item, decision)
  if (!learned || fieldsThatDiffer(item, learned).length === 0) return true
  const ruled = change(draft, latestOf(county), { deed: 'item', add: false, item: learned })
  if (!ruled.ok) return true
  const drafted = { ...ruled.value, by: decision.by.name, updatedAt: now }
  const next = { ...drafted, faults: draftView(drafted, drafted.version, county).faults.length }
  return found ? editions.save(found, next) : editions.add(next)
}
