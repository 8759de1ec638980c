import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/calls/request'
import { handlerTemplates } from '@shared/notice/templates'
import type { Request } from '@shared/request/request'
import { staffRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { templateIds } from '../kit/templateIds'
import { requests, rowFields } from './requests'

type Wish = WishOf<typeof calls.tasks>

const states: Record<Wish['list'], Request['state'][]> = {
  accept: ['dispatched'],
  answer: ['accepted'],
  waiting: ['waiting'],
  done: ['answered', 'closed'],
}

const mostCounted = 200

/** A handler's own tasks, a head's whole unit; those due first, what is done latest first. */
export async function tasks({ list, after }: Wish, known: Known): Promise<Ruling<AnswerOf<typeof calls.tasks>>> {
  const _ = database().command
  const order = list === 'done' ? 'desc' : 'asc'
  const whose = ownOrUnit(known)
  const inList = states[list].length === 1 ? states[list][0] : _.in(states[list])
  const [found, open] = await Promise.all([
    requests.find(
      { ...whose, state: inList, ...beyond('dueKey', order, after) },
      { sort: [['dueKey', order]], limit: perPage + 1, fields: rowFields },
    ),
    requests.find(
      { ...whose, state: _.in(['dispatched', 'accepted', 'waiting']) },
      { limit: mostCounted, fields: ['state'] },
    ),
  ])
  const { rows, after: next } = page(found, ({ dueKey }) => dueKey)
  const counted = (state: Request['state']) => open.filter(request => request.state === state).length
  return allow({
    rows: rows.map(request => staffRow(request, known.county, known.now)),
    counts: { accept: counted('dispatched'), answer: counted('accepted'), waiting: counted('waiting') },
    after: next,
    templates: templateIds(handlerTemplates),
  })
}

function ownOrUnit({ caller }: Known): Filter {
  const headed = caller.employments.find(({ posts }) => posts.includes('head'))
  return headed ? { unit: headed.unit } : { handler: caller.persons[0] }
}
