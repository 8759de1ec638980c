import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { giveBack as rule } from '@shared/request/return'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The unit returns it, with reason and the right place. */
export const giveBack = (
  { id, version, reason, rightUnit = '' }: WishOf<typeof calls.giveBack>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.giveBack>>> =>
  change({ id, version, as: ['handler', 'head'] }, known, (request, by) =>
    rule(request, known.county, { reason, rightUnit, by }, known.now),
  )
