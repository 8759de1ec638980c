import { type MatterRow, staffRow, templates, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import type { State } from '@shared/request/request'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { templateIdsOf } from '../kit/account'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import { fieldsOf, filterOf, listFor, rowsOf } from './lists'
import { requests } from './requests'

type Wish = WishOf<typeof calls.tasks>

const counted: State[] = ['dispatched', 'accepted', 'waiting']
const mostCounted = 200

/** One of the caller's work lists, those due first, what is done latest first; and how many of one's own wait, by their state. */
export async function tasks({ list: name, after }: Wish, known: Known): Promise<Ruling<AnswerOf<typeof calls.tasks>>> {
  const { caller, county, now } = known
  const list = listFor(name, caller)
  const own = listFor('accept', caller)
  if (!list || !own) return refuse('unknown-list', 'list')
  const order = list.latestFirst ? 'desc' : 'asc'
  const [found, open] = await Promise.all([
    requests.find(
      { ...filterOf(list.where(caller)), ...beyond('dueKey', order, after) },
      { sort: [['dueKey', order]], limit: perPage + 1, fields: fieldsOf(list) },
    ),
    requests.find(filterOf({ ...own.where(caller), state: counted }), { limit: mostCounted, fields: ['state'] }),
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
