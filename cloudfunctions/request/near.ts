import { rowFields } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import type * as calls from '@shared/request/calls'
import { nearRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { page, perPage, within } from '../kit/pages'
import type { Situation } from '../kit/serve'
import type { Filter } from '../kit/store'
import { rowsOf } from './lists'
import { requests } from './requests'

type Wish = WishOf<typeof calls.near>
type Answer = AnswerOf<typeof calls.near>

/** Of grids, which are found through their town, what was filed within this time: longer is nothing open. */
const furthest = 120 * 86_400_000

/** What may stand before everybody, and is open. Of documents of an earlier release, those of hidden reporters still stand in the index. */
export function filterNear(
  { town, grids }: Pick<Wish, 'town' | 'grids'>,
  { county, now }: Pick<Situation, 'county' | 'now'>,
) {
  const shown: Filter = { near: true, 'reporter.hidden': false }
  if (!grids) return town ? { ...shown, 'place.town': town } : shown
  const _ = database().command
  const known = grids.flatMap(id => county.grids.get(id) ?? [])
  const towns = [...new Set(known.map(grid => grid.town))]
  const filedKey = _.gte(sortKey(now - furthest, ''))
  return { ...shown, 'place.town': _.in(towns), 'place.grid': _.in(known.map(({ _id }) => _id)), filedKey }
}

/** What is being done here, latest first: items, places and units, no persons. */
export async function near(wish: Wish, situation: Pick<Situation, 'county' | 'now'>): Promise<Ruling<Answer>> {
  const { county } = situation
  const found = await requests.find(within(filterNear(wish, situation), 'filedKey', 'desc', wish.after), {
    sort: [['filedKey', 'desc']],
    limit: perPage + 1,
    fields: [...rowFields, 'near'],
  })
  const { rows, after: next } = page(found, ({ filedKey }) => filedKey)
  return allow({ rows: rowsOf(rows, request => nearRow(request, county)), name: nameOf(wish, county), after: next })
}

const nameOf = ({ town, grids }: Wish, county: County): string =>
  grids ? '我的网格' : (county.areas.get(town ?? '')?.name ?? '全县')
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
