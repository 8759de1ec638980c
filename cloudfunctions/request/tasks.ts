import { type MatterRow, staffRow, templates, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { atHome, homesOf } from '@shared/organisation/homes'
import type { WorkList } from '@shared/request/aspect'
import type * as calls from '@shared/request/calls'
import type { State } from '@shared/request/request'
import type { Caller } from '@shared/request/standing'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { templateIdsOf } from '../kit/account'
import { beyond, page, perPage, within } from '../kit/pages'
import type { Known } from '../kit/serve'
import { fieldsOf, filterOf, listFor, rowsOf } from './lists'
import { requests } from './requests'

type Wish = WishOf<typeof calls.tasks>

const counted: State[] = ['dispatched', 'accepted', 'waiting']
const mostCounted = 200

/** One of the caller's work lists, those due first, what is done latest first; and how many of one's own wait, by their state. */
export async function tasks(wish: Wish, situation: Known): Promise<Ruling<AnswerOf<typeof calls.tasks>>> {
  const known = { ...situation, caller: asPost(wish.post, situation) }
  const { caller, county, now } = known
  const list = listFor(wish.list, caller)
  const own = listFor('accept', caller)
  if (!list || !own) return refuse('unknown-list', 'list')
  const [found, open] = await Promise.all([
    list.waits ? waitingOf(list, wish.after, known) : indexedOf(list, wish.after, known),
    requests.find(filterOf({ ...own.where(caller, known), state: counted }), { limit: mostCounted, fields: ['state'] }),
  ])
  const { rows, after: next } = page(found, ({ dueKey }) => dueKey)
  const count = (state: State) => open.filter(request => request.state === state).length
  const rowOf = (request: Whole): MatterRow => ({
    ...staffRow(request, county, now),
    ...list.row?.(request, caller, now),
  })
  return allow({
    rows: rowsOf(rows, rowOf),
    counts: { accept: count('dispatched'), answer: count('accepted'), waiting: count('waiting') },
    after: next,
    templates: templateIdsOf(templates, 'staff'),
  })
}

/** As the one of one's posts that is named has it; as all of them together without one. */
function asPost(post: string | undefined, { caller, county }: Known): Caller {
  const home = homesOf(caller, county).find(({ id, employment }) => id === post && employment)
  return home ? atHome(caller, home) : caller
}

const orderOf = ({ latestFirst }: WorkList<Whole>) => (latestFirst ? 'desc' : 'asc')

function indexedOf(list: WorkList<Whole>, after: string | undefined, known: Known): Promise<Whole[]> {
  const order = orderOf(list)
  return requests.find(within(filterOf(list.where(known.caller, known)), 'dueKey', order, after), {
    sort: [['dueKey', order]],
    limit: perPage + 1,
    fields: fieldsOf(list),
  })
}

/** What no index tells apart is looked at one by one: as many as the first screen counts. */
const mostLooked = 500

async function waitingOf(list: WorkList<Whole>, after: string | undefined, known: Known): Promise<Whole[]> {
  const filter = { ...filterOf(list.where(known.caller, known)), ...beyond('dueKey', orderOf(list), after) }
  const found = await requests.find(filter, {
    sort: [['dueKey', orderOf(list)]],
    limit: mostLooked,
    fields: fieldsOf(list),
  })
  const waits = (request: Whole) => list.waits?.(request, known.caller, known.now)
  return rowsOf(found, request => (waits(request) ? request : null)).slice(0, perPage + 1)
}
