import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { withdraw as rule } from '@shared/request/withdraw'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The reporter takes it back. */
export const withdraw = (
  { id, version, reason }: WishOf<typeof calls.withdraw>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.withdraw>>> =>
  change({ id, version, as: ['reporter'] }, known, (request, by) =>
    rule(request, known.county, { reason, by }, known.now),
  )
