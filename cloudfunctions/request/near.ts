import { rowFields } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { nearRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { beyond, page, perPage } from '../kit/pages'
import type { Situation } from '../kit/serve'
import { rowsOf } from './lists'
import { requests } from './requests'

type Answer = AnswerOf<typeof calls.near>

/** What is being done here, latest first: items, places and units, no persons. */
export async function near({ town, after }: WishOf<typeof calls.near>, { county }: Situation): Promise<Ruling<Answer>> {
  // Of documents of an earlier release, those of hidden reporters still stand in the index.
  const filter = {
    near: true,
    'reporter.hidden': false,
    ...(town ? { 'place.town': town } : {}),
    ...beyond('filedKey', 'desc', after),
  }
  const found = await requests.find(filter, {
    sort: [['filedKey', 'desc']],
    limit: perPage + 1,
    fields: [...rowFields, 'near'],
  })
  const { rows, after: next } = page(found, ({ filedKey }) => filedKey)
  return allow({
    rows: rowsOf(rows, request => nearRow(request, county)),
    name: county.areas.get(town ?? '')?.name ?? '全县',
    after: next,
  })
}

const fresh = 60_000
const kept = new Map<string, { answer: Answer; at: number }>()

/** The first rows for the first screen: the same for all of a town, so they are read once a minute. */
export async function nearAtHome(town: string | undefined, situation: Situation): Promise<Answer> {
  const known = kept.get(town ?? '')
  if (known && Math.abs(situation.now - known.at) < fresh) return known.answer
  const ruled = await near({ town, after: undefined }, situation)
  if (!ruled.ok) return { rows: [], name: '', after: null }
  kept.set(town ?? '', { answer: ruled.value, at: situation.now })
  return ruled.value
}
