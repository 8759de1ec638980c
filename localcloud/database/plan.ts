// Which index answers a query. It knows bytes and bounds; whether a candidate really matches is for `match`.
import type { Collection, Index, Range } from './collection'
import { type Doc, ObjectId } from './ejson'
import { after, type Direction, keyOf, noKey, typeOfKey } from './key'

export type Sort = [field: string, direction: Direction][]

/** Ranges of one index to read, in order. `sorted`: they come in the order asked for. `exact`: all in them match. */
export interface Plan {
  index: Index
  ranges: Range[]
  reverse: boolean
  sorted: boolean
  exact: boolean
}

interface Bound {
  value: unknown
  inclusive: boolean
}

/** What a query says of one field, as far as an index can use it. */
interface Wish {
  points?: unknown[]
  low?: Bound
  high?: Bound
}

const mostPoints = 500
const isWrapped = (value: unknown) => value instanceof Date || value instanceof ObjectId
export const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
const isPoint = (value: unknown) =>
  value !== undefined && (typeof value !== 'object' || value === null || isWrapped(value))
/** `{ $gt: 1 }` and the like, as against a value that is an object. */
export const isOperators = (value: unknown): value is Doc =>
  isPlain(value) && Object.keys(value)[0]?.startsWith('$') === true

const readers: Record<string, ((value: unknown) => Wish | undefined) | undefined> = {
  $eq: value => (isPoint(value) ? { points: [value] } : undefined),
  $in: value => (Array.isArray(value) && value.every(isPoint) ? { points: value } : undefined),
  $gt: value => (isPoint(value) ? { low: { value, inclusive: false } } : undefined),
  $gte: value => (isPoint(value) ? { low: { value, inclusive: true } } : undefined),
  $lt: value => (isPoint(value) ? { high: { value, inclusive: false } } : undefined),
  $lte: value => (isPoint(value) ? { high: { value, inclusive: true } } : undefined),
}

/** What a query wishes of each field; `whole` when that is all it says. */
function wishesOf(query: Doc, wishes = new Map<string, Wish>()): { wishes: Map<string, Wish>; whole: boolean } {
  let whole = true
  const wish = (field: string, read: Wish | undefined) => {
    if (!read) whole = false
    else if (!add(wishes, field, read)) whole = false
  }
  for (const [field, value] of Object.entries(query)) {
    if (field === '$and') for (const part of value as Doc[]) whole = wishesOf(part, wishes).whole && whole
    else if (field.startsWith('$')) whole = false
    else if (isOperators(value))
      for (const [name, operand] of Object.entries(value)) wish(field, readers[name]?.(operand))
    else wish(field, isPoint(value) ? { points: [value] } : undefined)
  }
  return { wishes, whole }
}

/** A second word on the same bound is left to the filter. */
function add(wishes: Map<string, Wish>, field: string, wish: Wish): boolean {
  const known = wishes.get(field)
  if (!known) wishes.set(field, wish)
  else if (Object.keys(wish).some(kind => kind in known) || 'points' in known || 'points' in wish) {
    if (wish.points && !known.points) wishes.set(field, wish)
    return false
  } else Object.assign(known, wish)
  return true
}

interface Reach {
  heads: Buffer[]
  /** Fields answered by points. */
  fixed: number
  /** Of those, fields answered by a single one. */
  single: number
}

function reach(index: Index, wishes: Map<string, Wish>): Reach {
  let heads: Buffer[] = [noKey]
  let single = 0
  let fixed = 0
  for (const { name, direction } of index.fields) {
    const points = wishes.get(name)?.points
    if (!points || heads.length * points.length > mostPoints) break
    if (points.length === 1 && single === fixed) single++
    heads = heads.flatMap(head => points.map(value => keyOf(head, value, direction)))
    fixed++
  }
  return { heads, fixed, single }
}

