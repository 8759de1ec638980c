import type { AnswerOf, WishOf } from '@shared/calls/call'
import { earOf } from '@shared/danger/unheard'
import type * as calls from '@shared/dispatch/calls'
import { openStates } from '@shared/request/states'
import { isSupervised } from '@shared/request/supervised'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { requests } from '../request/requests'

const mostCounted = 1000

/** How many wait, apart from the rows: of what is received no document is read, of what was returned, which is little, how often. */
export async function counts(
  _: WishOf<typeof calls.counts>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.counts>>> {
  const [unheard, received, returned] = await Promise.all([
    requests.count({ others: earOf(county.centre._id), state: database().command.in([...openStates]) }),
    requests.count({ state: 'received' }),
    requests.find({ state: 'returned' }, { limit: mostCounted, fields: ['state', 'returns'] }),
  ])
  return allow({ unheard, received, returned: returned.length, supervised: returned.filter(isSupervised).length })
}
