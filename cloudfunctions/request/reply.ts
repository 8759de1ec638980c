import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { reply as rule } from '@shared/request/reply'
import type { Ruling } from '@shared/ruling'
import { checkFiles } from '../kit/files'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The reporter answers the question; the clock goes on. */
export async function reply(
  { id, version, text, files }: WishOf<typeof calls.reply>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.reply>>> {
  const checked = await checkFiles(files)
  if (!checked.ok) return checked
  return change({ id, version, as: ['reporter'] }, known, (request, by) =>
    rule(request, known.county, { text, files, by }, known.now),
  )
}
