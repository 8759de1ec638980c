import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { lower as rule } from '@shared/level/lower'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

/** Back down, with a reason that stays with it. */
export const lower = (
  { id, version, colour, reason }: WishOf<typeof calls.lower>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.lower>>> =>
  change({ id, version, as: ['supervisor', 'dispatcher'] }, known, (request, by) =>
    rule(request, known.county, { colour, reason, by }, known.now),
  )
