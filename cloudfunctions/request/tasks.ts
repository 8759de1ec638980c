import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import type { MatterRow } from '@shared/request/calls'
import { wantedOf } from '@shared/joint/wanted'
import { handlerTemplates } from '@shared/notice/templates'
import { workedStates } from '@shared/request/arrow'
import type { Request } from '@shared/request/request'
import { staffRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { templateIds } from '../kit/template-ids'
import { requests, rowFields } from './requests'

type Wish = WishOf<typeof calls.tasks>

const states: Partial<Record<Wish['list'], Request['state'][]>> = {
  accept: ['dispatched'],
  answer: ['accepted'],
  waiting: ['waiting'],
  done: ['answered', 'closed'],
}

const mostCounted = 200

/** A handler's own tasks, a head's whole unit, what one's unit is called to, what waits for one's word; those due first, what is done latest first. */
export async function tasks({ list, after }: Wish, known: Known): Promise<Ruling<AnswerOf<typeof calls.tasks>>> {
  const _ = database().command
  const order = list === 'done' ? 'desc' : 'asc'
  const whose = ownOrUnit(known)
  const [found, open] = await Promise.all([
    requests.find(
      { ...filterOf(list, known), ...beyond('dueKey', order, after) },
      { sort: [['dueKey', order]], limit: perPage + 1, fields: [...rowFields, ...wantedFields] },
    ),
    requests.find(
      { ...whose, state: _.in(['dispatched', 'accepted', 'waiting']) },
      { limit: mostCounted, fields: ['state'] },
    ),
  ])
  const { rows, after: next } = page(found, ({ dueKey }) => dueKey)
  const counted = (state: Request['state']) => open.filter(request => request.state === state).length
  return allow({
    rows: rows.map(request => rowOf(request, list, known)),
    counts: { accept: counted('dispatched'), answer: counted('accepted'), waiting: counted('waiting') },
    after: next,
    templates: templateIds(handlerTemplates),
  })
}

/** Only a list of what others called to needs these. */
const wantedFields = ['whistles', 'tasks', 'meetings'] as const

function rowOf(request: Request, list: Wish['list'], { caller, county, now }: Known): MatterRow {
  const row = staffRow(request, county, now)
  return list === 'called' ? { ...row, wanted: wantedOf(request, caller, now) } : row
}

function filterOf(list: Wish['list'], known: Known): Filter {
  const _ = database().command
  const { employments } = known.caller
  if (list === 'approve')
    return { approves: _.in(employments.flatMap(({ unit, posts }) => posts.map(post => `${unit}:${post}`))) }
  if (list === 'called') return { called: _.in(employments.map(({ unit }) => unit)), state: _.in([...workedStates]) }
  return { ...ownOrUnit(known), state: _.in(states[list] ?? []) }
}

function ownOrUnit({ caller }: Known): Filter {
  const headed = caller.employments.find(({ posts }) => posts.includes('head'))
  return headed ? { unit: headed.unit } : { handler: caller.persons[0] }
}
