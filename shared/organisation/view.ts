// The organisation as it is chosen from.
import type { UnitView } from '../dispatch/calls'
import type { County } from '../county'

/** Units to which a matter may go: all but the centre, which only hands out. */
export const unitViews = (county: County): UnitView[] =>
  [...county.units.values()]
    .filter(({ kind }) => kind !== 'centre')
    .map(({ _id, name, kind }) => ({ id: _id, name, kind }))
