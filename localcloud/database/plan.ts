// Which index answers a query. It knows bytes and bounds; whether a candidate really matches is for `match`.
import type { Collection, Index, Range } from './collection'
import { type Doc, ObjectId } from './ejson'
import type { Cap } from './geo'
import { cellsOver } from './geo-cells'
import { geoOperators } from './geo-query'
import { after, type Direction, distinct, keyOf, noKey, typeOfKey } from './key'
import { badRequest } from './refusal'

export type Sort = [field: string, direction: Direction][]

/**
 * Ranges of one index to read, in order. `sorted`: they come in the order asked for; `eachSorted`: each by itself does.
 * `exact`: all in them match.
 */
export interface Plan {
  index: Index
  ranges: Range[]
  reverse: boolean
  sorted: boolean
  eachSorted: boolean
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
  cap?: Cap
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

/** The conditions of an `$and` or `$or`. */
export function conditions(value: unknown): Doc[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return value
  throw badRequest('$and and $or take a list of conditions')
}

/** What a query wishes of each field; `whole` when that is all it says. */
interface Wishes {
  of: Map<string, Wish>
  whole: boolean
}

function wishesOf(query: Doc, wishes: Wishes = { of: new Map(), whole: true }): Wishes {
  for (const [field, value] of Object.entries(query)) {
    if (field === '$and') for (const part of conditions(value)) wishesOf(part, wishes)
    else if (field.startsWith('$')) wishes.whole = false
    else for (const wish of wishesOfField(value)) add(wishes, field, wish)
  }
  return wishes
}

function wishesOfField(value: unknown): (Wish | undefined)[] {
  if (isOperators(value)) return Object.entries(value).map(([name, operand]) => wishOf(name, operand))
  return [isPoint(value) ? { points: [value] } : undefined]
}

function wishOf(operator: string, operand: unknown): Wish | undefined {
  const geo = Object.hasOwn(geoOperators, operator) && geoOperators[operator]!(operand)
  return geo ? { cap: geo.cap } : readers[operator]?.(operand)
}

const clash = (one: Wish, other: Wish) => (one.low && other.low) || (one.high && other.high) || (one.cap && other.cap)

/** What an index cannot use, and a second word on the same bound, are left to the filter. */
function add(wishes: Wishes, field: string, wish: Wish | undefined): void {
  const known = wishes.of.get(field)
  if (!wish || wish.cap) wishes.whole = false
  if (!wish) return
  if (!known) wishes.of.set(field, { ...wish })
  else if (known.points || wish.points || clash(known, wish)) {
    wishes.whole = false
    if (wish.points && !known.points) wishes.of.set(field, { ...wish })
  } else Object.assign(known, wish)
}

interface Reach {
  heads: Buffer[]
  /** Fields answered by points. */
  fixed: number
  /** Of those, fields answered by a single one. */
  single: number
}

function reach(index: Index, wishes: Wishes): Reach {
  let heads: Buffer[] = [noKey]
  let single = 0
  let fixed = 0
  for (const { name, direction, geo } of index.fields) {
    const points = wishes.of.get(name)?.points
    if (geo || !points || heads.length * points.length > mostPoints) break
    if (points.length === 1 && single === fixed) single++
    heads = distinct(heads.flatMap(head => points.map(value => keyOf(head, value, direction))))
    fixed++
  }
  return { heads, fixed, single }
}

const headRange = (head: Buffer): Range => [head, head.length ? after(head) : Buffer.from([0xff, 0xff])]

/** The keys below and above which one bound cuts, on the side of its direction. */
const cut = (head: Buffer, { value, inclusive }: Bound, direction: Direction, beyond: boolean) => {
  const key = keyOf(head, value, direction)
  return inclusive === beyond ? after(key) : key
}

/** From and to of one field's bounds. On an index of arrays two bounds may be met by two elements, so only one is used. */
function boundRange(head: Buffer, wish: Wish, direction: Direction, many: boolean): Range {
  const high = many && wish.low ? undefined : wish.high
  const [from, to] = direction === 1 ? [wish.low, high] : [high, wish.low]
  const [whole, end] = headRange(typeOfKey(head, (wish.low ?? wish.high)!.value, direction))
  return [from ? cut(head, from, direction, false) : whole, to ? cut(head, to, direction, true) : end]
}

/**
 * The keys of the cells over a cap: of what lies in them, and of what is so large that its own cell holds them.
 * What is large has several cells, so where no document has several keys nothing is.
 */
function cellRanges(head: Buffer, cells: string[], many: boolean): Range[] {
  const above = new Set(many ? cells.flatMap(cell => [...cell].map((_digit, end) => cell.slice(0, end))) : [])
  const keys = [...above].map(cell => keyOf(head, cell, 1))
  // The name alone, without the zeros that end it.
  const begins = cells.map(cell => keyOf(head, cell, 1).subarray(0, -2))
  return [...keys, ...begins].map(key => [key, after(key)])
}

/** Says whether an index gives the order asked for after its fixed fields: 1 forwards, -1 backwards, 0 not. */
function orderOf(index: Index, sort: Sort, fixed: number): Direction | 0 {
  const pinned = new Set(index.fields.slice(0, fixed).map(field => field.name))
  const wanted = sort.filter(([field]) => !pinned.has(field))
  const given = index.fields.slice(fixed)
  if (wanted.length === 0) return 1
  if (wanted.length > given.length) return 0
  const turn = (wanted[0]![1] * given[0]!.direction) as Direction
  const fits = wanted.every(
    ([field, way], i) => !given[i]!.geo && given[i]!.name === field && given[i]!.direction * way === turn,
  )
  return fits ? turn : 0
}

const isBound = (wish: Wish | undefined): wish is Wish => wish !== undefined && (wish.low ?? wish.high) !== undefined

function planWith(index: Index, wishes: Wishes, sort: Sort) {
  const { heads, fixed, single } = reach(index, wishes)
  const next = index.fields[fixed]
  const wish = next && wishes.of.get(next.name)
  const cells = next?.geo && wish?.cap ? cellsOver(wish.cap) : undefined
  const ranges = heads.flatMap(head => {
    if (cells) return cellRanges(head, cells, index.many)
    return [isBound(wish) ? boundRange(head, wish, next!.direction, index.many) : headRange(head)]
  })
  const order = orderOf(index, sort, fixed)
  const eachSorted = order !== 0 && (sort.length === 0 || !index.many)
  const sorted = eachSorted && (single === fixed || sort.length === 0)
  const exact = wishes.whole && !index.many && wishes.of.size === fixed + Number(isBound(wish))
  // Who has no place is not in an index of places, so it answers only questions of place.
  const whole = cells || !index.fields.some(field => field.geo)
  const bounded = isBound(wish) || cells !== undefined
  const ordered = sort.length === 0 || !eachSorted ? 0 : sorted ? 4 : 2
  const worth = whole ? worthOf(index, fixed, bounded, ordered) : 0
  return {
    plan: { index, ranges, reverse: order === -1, sorted, eachSorted, exact } satisfies Plan,
    fixed,
    bounded,
    worth,
  }
}

/** How much of the work an index does: 0 is none of it. `ordered` is what its order is worth. */
function worthOf(index: Index, fixed: number, bounded: boolean, ordered: number): number {
  const closed = index.unique && fixed === index.fields.length
  return (closed ? 100 : 0) + fixed * 8 + (bounded ? 5 : 0) + ordered
}

/** What each index would do for a query: how many fields it fixes by points, whether it bounds the next, what that is worth. */
export function weigh(collection: Collection, query: Doc, sort: Sort) {
  const wishes = wishesOf(query)
  return [collection.ids, ...collection.indexes].map(index => planWith(index, wishes, sort))
}

function planOne(collection: Collection, query: Doc, sort: Sort): Plan | undefined {
  const best = weigh(collection, query, sort).reduce((best, one) => (one.worth > best.worth ? one : best))
  return best.worth > 0 ? best.plan : undefined
}

/**
 * The plans that together find every candidate; undefined when no index helps and all documents must be read.
 * An `$or` is answered when each of its branches is.
 */
export function plan(collection: Collection, query: Doc, sort: Sort): Plan[] | undefined {
  const one = planOne(collection, query, sort)
  if (one) return [one]
  const { $or, ...rest } = query
  if ($or === undefined) return undefined
  const branches = conditions($or).map(branch => plan(collection, { $and: [rest, branch] }, []))
  return branches.every(branch => branch !== undefined) ? branches.flat() : undefined
}

/** Reading everything, in the order it came. */
export const everything = (collection: Collection): Plan => ({
  index: collection.natural,
  ranges: [headRange(noKey)],
  reverse: false,
  sorted: false,
  eachSorted: false,
  exact: false,
})
