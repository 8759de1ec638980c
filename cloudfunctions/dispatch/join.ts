import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { join as rule } from '@shared/case/join'
import { type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

/** One matter brought twice becomes one case; who brought it is answered with the lead. */
export const join = (
  { id, version, lead }: WishOf<typeof calls.join>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.join>>> =>
  change({ id, version, as: ['dispatcher'], beside: lead }, known, (request, by, beside) =>
    beside ? rule(request, known.county, { lead: beside, by }, known.now) : refuse('join-unknown', 'lead'),
  )