const headRange = (head: Buffer): Range => [head, head.length ? after(head) : Buffer.from([0xff, 0xff])]

/** From and to of one field's bounds. On an index of arrays two bounds may be met by two elements, so only one is used. */
function boundRange(head: Buffer, wish: Wish, direction: Direction, many: boolean): Range {
  const { low, high } = wish
  const [whole, end] = headRange(typeOfKey(head, (low ?? high)!.value, direction))
  const lower = low && keyOf(head, low.value, direction)
  const upper = high && !(many && low) ? keyOf(head, high.value, direction) : undefined
  if (direction === 1) {
    const from = lower ? (low!.inclusive ? lower : after(lower)) : whole
    return [from, upper ? (high!.inclusive ? after(upper) : upper) : end]
  }
  const from = upper ? (high!.inclusive ? upper : after(upper)) : whole
  return [from, lower ? (low!.inclusive ? after(lower) : lower) : end]
}

/** Says whether an index gives the order asked for after its fixed fields: 1 forwards, -1 backwards, 0 not. */
function orderOf(index: Index, sort: Sort, single: number): Direction | 0 {
  const pinned = new Set(index.fields.slice(0, single).map(field => field.name))
  const wanted = sort.filter(([field]) => !pinned.has(field))
  const given = index.fields.slice(single)
  if (wanted.length === 0) return 1
  if (wanted.length > given.length) return 0
  const turn = (wanted[0]![1] * given[0]!.direction) as Direction
  const fits = wanted.every(([field, way], i) => given[i]!.name === field && given[i]!.direction * way === turn)
  return fits ? turn : 0
}

function planWith(index: Index, wishes: Map<string, Wish>, whole: boolean, sort: Sort) {
  const { heads, fixed, single } = reach(index, wishes)
  const next = index.fields[fixed]
  const wish = next && wishes.get(next.name)
  const bounded = wish && (wish.low || wish.high) ? wish : undefined
  const order = single === fixed || sort.length === 0 ? orderOf(index, sort, single) : 0
  const sorted = order !== 0 && !(index.many && sort.length > 0)
  const ranges = heads.map(head => (bounded ? boundRange(head, bounded, next!.direction, index.many) : headRange(head)))
  const exact = whole && !index.many && wishes.size === fixed + (bounded ? 1 : 0)
  const used = fixed > 0 || bounded !== undefined || (sorted && sort.length > 0)
  const closed = index.unique && fixed === index.fields.length
  const worth = (closed ? 100 : 0) + fixed * 8 + (bounded ? 5 : 0) + (sorted && sort.length > 0 ? 4 : 0)
  return { plan: { index, ranges, reverse: order === -1, sorted, exact } satisfies Plan, used, worth }
}

function planOne(collection: Collection, query: Doc, sort: Sort): Plan | undefined {
  const { wishes, whole } = wishesOf(query)
  let best: ReturnType<typeof planWith> | undefined
  for (const index of [collection.ids, ...collection.indexes]) {
    const one = planWith(index, wishes, whole, sort)
    if (one.used && one.worth > (best?.worth ?? 0)) best = one
  }
  return best?.plan
}

/**
 * The plans that together find every candidate; undefined when no index helps and all documents must be read.
 * An `$or` is answered when each of its branches is.
 */
export function plan(collection: Collection, query: Doc, sort: Sort): Plan[] | undefined {
  const one = planOne(collection, query, sort)
  if (one) return [one]
  if (!Array.isArray(query.$or)) return undefined
  const { $or, ...rest } = query
  const branches = ($or as Doc[]).map(branch => plan(collection, { $and: [rest, branch] }, []))
  return branches.every(branch => branch !== undefined) ? branches.flat() : undefined
}

/** Reading everything, in the order it came. */
export const everything = (collection: Collection): Plan => ({
  index: collection.natural,
  ranges: [headRange(noKey)],
  reverse: false,
  sorted: false,
  exact: false,
})
