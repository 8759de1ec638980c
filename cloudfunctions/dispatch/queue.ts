import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/calls/dispatch'
import { groupOf } from '@shared/catalogue/path'
import type { County } from '@shared/organisation/directory'
import { unitViews } from '@shared/organisation/view'
import { staffRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import { requests, rowFields } from '../request/requests'

type Answer = AnswerOf<typeof calls.queue>

const mostCounted = 1000

const openStates = ['dispatched', 'accepted', 'waiting', 'joined', 'answered']

/** What waits for the dispatcher, those due first, with the units and items to choose from. */
export async function queue(
  { list, after }: WishOf<typeof calls.queue>,
  { county, now }: Known,
): Promise<Ruling<Answer>> {
  const state = list === 'open' ? database().command.in(openStates) : list
  const [found, waiting] = await Promise.all([
    requests.find(
      { state, ...beyond('dueKey', 'asc', after) },
      { sort: [['dueKey', 'asc']], limit: perPage + 1, fields: rowFields },
    ),
    requests.find(
      { state: database().command.in(['received', 'returned']) },
      { limit: mostCounted, fields: ['state'] },
    ),
  ])
  const { rows, after: next } = page(found, ({ dueKey }) => dueKey)
  const received = waiting.filter(request => request.state === 'received').length
  return allow({
    rows: rows.map(request => staffRow(request, county, now)),
    counts: { received, returned: waiting.length - received },
    after: next,
    ...choices(county),
  })
}

const choices = (county: County): Pick<Answer, 'units' | 'items'> => ({
  units: unitViews(county),
  items: [...county.items.values()].map(item => ({
    id: item._id,
    name: item.name,
    group: groupOf(item, county.headings),
    unit: item.unit,
  })),
})
