import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { ask as rule } from '@shared/request/ask'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** A question to the reporter; the clock stands still meanwhile. */
export const ask = (
  { id, version, question }: WishOf<typeof calls.ask>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.ask>>> =>
  change({ id, version, as: ['handler', 'head'] }, known, (request, by) =>
    rule(request, known.county, { question, by }, known.now),
  )
