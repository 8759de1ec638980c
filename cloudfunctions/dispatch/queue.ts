import { rowFields, staffRow, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import { earOf } from '@shared/danger/unheard'
import type * as calls from '@shared/dispatch/calls'
import type { QueueRow } from '@shared/dispatch/calls'
import { openStates as stillOpen } from '@shared/request/states'
import { returnsToSupervisor } from '@shared/request/supervised'
import { allow, type Ruling } from '@shared/ruling'
import { suggestionView } from '@shared/suggestion/view'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { rowsOf } from '../request/lists'
import { requests } from '../request/requests'

type Wish = WishOf<typeof calls.queue>
type Answer = AnswerOf<typeof calls.queue>

const openStates = ['dispatched', 'accepted', 'waiting', 'joined', 'answered']

const fields = [...rowFields, 'history', 'suggestion', 'certainKey']

/** What waits for the dispatcher, those due first or those that the system is surest of. */
export async function queue(wish: Wish, { county, now }: Known): Promise<Ruling<Answer>> {
  const found = wish.order === 'certain' ? await surestFirst(wish, county) : await dueFirst(wish, county)
  const { rows, after } = page(found, ({ certainKey, dueKey }) => (wish.order === 'certain' ? certainKey : dueKey))
  return allow({ rows: rowsOf(rows, request => queueRow(request, county, now)), after })
}

const dueFirst = (wish: Wish, county: County): Promise<Whole[]> =>
  requests.find(
    { ...narrowed(wish, county), ...beyond('dueKey', 'asc', wish.after) },
    { sort: [['dueKey', 'asc']], limit: perPage + 1, fields },
  )

/** More never wait at once; of more, those due first are sorted. */
const mostSorted = 1000

/** Two trips: the keys of all that wait, sorted here, and the rows of one page. An index of its own would be paid for by every filing. */
async function surestFirst(wish: Wish, county: County): Promise<Whole[]> {
  const keys = await requests.find(narrowed(wish, county), {
    sort: [['dueKey', 'asc']],
    limit: mostSorted,
    fields: ['certainKey'],
  })
  const ids = keys
    .filter(({ certainKey }) => certainKey > (wish.after ?? ''))
    .sort((a, b) => (a.certainKey < b.certainKey ? -1 : 1))
    .slice(0, perPage + 1)
    .map(({ _id }) => _id)
  if (ids.length === 0) return []
  const rows = await requests.find({ _id: database().command.in(ids) }, { limit: ids.length, fields })
  return rows.sort((a, b) => (a.certainKey < b.certainKey ? -1 : 1))
}

/** A row of the desk: what the system would do with it, and the version with which it can be dispatched from the list. */
const queueRow = (request: Whole, county: County, now: number): QueueRow => ({
  ...staffRow(request, county, now),
  version: request.history.length,
  suggestion: suggestionView(request, county)?.ranked[0] ?? null,
})

/** Those returned three times stand among the returned too: dispatchers see who has them. */
function listed(list: Wish['list'], { centre }: County): Record<string, unknown> {
  const _ = database().command
  if (list === 'unheard') return { others: earOf(centre._id), state: _.in([...stillOpen]) }
  if (list === 'supervised') return { state: 'returned', returns: _.gte(returnsToSupervisor) }
  return { state: list === 'open' ? _.in(openStates) : list }
}

function narrowed({ list, town, unit, kind, colour, urgent }: Wish, county: County): Filter {
  const all: Record<string, unknown> = {
    ...listed(list, county),
    'place.town': town,
    unit,
    kind,
    'level.colour': colour,
    urgent: urgent || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
