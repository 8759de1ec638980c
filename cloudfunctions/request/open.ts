import { templates } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { Item } from '@shared/catalogue/catalogue'
import { groupOf } from '@shared/catalogue/path'
import type { County } from '@shared/county'
import type * as calls from '@shared/request/calls'
import { refusals } from '@shared/request/refusals'
import { placeView } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { templateIdsOf } from '../kit/account'
import type { Situation } from '../kit/serve'
import { codeBehind, inGrid } from './place'

/** All that the filing form shows, in one call. A code that is not ours opens the form without a place and says so; a grid needs no trip. */
export async function open(
  { scene, grid: named }: WishOf<typeof calls.open>,
  { county, person }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.open>>> {
  const code = scene ? await codeBehind(scene) : null
  const grid = county.grids.get((scene ? code?.grid : named) ?? '')
  return allow({
    place: grid ? placeView(inGrid(grid), county) : null,
    placeSay: scene && !grid ? refusals['unknown-code'] : null,
    items: [...county.items.values()].map(item => itemView(item, county)),
    phone: person?.phone?.mask ?? null,
    templates: templateIdsOf(templates, 'reporter'),
  })
}

const itemView = (
  { _id, name, parent, kinds, common, guide, initials, examples, questions, unit }: Item,
  county: County,
) => ({
  id: _id,
  name,
  group: groupOf({ parent }, county.headings),
  kinds,
  common,
  guide,
  initials,
  says: examples,
  questions,
  unit: unit === 'town' ? '所在镇街' : (county.units.get(unit)?.name ?? ''),
})
