import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { refuse } from '@shared/request/refusals'
import { placeView } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'
import { gridsAround, inGrid } from './place'

/** The grid of a point, and its neighbours when a border is near: then the person is asked. */
export async function locate(
  { point }: WishOf<typeof calls.locate>,
  { county }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.locate>>> {
  const choices = gridsAround(point, county).map(grid => placeView(inGrid(grid), county))
  return choices.length > 0 ? allow({ choices }) : refuse('outside-county', 'point')
}
