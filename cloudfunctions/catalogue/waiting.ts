import { differencesOf } from '@shared/catalogue/differences'
import { after } from '@shared/catalogue/editions'
import { latestOf } from '@shared/catalogue/view'
import type { Waiting } from '../kit/waiting'
import { theDraft } from './drafts'

/** As many as the page of the draft says are added, changed and dropped. */
export const draftWaiting: Waiting = {
  id: 'draft',
  title: '清单草稿',
  icon: 'edit',
  homes: ['admin'],
  rank: 20,
  page: 'catalogue/edit',
  look: async ({ county }) => {
    const draft = await theDraft(county)
    if (draft?.state !== 'draft') return { count: 0, says: '没有在改的' }
    const base = latestOf(county)
    const { added, changed, dropped } = differencesOf(base, after(base, draft))
    const count = added.length + changed.length + dropped.length
    return { count, says: count > 0 ? `改了 ${count} 处，还没有发布` : '没有在改的' }
  },
  acts: count => `接着改清单，${count} 处`,
}
