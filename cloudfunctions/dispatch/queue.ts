import { rowFields, staffRow, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import type * as calls from '@shared/dispatch/calls'
import type { QueueRow } from '@shared/dispatch/calls'
import { allow, type Ruling } from '@shared/ruling'
import { suggestionView } from '@shared/suggestion/view'
import { database } from '../kit/cloud'
import { page, perPage, within } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { filterOf, listNamed, rowsOf } from '../request/lists'
import { requests } from '../request/requests'

type Wish = WishOf<typeof calls.queue>
type Answer = AnswerOf<typeof calls.queue>

const openStates = ['dispatched', 'accepted', 'waiting', 'joined', 'answered']

const fields = [...rowFields, 'history', 'suggestion', 'certainKey']

/** What waits for the dispatcher, those due first or those that the system is surest of. */
export async function queue(wish: Wish, known: Known): Promise<Ruling<Answer>> {
  const { county, now } = known
  const found = wish.order === 'certain' ? await surestFirst(wish, known) : await dueFirst(wish, known)
  const { rows, after } = page(found, ({ certainKey, dueKey }) => (wish.order === 'certain' ? certainKey : dueKey))
  return allow({ rows: rowsOf(rows, request => queueRow(request, county, now)), after })
}

const dueFirst = (wish: Wish, known: Known): Promise<Whole[]> =>
  requests.find(within(narrowed(wish, known), 'dueKey', 'asc', wish.after), {
    sort: [['dueKey', 'asc']],
    limit: perPage + 1,
    fields,
  })

/** More never wait at once; of more, those due first are sorted. */
const mostSorted = 1000

/** Two trips: the keys of all that wait, sorted here, and the rows of one page. An index of its own would be paid for by every filing. */
async function surestFirst(wish: Wish, known: Known): Promise<Whole[]> {
  const keys = await requests.find(narrowed(wish, known), {
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

/** As the shared lists say it: what the first screen counts is what is listed. Those returned three times stand among the returned too. */
function listed(list: Wish['list'], { caller, ...at }: Known): Filter {
  if (list === 'open') return { state: database().command.in(openStates) }
  const known = listNamed(list)
  if (!known) throw new Error(`No list of the desk: ${list}`)
  return filterOf(known.where(caller, at))
}

function narrowed({ list, town, unit, kind, colour, urgent }: Wish, known: Known): Filter {
  const all: Record<string, unknown> = {
    ...listed(list, known),
    'place.town': town,
    unit,
    kind,
    'level.colour': colour,
    urgent: urgent || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
