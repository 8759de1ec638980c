// CloudBase's database protocol: one function an action, over SQLite.
import { randomBytes, randomUUID } from 'node:crypto'
import { aggregate } from './aggregate'
import { openCatalogue } from './catalogue'
import type { Collection, Collections, Entry } from './collection'

export type { Collections }

import { type Doc, ObjectId, outward, parse, stringify } from './ejson'
import { count, type Found, find, type Wanted } from './find'
import { modify } from './modify'
import { isPlain, type Sort } from './plan'
import { project } from './project'
import { badRequest, Refusal } from './refusal'
import { openStore, type Store } from './store'
import { openTransactions, type View } from './transactions'

export interface DatabaseOptions {
  dir: string
  collections: Collections
  /** What to do when a query on a declared collection finds no index: tests throw, use warns. */
  scan: 'throw' | 'warn'
  now?: () => number
  /** False only for a folder that is thrown away: what was acknowledged may then be lost with the power. */
  durable?: boolean
}

/** The wire's answer: `data`, or `code` and `message`. */
export interface Answer {
  requestId: string
  data?: Doc
  code?: string
  message?: string
  transactionId?: string
  [beside: string]: unknown
}

/** One call of the database: what it was, the index used ('' for none) and how many documents it looked at. */
export interface Trip {
  action: string
  collection: string
  index?: string
  looked?: number
}

export type Params = Record<string, unknown>
type Action = (params: Params, trip: Trip) => Partial<Answer> | Promise<Partial<Answer>>

export interface Database {
  readonly store: Store
  /** Answers one call of the protocol, e.g. `send('database.getDocument', { collectionName, query })`. Never throws. */
  send(action: string, params: Params): Promise<Answer>
  /** The documents of a `getDocument`, unserialized; throws Refusal. They are shared: copy before changing. */
  read(params: Params): Entry[]
  /** Tells of every call from now on; gives back a function that ends it. */
  watch(tell: (trip: Trip) => void): () => void
  close(): void
}

