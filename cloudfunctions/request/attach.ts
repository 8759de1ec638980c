import { dayOf } from '@shared/calendar'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { allow, type Ruling } from '@shared/ruling'
import { placeForFile } from '../kit/files'
import type { Known } from '../kit/serve'

/** Where the browser may put one file; the name it had at home is not kept. */
export async function attach(
  { name }: WishOf<typeof calls.attach>,
  { county, now, person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.attach>>> {
  const month = dayOf(county.calendar, now).slice(0, 7).replace('-', '')
  return allow(await placeForFile(month, name.slice(name.lastIndexOf('.') + 1), person._id))
}
