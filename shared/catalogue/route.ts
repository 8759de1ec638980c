// Item × area → unit. What has no item, or no place where the item needs one, waits for a dispatcher.

import type { County } from '../county'
import type { Unit } from '../organisation/organisation'
import type { Boundary } from './boundary'
import type { Item } from './catalogue'
import { inForce } from './editions'
import { taught } from './taught'

/** The unit that a listed item belongs to at this place; null when a person must decide. Boundary decisions count. */
export function unitFor(
  item: Item | null,
  place: { village: string | null; town: string | null },
  county: County,
): Unit | null {
  if (!item) return null
  const { unit, exceptions } = decided(item, county)
  const named = [place.village, place.town].map(area => area && exceptions?.[area]).find(Boolean) ?? unit
  if (named !== 'town') return county.units.get(named) ?? null
  return [...county.units.values()].find(unit => unit.kind === 'town' && unit.area === place.town) ?? null
}

/** A decision holds until an edition published after it changes the item: then the catalogue says it itself. */
const decided = (item: Item, county: County): Item =>
  county.boundaries
    .filter(decision => decision.item === item._id && !changedSince(item, decision, county))
    .sort((a, b) => a.at - b.at)
    .reduce(taught, item)

const changedSince = (item: Item, { at }: Boundary, county: County): boolean =>
  inForce(county.catalogues, at).items.get(item._id) !== item
