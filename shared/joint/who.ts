// Who acts on a matter, and the word for a unit: small, and asked by every joint deed.
import type { County } from '../county'
import type { Actor } from '../request/request'
import type { Who } from './joint'

export const whoOf = ({ person, name, unit }: Actor): Who => ({ person, name, unit })

export const unitNames = (county: County, ids: readonly string[]): string =>
  ids.map(id => county.units.get(id)?.name ?? id).join('、')
