import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { part as rule } from '@shared/case/part'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

/** What was joined by mistake is handed out by itself again. */
export const part = (
  { id, version, reason }: WishOf<typeof calls.part>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.part>>> =>
  change({ id, version, as: ['dispatcher'] }, known, (request, by) =>
    rule(request, known.county, { reason, by }, known.now),
  )
