import type { AnswerOf, WishOf } from '@shared/calls/call'
import { earOf } from '@shared/danger/unheard'
import type * as calls from '@shared/dispatch/calls'
import { openStates } from '@shared/request/states'
import { isSupervised } from '@shared/request/supervised'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { either } from '../kit/store'
import { requests } from '../request/requests'

const mostCounted = 1000

/**
 * How many wait, apart from the rows: of what is received no document is read; of what was returned how often, and of what nobody has
 * heard, both of which are little, in one trip.
 */
export async function counts(
  _: WishOf<typeof calls.counts>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.counts>>> {
  const unheard = { others: earOf(county.centre._id), state: database().command.in([...openStates]) }
  const [received, found] = await Promise.all([
    requests.count({ state: 'received' }),
    requests.find(either([{ state: 'returned' }, unheard]), {
      limit: mostCounted,
      fields: ['state', 'returns', 'unheard'],
    }),
  ])
  const returned = found.filter(({ state }) => state === 'returned')
  return allow({
    unheard: found.filter(each => each.unheard).length,
    received,
    returned: returned.length,
    supervised: returned.filter(isSupervised).length,
  })
}
