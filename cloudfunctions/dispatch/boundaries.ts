import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { Boundary } from '@shared/catalogue/boundary'
import { type County, unitNames } from '@shared/county'
import type * as calls from '@shared/dispatch/calls'
import { allow, type Ruling } from '@shared/ruling'
import { sortKey } from '@shared/sort-key'
import { by, collection } from '../kit/collection'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'

/** As it lies in the county's list. */
export type FiledBoundary = Boundary & { atKey: string }

export const decisions = collection<FiledBoundary>('boundaries', [by('latest', '-atKey')])

export const filedBoundary = (bound: Boundary): FiledBoundary => ({
  ...bound,
  filed: true,
  atKey: sortKey(bound.at, bound._id),
})

/** The decisions so far, latest first. */
export async function boundaries(
  { after }: WishOf<typeof calls.boundaries>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.boundaries>>> {
  // Every key begins with a figure: from the highest down, or from where the last page ended.
  const from = beyond('atKey', 'desc', after ?? '9999999999999|z')
  const found = await decisions.find(from, { sort: [['atKey', 'desc']], limit: perPage + 1 })
  const { rows, after: next } = page(found, ({ atKey }) => atKey)
  return allow({ rows: rows.map(row => rowOf(row, county)), after: next })
}

const rowOf = (
  { _id, request, at, by, item, area, scope, disputed, unit, deciders, reason }: Boundary,
  county: County,
) => ({
  id: _id,
  request,
  at,
  by: by.name,
  item: county.items.get(item ?? '')?.name ?? null,
  area: county.areas.get(area ?? '')?.name ?? null,
  scope,
  disputed: disputed.map(each => unitNames(county, [each])),
  unit: unitNames(county, [unit]),
  deciders,
  reason,
})
