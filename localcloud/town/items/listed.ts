import type { Item } from '../../../shared/organisation/county'

/** An item as it is written down: not common, and public, unless it says so. */
export type Listed = Omit<Item, 'group' | 'common' | 'public'> & Partial<Pick<Item, 'common' | 'public'>>

export const grouped = (group: string, items: Listed[]): Item[] =>
  items.map(item => ({ common: false, public: true, ...item, group }))
