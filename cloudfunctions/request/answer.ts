import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { answer as rule } from '@shared/request/answer'
import type { Ruling } from '@shared/ruling'
import { checkFiles } from '../kit/files'
import type { Known } from '../kit/serve'
import { earlierAnswers, remember } from './earlier-answers'
import { change } from './requests'

/** The answer goes to the reporter, who then rates it; what the check finds needs a reason. */
export async function answer(
  { id, version, ...said }: WishOf<typeof calls.answer>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.answer>>> {
  const [checked, others] = await Promise.all([checkFiles(said.files), earlierAnswers(known)])
  if (!checked.ok) return checked
  const changed = await change({ id, version, as: ['handler', 'head'] }, known, (request, by) =>
    rule(request, known.county, { ...said, others, by }, known.now),
  )
  if (changed.ok) remember(known, { id, text: said.text })
  return changed
}
