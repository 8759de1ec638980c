import { standsOf } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { checkAnswer as rule } from '@shared/request/check-answer'
import { actorAs } from '@shared/request/standing'
import { allow, type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { earlierAnswers } from './earlier-answers'
import { requests } from './requests'

/** What would be found if this answer were sent now. */
export async function checkAnswer(
  { id, ...written }: WishOf<typeof calls.checkAnswer>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.checkAnswer>>> {
  const [request, others] = await Promise.all([requests.get(id), earlierAnswers(known)])
  const stands = request ? standsOf(request, known.caller) : []
  if (!request || stands.length === 0) return refuse('not-yours')
  if (!actorAs(['handler', 'head'], stands, request, known.caller)) return refuse('not-allowed')
  return allow({ findings: rule(request, written, others) })
}
