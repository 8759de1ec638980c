// The unit and the item that a dispatcher names, as the county has them.
import type { WishOf } from '@shared/calls/call'
import type { Item } from '@shared/catalogue/catalogue'
import type { County } from '@shared/county'
import type * as calls from '@shared/dispatch/calls'
import type { Unit } from '@shared/organisation/organisation'
import { type Refusal, refuse } from '@shared/ruling'

type Wish = Pick<WishOf<typeof calls.dispatch>, 'unit' | 'item'>

export function named({ unit: to, item: code }: Wish, county: County): { unit: Unit; item: Item | null } | Refusal {
  const unit = county.units.get(to)
  const item = code ? county.items.get(code) : null
  if (!unit) return refuse('unknown-unit', 'unit')
  return item === undefined ? refuse('unknown-item', 'item') : { unit, item }
}
