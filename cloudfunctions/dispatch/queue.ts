import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/dispatch/calls'
import { queueRow } from '@shared/dispatch/queue-row'
import { returnsToSupervisor } from '@shared/request/supervised'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { requests, rowFields } from '../request/requests'

type Wish = WishOf<typeof calls.queue>
type Answer = AnswerOf<typeof calls.queue>

const openStates = ['dispatched', 'accepted', 'waiting', 'joined', 'answered']

/** What waits for the dispatcher, those due first or those that the system is surest of. */
export async function queue(wish: Wish, { county, now }: Known): Promise<Ruling<Answer>> {
  const key = wish.order === 'certain' ? 'certainKey' : 'dueKey'
  const found = await requests.find(
    { ...narrowed(wish), ...beyond(key, 'asc', wish.after) },
    { sort: [[key, 'asc']], limit: perPage + 1, fields: [...rowFields, 'history', 'suggestion', 'certainKey'] },
  )
  const { rows, after } = page(found, request => request[key])
  return allow({ rows: rows.map(request => queueRow(request, county, now)), after })
}

/** Those returned three times stand among the returned too: dispatchers see who has them. */
function listed(list: Wish['list']): Record<string, unknown> {
  const _ = database().command
  if (list === 'supervised') return { state: 'returned', returns: _.gte(returnsToSupervisor) }
  return { state: list === 'open' ? _.in(openStates) : list }
}

function narrowed({ list, town, unit, kind, colour, urgent }: Wish): Filter {
  const all: Record<string, unknown> = {
    ...listed(list),
    'place.town': town,
    unit,
    kind,
    'level.colour': colour,
    urgent: urgent || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
