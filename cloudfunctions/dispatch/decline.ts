import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { decline as rule } from '@shared/request/decline'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

/** Not the county's to deal with; the reason goes to the reporter. */
export const decline = (
  { id, version, reason }: WishOf<typeof calls.decline>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.decline>>> =>
  change({ id, version, as: ['dispatcher'] }, known, (request, by) =>
    rule(request, known.county, { reason, by }, known.now),
  )
