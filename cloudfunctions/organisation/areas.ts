import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'

type Answer = AnswerOf<typeof calls.areas>

/** Towns, the villages of a town, or the grids of a village. */
export async function areas({ under }: WishOf<typeof calls.areas>, { county }: Situation): Promise<Ruling<Answer>> {
  const level = under ? county.areas.get(under)?.level : undefined
  if (level === 'village') {
    return allow({
      rows: [...county.grids.values()]
        .filter(({ village }) => village === under)
        .map(({ _id, name }) => ({ id: _id, name, more: false })),
    })
  }
  const rows = [...county.areas.values()].filter(area => (under ? area.parent === under : area.level === 'town'))
  return allow({ rows: rows.map(({ _id, name }) => ({ id: _id, name, more: true })) })
}
