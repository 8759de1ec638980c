import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { accept as rule } from '@shared/request/accept'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The handler takes it; the answer clock starts and the reporter is told. */
export const accept = (
  { id, version }: WishOf<typeof calls.accept>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.accept>>> =>
  change({ id, version, as: ['handler', 'head'] }, known, (request, by) =>
    rule(request, known.county, { by }, known.now),
  )