const newId = () => randomBytes(16).toString('hex')
const items = (value: unknown): unknown[] => {
  if (Array.isArray(value) && value.length > 0) return value
  throw new Refusal('INVALID_PARAM', 'a list of documents or stages is missing')
}
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Opens the database in a folder, making and indexing what is declared. */
export function openDatabase({ dir, collections, scan, now = Date.now, durable }: DatabaseOptions): Database {
  const store = openStore(dir, durable)
  const catalogue = closingOn(() => openCatalogue(store, collections), store.close)
  const transactions = openTransactions(now)
  // One may have read what was lost.
  store.onLoss(all => all && transactions.giveUpAll())
  const watchers = new Set<(trip: Trip) => void>()
  const warned = new Set<string>()

  const fields = (value: unknown): Doc => {
    const parsed = value === undefined || value === '' ? {} : parse(value, now())
    if (!isPlain(parsed)) throw new Refusal('INVALID_PARAM', 'a query must be an object')
    return parsed
  }
  const view = (params: Params): View =>
    params.transactionId ? transactions.inside(text(params.transactionId)) : transactions.straight

  function refuseScan(collection: Collection, query: Doc, sort?: Sort): void {
    if (!Object.hasOwn(collections, collection.name)) return
    const shape = `${collection.name} ${JSON.stringify(Object.keys(query))} ${JSON.stringify(sort ?? [])}`
    if (scan === 'warn' && warned.has(shape)) return
    warned.add(shape)
    const sentence = scanSentence(collection, query, sort)
    if (scan === 'throw') throw new Refusal('DATABASE_SCAN_REFUSED', sentence)
    console.warn(sentence)
  }

  function search(params: Params, trip: Trip, wanted: Wanted): Found {
    const collection = catalogue.collection(trip.collection)
    const overlay = view(params).overlay(collection)
    const found = find(collection, wanted, () => refuseScan(collection, wanted.query, wanted.sort), overlay)
    trip.index = found.index
    trip.looked = found.looked
    return found
  }

  function get(params: Params, trip: Trip): Entry[] {
    const sort = Object.entries(fields(params.order)) as Sort
    const limit = Math.min(Number(params.limit) || 100, 1000)
    return search(params, trip, { query: fields(params.query), sort, skip: Number(params.offset) || 0, limit }).entries
  }

  const actions: Record<string, Action | undefined> = {
    'database.addCollection': params =>
      store.write(() => void catalogue.add(text(params.collectionName))).then(() => ({ data: {} })),

    'database.getDocument': (params, trip) => {
      const entries = get(params, trip)
      const projection = params.projection ? fields(params.projection) : undefined
      const list = entries.map(entry => outward(projection ? stringify(project(entry.doc, projection)) : entry.text))
      return {
        data: { list },
        total: list.length,
        limit: Number(params.limit) || 100,
        offset: Number(params.offset) || 0,
      }
    },

    'database.calculateDocument': (params, trip) => {
      const collection = catalogue.collection(trip.collection)
      const query = fields(params.query)
      const { total, ...how } = count(collection, query, () => refuseScan(collection, query))
      Object.assign(trip, how)
      return { data: { total } }
    },

    'database.insertDocument': (params, trip) =>
      store.write(() => {
        const collection = catalogue.collection(trip.collection)
        const docs = items(params.data).map(one => withId(fields(one)))
        const target = view(params)
        for (const doc of docs) target.insert(collection, doc)
        return { data: { insertedIds: docs.map(doc => (doc._id instanceof ObjectId ? doc._id.hex : doc._id)) } }
      }),

    'database.modifyDocument': (params, trip) => store.write(() => modifyDocument(params, trip)),

    'database.modifyAndReturnDoc': (params, trip) =>
      store.write(() => {
        const [entry] = search(params, trip, { query: fields(params.query), limit: 1 }).entries
        if (!entry) return { data: { updated: 0, doc: null } }
        const next = modify(entry.doc, fields(params.data))
        view(params).replace(catalogue.collection(trip.collection), entry, next)
        return { data: { updated: 1, doc: outward(stringify(next)) } }
      }),

    'database.removeDocument': (params, trip) =>
      store.write(() => {
        const limit = params.multi ? undefined : 1
        const { entries } = search(params, trip, { query: fields(params.query), limit })
        const target = view(params)
        for (const entry of entries) target.remove(catalogue.collection(trip.collection), entry)
        return { data: { deleted: entries.length } }
      }),

    'database.aggregateDocuments': (params, trip) => {
      const stages = (items(params.stages) as { stageKey: string; stageValue: string }[]).map(stage => ({
        [stage.stageKey]: parse(stage.stageValue, now()),
      }))
      const docs = aggregate(stages, {
        find: wanted => search(params, trip, wanted).entries.map(entry => entry.doc),
        all: name =>
          search(params, { ...trip, collection: name }, { query: {}, limit: 1_000_000 }).entries.map(one => one.doc),
        place: () => catalogue.collection(trip.collection).place,
      })
      return { data: { list: docs.map(doc => outward(stringify(doc))) } }
    },

    'database.startTransaction': () => ({ transactionId: transactions.start() }),
    'database.commitTransaction': params =>
      store.write(() => store.whole(() => transactions.commit(text(params.transactionId)))).then(() => ({ data: {} })),
    'database.abortTransaction': params => {
      transactions.abort(text(params.transactionId))
      return { data: {} }
    },
  }

  function modifyDocument(params: Params, trip: Trip): Partial<Answer> {
    const collection = catalogue.collection(trip.collection)
    const query = fields(params.query)
    const change = fields(params.data)
    const { entries } = search(params, trip, { query, limit: params.multi ? undefined : 1 })
    const target = view(params)
    if (entries.length === 0 && params.upsert) return upsert(target, collection, query, change, params.merge === true)
    let updated = 0
    for (const entry of entries) {
      const next = params.merge ? modify(entry.doc, change) : { _id: entry.doc._id, ...change }
      if (next === entry.doc) continue
      target.replace(collection, entry, next)
      updated++
    }
    return { data: { updated, upsert_id: null } }
  }

  async function send(action: string, params: Params): Promise<Answer> {
    const requestId = randomUUID()
    const trip: Trip = { action, collection: text(params.collectionName) }
    try {
      const act = actions[action]
      if (!act) throw new Refusal('INVALID_PARAM', `unknown action ${action}`)
      return { requestId, ...(await act(params, trip)) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { requestId, code: error.code, message: error.message }
    } finally {
      for (const tell of watchers) tell(trip)
    }
  }

  function read(params: Params): Entry[] {
    const trip: Trip = { action: 'database.getDocument', collection: text(params.collectionName) }
    try {
      return get(params, trip)
    } finally {
      for (const tell of watchers) tell(trip)
    }
  }

  return {
    store,
    send,
    read,
    watch(tell) {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
    close: store.close,
  }
}

function closingOn<T>(open: () => T, close: () => void): T {
  try {
    return open()
  } catch (error) {
    close()
    throw error
  }
}

function withId(doc: Doc): Doc {
  if (doc._id === undefined) return { _id: newId(), ...doc }
  if (doc._id === null || Array.isArray(doc._id)) throw badRequest('an _id may not be null or an array')
  return doc
}

function upsert(view: View, collection: Collection, query: Doc, change: Doc, merge: boolean): Partial<Answer> {
  const plain = Object.fromEntries(
    Object.entries(query).filter(([field, value]) => !field.startsWith('$') && !isPlain(value)),
  )
  const made = withId(
    merge ? modify(plain, change, true) : { ...(plain._id === undefined ? {} : { _id: plain._id }), ...change },
  )
  view.insert(collection, made)
  return { data: { updated: 0, upsert_id: made._id } }
}

function scanSentence(collection: Collection, query: Doc, sort: Sort = []): string {
  const declared = collection.indexes.map(
    index => `${index.name} (${index.fields.map(field => field.name).join(', ')})`,
  )
  return (
    `The query ${stringify(query)}${sort.length ? ` in the order ${JSON.stringify(sort)}` : ''} on '${collection.name}' ` +
    `uses no index and would read every document. Declared: ${declared.join('; ') || 'none'}.`
  )
}
