// The organisation as it is chosen from.
import type { County } from '../county'
import type { UnitView } from './views'

/** Units to which a matter may go: all but the centre, which only hands out. */
export const unitViews = (county: County): UnitView[] =>
  [...county.units.values()]
    .filter(({ kind }) => kind !== 'centre')
    .map(({ _id, name, kind }) => ({ id: _id, name, kind }))
