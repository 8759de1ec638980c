// What the desk adds to a request: transfers after acceptance, and boundary decisions that bind.
import type { Boundary } from '../catalogue/boundary'
import { governing } from '../catalogue/governing'
import { unitFor } from '../catalogue/route'
import { type County, unitName } from '../county'
import { arrow, aspectOf, type Follow } from '../request/aspect'
import { dispatch as dispatchTo } from '../request/dispatch'
import { type State, system } from '../request/request'
import { isSupervised } from '../request/supervised'
import type { Refusal } from '../ruling'
import { type Bound, type BoundFields, boundRefusal } from './bound'
import { refuse } from './refusals'
import type { BoundaryView } from './views'

const decidable: readonly State[] = ['received', 'dispatched', 'accepted', 'returned']

/** A unit that is no more binds nobody. */
const binds = ({ bound }: Bound, { units }: County): Boundary | null => (bound && units.has(bound.unit) ? bound : null)

const stays = (request: Bound, county: County): Refusal | null => {
  const bound = binds(request, county)
  return bound && boundRefusal(bound, county)
}

/** To the unit of the item that was ticked. What has none, or no place where it needs one, waits for a dispatcher. */
const listed =
  (county: County, now: number): Follow<Bound> =>
  request => {
    const item = governing(county, request)
    const unit = request.state === 'received' ? unitFor(item, request.place, county) : null
    if (!unit) return null
    const ruled = dispatchTo(request, county, { unit, item, note: '', by: system }, now)
    return ruled.ok ? { ...ruled, by: system } : null
  }

export const dispatch = aspectOf<BoundFields>()({
  name: 'dispatch',
  empty: { bound: null },
  deeds: {
    transfer: {
      seen: 'all',
      arrows: [
        arrow(
          'accepted',
          'returned',
          ['head'],
          'after acceptance only the head may say that it belongs elsewhere; the dispatcher hands on',
        ),
      ],
      offered: ({ bound }) => !bound,
    },
    decide: {
      seen: 'all',
      arrows: decidable.map(from =>
        arrow(
          from,
          'dispatched',
          ['dispatcher', 'supervisor'],
          'a disputed boundary is decided once, and the unit it names begins anew',
        ),
      ),
      offered: (request, { standings }) => standings.includes('supervisor') || !isSupervised(request),
    },
  },
  filed: { goes: (_, county, now) => [listed(county, now)] },
  forbids: {
    return: stays,
    transfer: stays,
    dispatch: (request, county, { set }) => {
      const bound = binds(request, county)
      return bound && set?.unit && bound.unit !== set.unit ? refuse('bound-by-decision') : null
    },
  },
  withholds: { return: ({ bound }) => bound !== null },
  alarms: ({ bound }) => (bound && !bound.filed ? [bound.at] : []),
  view: ({ bound }, { as, county }) => ({
    boundary:
      bound && as !== 'reporter'
        ? ({
            id: bound._id,
            at: bound.at,
            by: bound.deciders,
            unit: unitName(county, bound.unit) ?? bound.unit,
            reason: bound.reason,
          } satisfies BoundaryView)
        : null,
  }),
})
