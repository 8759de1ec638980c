import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/joint/calls'
import { listed } from '@shared/joint/listed'
import { unitViews } from '@shared/organisation/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'

/** The published list with the units it names, as far as this county has them; and all that may be called. */
export const list = async (
  _: WishOf<typeof calls.list>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.list>>> => {
  const units = unitViews(county)
  const named = (names: readonly string[]) => units.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  return allow({ listed: listed.map(item => ({ ...item, units: named(item.units) })), units })
}
