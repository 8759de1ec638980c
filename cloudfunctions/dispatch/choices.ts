import type { AnswerOf, WishOf } from '@shared/calls/call'
import { groupOf } from '@shared/catalogue/path'
import type * as calls from '@shared/dispatch/calls'
import { unitViews } from '@shared/organisation/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'

/** What there is to choose from at the desk. */
export const choices = async (
  _: WishOf<typeof calls.choices>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.choices>>> =>
  allow({
    units: unitViews(county),
    items: [...county.items.values()].map(item => ({
      id: item._id,
      name: item.name,
      group: groupOf(item, county.headings),
      unit: item.unit,
      initials: item.initials,
    })),
    towns: [...county.areas.values()]
      .filter(({ level }) => level === 'town')
      .map(({ _id, name }) => ({ id: _id, name })),
  })
