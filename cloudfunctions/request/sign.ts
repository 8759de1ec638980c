import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { sign as rule } from '@shared/request/sign'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** One of two signatures for closing without the reporter's assent. */
export const sign = (
  { id, version, reason }: WishOf<typeof calls.sign>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.sign>>> =>
  change({ id, version, as: ['head', 'dispatcher'] }, known, (request, by) =>
    rule(request, known.county, { reason, by }, known.now),
  )
