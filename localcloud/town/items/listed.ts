import type { Item } from '../../../shared/catalogue/catalogue'
import { listed, type Said } from '../../../shared/catalogue/listed'

/** An item as it is written down: what it does not say is as usual. */
export type Listed = Omit<Said, 'parent'>

export const under = (parent: string, items: Listed[]): Item[] => items.map(item => listed({ ...item, parent }))
