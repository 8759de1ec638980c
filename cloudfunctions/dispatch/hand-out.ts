import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { handOut as rule } from '@shared/request/dispatch'
import { type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

/** To a unit and its duty handler, under an item where one is named. */
export async function handOut(
  { id, version, note, ...to }: WishOf<typeof calls.handOut>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.handOut>>> {
  const unit = known.county.units.get(to.unit)
  const item = to.item ? known.county.items.get(to.item) : null
  if (!unit) return refuse('unknown-unit', 'unit')
  if (item === undefined) return refuse('unknown-item', 'item')
  return change({ id, version, as: ['dispatcher', 'supervisor'] }, known, (request, by) =>
    rule(request, known.county, { unit, item, note, by }, known.now),
  )
}
