// Finding documents for a call: as its transaction sees them, by an index, and told why when there is none.
import type { Catalogue } from './catalogue'
import type { Collection, Collections, Entry } from './collection'
import { type Doc, parse, read, stringify } from './ejson'
import { explain } from './explain'
import { count, type Found, find, type Wanted } from './find'
import { isPlain, type Sort } from './plan'
import { Refusal } from './refusal'
import type { Transactions, View } from './transactions'

export type Params = Record<string, unknown>

/** One call of the database: what it was, the index used ('' for none) and how many documents it looked at. */
export interface Trip {
  action: string
  collection: string
  index?: string
  looked?: number
}

export interface SearchOptions {
  catalogue: Catalogue
  transactions: Transactions
  collections: Collections
  /** What to do when a query on a declared collection finds no index: tests throw, use warns. */
  scan: 'throw' | 'warn'
  now: () => number
}

export const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What is done about a query that would read everything; collections that are not declared may be read so. */
function openGuard({ collections, scan }: Pick<SearchOptions, 'collections' | 'scan'>) {
  const warned = new Set<string>()
  return (collection: Collection, query: Doc, sort?: Sort): void => {
    if (!Object.hasOwn(collections, collection.name)) return
    const shape = `${collection.name} ${JSON.stringify(Object.keys(query))} ${JSON.stringify(sort ?? [])}`
    if (scan === 'warn' && warned.has(shape)) return
    warned.add(shape)
    const sentence = scanSentence(collection, query, sort)
    if (scan === 'throw') throw new Refusal('DATABASE_SCAN_REFUSED', sentence)
    console.warn(sentence)
  }
}

export type Search = ReturnType<typeof openSearch>

export function openSearch({ catalogue, transactions, collections, scan, now }: SearchOptions) {
  const refuseScan = openGuard({ collections, scan })

  /** The object that a parameter says in EJSON; nothing said is an empty one. */
  function fields(value: unknown): Doc {
    const parsed = value === undefined || value === '' ? {} : parse(value, now())
    if (!isPlain(parsed)) throw new Refusal('INVALID_PARAM', 'a query must be an object')
    return parsed
  }

  /** A document as it came, with its text. */
  function document(value: unknown): { doc: Doc; text: string } {
    const { value: doc, text } = read(value, now())
    if (!isPlain(doc)) throw new Refusal('INVALID_PARAM', 'a document must be an object')
    return { doc, text }
  }

  const view = (params: Params): View =>
    params.transactionId ? transactions.inside(text(params.transactionId)) : transactions.straight

  function search(params: Params, trip: Trip, wanted: Wanted): Found {
    const collection = catalogue.collection(trip.collection)
    const overlay = view(params).overlay(collection)
    const found = find(collection, wanted, () => refuseScan(collection, wanted.query, wanted.sort), overlay)
    trip.index = found.index
    trip.looked = found.looked
    return found
  }

  /** What a `getDocument` asks for: 100 documents unless said otherwise, never more than 1,000. */
  function wanted(params: Params): Wanted {
    const sort = Object.entries(fields(params.order)) as Sort
    const limit = Math.min(Number(params.limit) || 100, 1000)
    return { query: fields(params.query), sort, skip: Number(params.offset) || 0, limit }
  }

  function total(params: Params, trip: Trip): number {
    const collection = catalogue.collection(trip.collection)
    const query = fields(params.query)
    const { total, ...how } = count(collection, query, () => refuseScan(collection, query))
    Object.assign(trip, how)
    return total
  }

  return {
    fields,
    document,
    view,
    search,
    wanted,
    total,
    get: (params: Params, trip: Trip): Entry[] => search(params, trip, wanted(params)).entries,
  }
}

function scanSentence(collection: Collection, query: Doc, sort: Sort = []): string {
  const whys = explain(collection, { query, sort }).indexes.map(
    ({ name, fields, why }) => `${name} (${fields.join(', ')}): ${why}`,
  )
  return (
    `The query ${stringify(query)}${sort.length ? ` in the order ${JSON.stringify(sort)}` : ''} on '${collection.name}' ` +
    `uses no index and would read every document. Declared: ${whys.join('. ')}.`
  )
}
