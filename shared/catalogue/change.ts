// Changes one item or heading of the draft. What it becomes may be faulty: nothing is lost, only publishing waits.
import { allow, type Ruling } from '../ruling'
import type { Catalogue, Edition, Heading, Item } from './catalogue'
import { fieldsThatDiffer } from './differences'
import { after } from './editions'
import { editionId } from './first'
import { refuse } from './refusals'

export type Change =
  | { deed: 'item'; add: boolean; item: Item }
  | { deed: 'heading'; add: boolean; heading: Heading }
  | { deed: 'drop'; code: string }

/** A draft that changes nothing yet. */
export const emptyDraft = (base: Catalogue): Edition => ({
  _id: editionId(base.edition + 1),
  number: base.edition + 1,
  state: 'draft',
  from: null,
  note: '',
  by: '',
  headings: [],
  items: [],
  dropped: [],
  faults: 0,
  version: 1,
  updatedAt: 0,
})

/** Refuses a new one whose code is taken, and one that is not there to be changed or dropped. */
export function change(draft: Edition, base: Catalogue, wish: Change): Ruling<Edition> {
  const whole = after(base, draft)
  const code = wish.deed === 'drop' ? wish.code : wish.deed === 'item' ? wish.item._id : wish.heading.code
  const known = whole.headings.has(code) || whole.items.has(code)
  if (wish.deed !== 'drop' && wish.add)
    return known ? refuse('code-taken', 'code') : allow(put(draft, base, wish, code))
  const there = wish.deed === 'drop' ? known : whole[wish.deed === 'item' ? 'items' : 'headings'].has(code)
  return there ? allow(put(draft, base, wish, code)) : refuse('not-listed', 'code')
}

function put(draft: Edition, base: Catalogue, wish: Change, code: string): Edition {
  const without: Edition = {
    ...draft,
    headings: draft.headings.filter(heading => heading.code !== code),
    items: draft.items.filter(({ _id }) => _id !== code),
    dropped: draft.dropped.filter(each => each !== code),
  }
  if (wish.deed === 'drop') {
    const published = base.headings.has(code) || base.items.has(code)
    return published ? { ...without, dropped: [...without.dropped, code] } : without
  }
  if (wish.deed === 'heading')
    return asBefore(base.headings.get(code), wish.heading)
      ? without
      : { ...without, headings: [...without.headings, wish.heading] }
  return asBefore(base.items.get(code), wish.item) ? without : { ...without, items: [...without.items, wish.item] }
}

/** Brought back to what is published: then the edition need not say it. */
const asBefore = (published: object | undefined, now: object): boolean =>
  published !== undefined && fieldsThatDiffer(published, now).length === 0
