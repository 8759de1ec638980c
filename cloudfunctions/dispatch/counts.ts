import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { isSupervised } from '@shared/request/supervised'
import { allow, type Ruling } from '@shared/ruling'
import { requests } from '../request/requests'

const mostCounted = 1000

/** How many wait, apart from the rows: of what is received no document is read, of what was returned, which is little, how often. */
export async function counts(_: WishOf<typeof calls.counts>): Promise<Ruling<AnswerOf<typeof calls.counts>>> {
  const [received, returned] = await Promise.all([
    requests.count({ state: 'received' }),
    requests.find({ state: 'returned' }, { limit: mostCounted, fields: ['state', 'returns'] }),
  ])
  return allow({ received, returned: returned.length, supervised: returned.filter(isSupervised).length })
}
