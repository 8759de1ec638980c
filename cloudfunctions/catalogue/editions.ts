import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { editionRows } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'

/** What was published when, with what each edition changed. */
export const editions = async (
  _: WishOf<typeof calls.editions>,
  { county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.editions>>> => allow({ rows: editionRows(county, now) })
