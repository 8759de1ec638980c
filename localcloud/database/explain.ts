// Why a query is answered as it is: which index, what of it, and what each other index lacks.
import type { Collection } from './collection'
import type { Wanted } from './find'
import { type Plan, plan, weigh } from './plan'

export interface Explained {
  /** The index used, several joined by + where an `$or` needs them; '' when every document would be read. */
  index: string
  /** How many stretches of it are read. */
  ranges: number
  /** Whether it gives the order asked for, so that no more is read than is wanted. */
  sorted: boolean
  /** Whether all in it match, so that counting reads no document. */
  exact: boolean
  /** Every index of the collection with what it would do. */
  indexes: { name: string; fields: string[]; why: string }[]
}

/** Says how documents would be found. Nothing is read. */
export function explain(collection: Collection, { query, sort = [] }: Wanted): Explained {
  const plans = plan(collection, query, sort) ?? []
  return {
    index: plans.map(({ index }) => index.name).join('+'),
    ranges: plans.reduce((sum, { ranges }) => sum + ranges.length, 0),
    sorted: sort.length === 0 || (plans.length === 1 && plans[0]!.sorted),
    exact: plans.length === 1 && plans[0]!.exact,
    indexes: weigh(collection, query, sort).map(one => ({
      name: one.plan.index.name,
      fields: one.plan.index.fields.map(({ name }) => name),
      why: why(one, sort.length > 0),
    })),
  }
}

function why({ plan, fixed, bounded, worth }: ReturnType<typeof weigh>[number], ordered: boolean) {
  const { index } = plan
  const names = index.fields.map(({ name }) => name)
  if (worth === 0) return `of no use: the query fixes nothing of '${names[0]}', its first field`
  const parts = [
    ...(fixed > 0 ? [`fixes ${names.slice(0, fixed).join(', ')}`] : []),
    ...(bounded ? [`bounds ${names[fixed]}`] : []),
    ...(ordered ? [orderSentence(plan)] : []),
  ]
  return parts.join('; ')
}

function orderSentence({ sorted, eachSorted }: Plan): string {
  if (sorted) return 'gives the order'
  if (eachSorted) return 'gives the order in each stretch: as many as are wanted are read of each'
  return 'does not give the order: all that match are read and sorted'
}
