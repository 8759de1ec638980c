// The first edition, with which a county begins: in force since ever, so that whatever was filed has one.
import type { Edition, Heading, Item } from './catalogue'

export const editionId = (number: number): string => String(number).padStart(4, '0')

export const firstEdition = (headings: Heading[], items: Item[]): Edition => ({
  _id: editionId(1),
  number: 1,
  state: 'published',
  from: 0,
  note: '第一版',
  by: '',
  headings,
  items,
  dropped: [],
  faults: 0,
  version: 1,
  updatedAt: 0,
})
