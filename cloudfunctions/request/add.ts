import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { add as rule } from '@shared/request/add'
import type { Ruling } from '@shared/ruling'
import { checkFiles } from '../kit/files'
import type { Known } from '../kit/serve'
import { change } from './requests'

/** The reporter adds words or photos. */
export async function add(
  { id, version, text, files }: WishOf<typeof calls.add>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.add>>> {
  const checked = await checkFiles(files)
  if (!checked.ok) return checked
  return change({ id, version, as: ['reporter'] }, known, (request, by) =>
    rule(request, known.county, { text, files, by }, known.now),
  )
}
