import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { unitViews } from '@shared/organisation/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'

/** Where a matter may go. */
export const units = async (
  _: WishOf<typeof calls.units>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.units>>> => allow({ rows: unitViews(county) })
