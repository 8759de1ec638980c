// What a boundary decision teaches the catalogue: the item's unit, everywhere or in one area, and one example of it.

import type { Boundary } from './boundary'
import type { Item } from './catalogue'

/** The item as it is after the decision; as it was, where the decision is about another item or one matter alone. */
export function taught(item: Item, { item: about, scope, area, unit, example }: Boundary): Item {
  if (item._id !== about || scope === 'matter') return item
  const examples = example ? { examples: [...new Set([...item.examples, example])] } : {}
  if (scope === 'county') return { ...item, ...examples, unit, exceptions: {} }
  return area ? { ...item, ...examples, exceptions: { ...item.exceptions, [area]: unit } } : item
}
