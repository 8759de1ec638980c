import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/calls/request'
import { answer as rule } from '@shared/request/answer'
import type { Ruling } from '@shared/ruling'
import { checkFiles } from '../kit/files'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The answer goes to the reporter, who then rates it. */
export async function answer(
  { id, version, ...said }: WishOf<typeof calls.answer>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.answer>>> {
  const checked = await checkFiles(said.files)
  if (!checked.ok) return checked
  return change({ id, version, as: ['handler', 'head'] }, known, (request, by) =>
    rule(request, known.county, { ...said, by }, known.now),
  )
}
