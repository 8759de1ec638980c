import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/calls/dispatch'
import { allow, type Ruling } from '@shared/ruling'
import { requests } from '../request/requests'

/** How many wait, apart from the rows: counting reads no document. */
export async function counts(_: WishOf<typeof calls.counts>): Promise<Ruling<AnswerOf<typeof calls.counts>>> {
  const [received, returned] = await Promise.all([
    requests.count({ state: 'received' }),
    requests.count({ state: 'returned' }),
  ])
  return allow({ received, returned })
}
