// The database's side of CloudBase's protocol: one function an action.
import { randomBytes } from 'node:crypto'
import { aggregate } from './aggregate'
import type { Catalogue } from './catalogue'
import type { Collection, Entry } from './collection'
import { type Doc, ObjectId, outward, parse, stringify } from './ejson'
import { modify } from './modify'
import { isPlain } from './plan'
import { project } from './project'
import { badRequest, Refusal } from './refusal'
import { type Params, type Search, type Trip, text } from './search'
import type { Store } from './store'
import type { Transactions, View } from './transactions'

/** The wire's answer: `data`, or `code` and `message`. */
export interface Answer {
  requestId: string
  data?: Doc
  code?: string
  message?: string
  /** An answer that is no JSON: WeChat's, as wx-server-sdk reads it. */
  bytes?: Uint8Array
  transactionId?: string
  [beside: string]: unknown
}

export type Action = (params: Params, trip: Trip) => Partial<Answer> | Promise<Partial<Answer>>
export type Actions = Record<string, Action | undefined>

interface Parts {
  store: Store
  catalogue: Catalogue
  transactions: Transactions
  search: Search
  now: () => number
}

const items = (value: unknown): unknown[] => {
  if (Array.isArray(value) && value.length > 0) return value
  throw new Refusal('INVALID_PARAM', 'a list of documents or stages is missing')
}

const chosen = (entries: Entry[], projection: Doc): string[] =>
  project(
    entries.map(({ doc }) => doc),
    projection,
  ).map(doc => stringify(doc))

const reads = ({ catalogue, search, now }: Parts): Actions => ({
  'database.getDocument': (params, trip) => {
    const entries = search.get(params, trip)
    const projection = params.projection ? search.fields(params.projection) : undefined
    const texts = projection ? chosen(entries, projection) : entries.map(({ text }) => text)
    const list = texts.map(outward)
    return {
      data: { list },
      total: list.length,
      limit: Number(params.limit) || 100,
      offset: Number(params.offset) || 0,
    }
  },

  'database.calculateDocument': (params, trip) => ({ data: { total: search.total(params, trip) } }),

  'database.aggregateDocuments': (params, trip) => {
    const stages = (items(params.stages) as { stageKey: string; stageValue: string }[]).map(stage => ({
      [stage.stageKey]: parse(stage.stageValue, now()),
    }))
    const docs = aggregate(stages, {
      find: wanted => search.search(params, trip, wanted).entries.map(entry => entry.doc),
      all: name =>
        search
          .search(params, { ...trip, collection: name }, { query: {}, limit: 1_000_000 })
          .entries.map(({ doc }) => doc),
      place: () => catalogue.collection(trip.collection).place,
    })
    return { data: { list: docs.map(doc => outward(stringify(doc))) } }
  },
})

const writes = ({ store, catalogue, search }: Parts): Actions => ({
  'database.addCollection': params =>
    store.write(() => void catalogue.add(text(params.collectionName))).then(() => ({ data: {} })),

  'database.insertDocument': (params, trip) =>
    store.write(() => {
      const collection = catalogue.collection(trip.collection)
      const docs = items(params.data).map(one => named(search.document(one)))
      const target = search.view(params)
      for (const { doc, text } of docs) target.insert(collection, doc, text)
      return { data: { insertedIds: docs.map(({ doc }) => (doc._id instanceof ObjectId ? doc._id.hex : doc._id)) } }
    }),

  'database.modifyDocument': (params, trip) =>
    store.write(() => {
      const collection = catalogue.collection(trip.collection)
      const query = search.fields(params.query)
      const change = search.fields(params.data)
      const { entries } = search.search(params, trip, { query, limit: params.multi ? undefined : 1 })
      const target = search.view(params)
      if (entries.length === 0 && params.upsert) return upsert(target, collection, query, change, params.merge === true)
      const become = (doc: Doc) => (params.merge ? modify(doc, change) : { _id: doc._id, ...change })
      const changed = entries
        .map(entry => ({ entry, next: become(entry.doc) }))
        .filter(({ entry, next }) => next !== entry.doc)
      for (const { entry, next } of changed) target.replace(collection, entry, next)
      return { data: { updated: changed.length, upsert_id: null } }
    }),

  'database.modifyAndReturnDoc': (params, trip) =>
    store.write(() => {
      const [entry] = search.search(params, trip, { query: search.fields(params.query), limit: 1 }).entries
      if (!entry) return { data: { updated: 0, doc: null } }
      const next = modify(entry.doc, search.fields(params.data))
      const text = search.view(params).replace(catalogue.collection(trip.collection), entry, next)
      return { data: { updated: 1, doc: outward(text) } }
    }),

  'database.removeDocument': (params, trip) =>
    store.write(() => {
      const limit = params.multi ? undefined : 1
      const { entries } = search.search(params, trip, { query: search.fields(params.query), limit })
      const target = search.view(params)
      for (const entry of entries) target.remove(catalogue.collection(trip.collection), entry)
      return { data: { deleted: entries.length } }
    }),
})

const transacts = ({ store, transactions }: Parts): Actions => ({
  'database.startTransaction': () => ({ transactionId: transactions.start() }),
  'database.commitTransaction': params =>
    store.write(() => store.whole(() => transactions.commit(text(params.transactionId)))).then(() => ({ data: {} })),
  'database.abortTransaction': params => {
    transactions.abort(text(params.transactionId))
    return { data: {} }
  },
})

export const actionsOf = (parts: Parts): Actions => ({ ...reads(parts), ...writes(parts), ...transacts(parts) })

function withId(doc: Doc): Doc {
  if (doc._id === undefined) return { _id: randomBytes(16).toString('hex'), ...doc }
  if (doc._id === null || Array.isArray(doc._id)) throw badRequest('an _id may not be null or an array')
  return doc
}

/** A document that came without an id gets one, and loses its text, where the id is missing. */
function named({ doc, text }: { doc: Doc; text: string }): { doc: Doc; text?: string } {
  const made = withId(doc)
  return made === doc ? { doc, text } : { doc: made }
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
