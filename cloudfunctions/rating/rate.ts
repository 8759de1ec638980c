import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/rating/calls'
import { rate as rule } from '@shared/rating/rate'
import type { Grade } from '@shared/request/request'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

type Wish = WishOf<typeof calls.rate>

/** The reporter's grades; dissatisfied starts the next round. */
export const rate = (
  { id, version, words, ...grades }: Wish,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.rate>>> =>
  change({ id, version, as: ['reporter'] }, known, (request, by) =>
    rule(
      request,
      known.county,
      { result: grades.result as Grade, attitude: grades.attitude as Grade, speed: grades.speed as Grade, words, by },
      known.now,
    ),
  )
