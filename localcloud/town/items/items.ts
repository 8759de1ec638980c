// What the county has listed: a hundred matters, each with who deals with it, how soon, and on what ground.
import type { Item } from '../../../shared/catalogue/catalogue'
import { cityItems } from './city'
import { countryItems } from './country'
import { lifeItems } from './life'

/** Development zones look after their own streets. */
const ownStreets = { '320324401': 'un-320324401', '320324405': 'un-320324405' }

const exceptions: Record<string, Item['exceptions']> = {
  'it-lumian': ownStreets,
  'it-laji': ownStreets,
  'it-zhandao': ownStreets,
  'it-lvhua': ownStreets,
}

export const items: Item[] = [...cityItems, ...lifeItems, ...countryItems].map(item =>
  exceptions[item._id] ? { ...item, exceptions: exceptions[item._id] } : item,
)
