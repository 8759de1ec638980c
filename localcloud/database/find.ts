// From a query to its documents: candidates by index, then the filter, then order and page.
import type { Collection, Entry } from './collection'
import type { Doc } from './ejson'
import { earth } from './geo'
import { angleToDoc, type Near, nearIn, withinReach } from './geo-query'
import { keyOf, noKey } from './key'
import { matcher, sorter } from './match'
import { everything, isPlain, type Plan, plan, type Sort } from './plan'

/** What to look for. Without `limit` all that match are found. */
export interface Wanted {
  query: Doc
  sort?: Sort
  skip?: number
  limit?: number
}

/** How it was found: the index used ('' when all documents were read) and how many candidates were looked at. */
export interface Found {
  entries: Entry[]
  index: string
  looked: number
}

/** What a transaction sees otherwise than the collection as it stands: by id, the document or its absence. */
export type Overlay = Map<string, Entry | null>

/** An id as a key of a map. */
export const idKey = (id: unknown) => keyOf(noKey, id, 1).toString('latin1')

function* rowsOf({ index, ranges, reverse }: Plan): Generator<number> {
  const read = reverse ? index.down : index.up
  for (const [from, to] of reverse ? [...ranges].reverse() : ranges) yield* read.iterate(from, to)
}

/** A row may lie in several ranges, or several times in an index of arrays; it is looked at once. */
function* rowsOnce(plans: Plan[]): Generator<number> {
  const seen = new Set<number>()
  for (const one of plans) {
    for (const row of rowsOf(one)) {
      if (!seen.has(row)) yield row
      seen.add(row)
    }
  }
}

const rows = (plans: Plan[]) => (plans.length > 1 || plans[0]?.index.many ? rowsOnce(plans) : rowsOf(plans[0]!))

function* candidates(collection: Collection, plans: Plan[], overlay?: Overlay): Generator<Entry> {
  for (const row of rows(plans)) {
    const entry = collection.entry(row)
    if (!overlay?.has(idKey(entry.doc._id))) yield entry
  }
  for (const entry of overlay?.values() ?? []) if (entry) yield entry
}

const isOfPlaces = ({ index }: Plan) => index.fields.some(field => field.geo)

/** Those not seen before, with their angles. */
function* fresh(entries: Iterable<Entry>, near: Near, seen: Set<string>) {
  for (const entry of entries) {
    const size = seen.size
    if (seen.add(idKey(entry.doc._id)).size === size) continue
    const angle = angleToDoc(entry.doc, near)
    if (angle !== undefined) yield { entry, angle }
  }
}

/** The first ring: 25 metres. */
const smallest = 25 / earth

/** Candidates by distance, read in rings, each twice as wide as the last: what is far is not read before its turn. */
function* byDistance(collection: Collection, query: Doc, near: Near, seen: Set<string>, overlay?: Overlay) {
  const plansOf = (angle: number) => plan(collection, withinReach(query, near, angle), [])
  let waiting: { entry: Entry; angle: number }[] = []
  let reach = plansOf(near.to)?.every(isOfPlaces) ? smallest : near.to
  for (; ; reach = Math.min(reach * 2, near.to)) {
    const ring = candidates(collection, plansOf(reach) ?? [everything(collection)], overlay)
    waiting = [...waiting, ...fresh(ring, near, seen)].sort((a, b) => a.angle - b.angle)
    const inside = waiting.filter(({ angle }) => angle <= reach)
    waiting = waiting.slice(inside.length)
    for (const { entry } of inside) yield entry
    if (reach >= near.to) return
  }
}

function oneById(collection: Collection, { query, skip }: Wanted, overlay?: Overlay): Found {
  const seen = overlay?.get(idKey(query._id))
  const entry = seen === undefined ? collection.find(query._id) : seen
  const match = entry && !skip && (onlyId(query) || matcher(query)(entry.doc))
  return { entries: match ? [entry] : [], index: '_id_', looked: entry ? 1 : 0 }
}

const isId = (id: unknown) => typeof id === 'string' || typeof id === 'number'
function onlyId(query: Doc): boolean {
  for (const field in query) if (field !== '_id') return false
  return true
}

/** The plans for a query; without an index everything is read, which only a limited look at all documents may do unasked. */
function plansFor(collection: Collection, { query, sort = [], limit }: Wanted, refuse: () => void) {
  const chosen = plan(collection, query, sort)
  if (!chosen && !(isEmpty(query) && sort.length === 0 && limit !== undefined)) refuse()
  return { plans: chosen ?? [everything(collection)], index: chosen?.map(one => one.index.name).join('+') ?? '' }
}

function take(entries: Iterable<Entry>, query: Doc, most: number) {
  const matches = matcher(query)
  const found: Entry[] = []
  let looked = 0
  if (most <= 0) return { found, looked }
  for (const entry of entries) {
    looked++
    if (matches(entry.doc) && found.push(entry) >= most) break
  }
  return { found, looked }
}

/** Where each stretch of an index is in order, no more of it need be read than are wanted in all. */
function takeOfEach(collection: Collection, plan: Plan, query: Doc, most: number) {
  const taken = plan.ranges.map(range => take(candidates(collection, [{ ...plan, ranges: [range] }]), query, most))
  return { found: taken.flatMap(({ found }) => found), looked: taken.reduce((sum, { looked }) => sum + looked, 0) }
}

/** Finds documents; `refuse` is told when no index helps. */
export function find(collection: Collection, wanted: Wanted, refuse: () => void, overlay?: Overlay): Found {
  const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = wanted
  if (isId(query._id)) return oneById(collection, wanted, overlay)
  const { plans, index } = plansFor(collection, wanted, refuse)
  const near = nearIn(query)
  const seen = new Set<string>()
  const only = !near && plans.length === 1 && !overlay?.size ? plans[0] : undefined
  const inOrder = sort.length === 0 || only?.sorted === true
  const all = near ? byDistance(collection, query, near, seen, overlay) : candidates(collection, plans, overlay)
  const { found, looked } =
    !inOrder && only?.eachSorted
      ? takeOfEach(collection, only, query, skip + limit)
      : take(all, query, inOrder ? skip + limit : Number.POSITIVE_INFINITY)
  const ordered = inOrder ? found : sorter<Entry>(sort, entry => entry.doc)(found)
  return {
    entries: skip || found.length > limit ? ordered.slice(skip, skip + limit) : ordered,
    index,
    looked: near ? seen.size : looked,
  }
}

export const isEmpty = (query: Doc) => isPlain(query) && Object.keys(query).length === 0

/** Counts; where the index alone knows, no document is read. */
export function count(
  collection: Collection,
  query: Doc,
  refuse: () => void,
): Omit<Found, 'entries'> & { total: number } {
  const chosen = plan(collection, query, [])
  const only = chosen?.length === 1 ? chosen[0]! : undefined
  if (!only?.exact) {
    const found = find(collection, { query }, refuse)
    return { index: found.index, looked: found.looked, total: found.entries.length }
  }
  const total = only.ranges.reduce((sum, [from, to]) => sum + (only.index.count.get(from, to) ?? 0), 0)
  return { index: only.index.name, looked: 0, total }
}
