// Item × area → unit. What has no item, or no place where the item needs one, waits for a dispatcher.
import type { Item } from '../catalogue/catalogue'
import type { Unit } from '../organisation/county'
import type { County } from '../organisation/directory'
import type { Place } from '../request/request'

/** The unit that a listed item belongs to at this place; null when a person must decide. */
export function unitFor(item: Item | null, place: Pick<Place, 'village' | 'town'>, county: County): Unit | null {
  if (!item) return null
  const named = [place.village, place.town].map(area => area && item.exceptions?.[area]).find(Boolean) ?? item.unit
  if (named !== 'town') return county.units.get(named) ?? null
  return [...county.units.values()].find(unit => unit.kind === 'town' && unit.area === place.town) ?? null
}
