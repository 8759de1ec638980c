import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { itemPage } from '@shared/catalogue/view'
import { allow, type Ruling, refuse } from '@shared/ruling'
import type { Situation } from '../kit/serve'

/** One item as it is in force, or as the edition had it that a matter was filed under. */
export async function item(
  { id, area, edition }: WishOf<typeof calls.item>,
  { county }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.item>>> {
  const catalogue = county.catalogues.find(each => each.edition === (edition ?? county.edition))
  const listed = catalogue?.items.get(id)
  return catalogue && listed ? allow(itemPage(listed, catalogue, county, area)) : refuse('unknown-item', 'id')
}
