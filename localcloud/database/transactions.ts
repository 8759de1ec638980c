// Snapshot transactions. Each keeps what others changed since it began (as it was) and what it wrote itself (as it shall be).
import { randomUUID } from 'node:crypto'
import type { Collection, Entry } from './collection'
import { type Doc, stringify } from './ejson'
import { idKey, type Overlay } from './find'
import { Refusal } from './refusal'

const lifetime = 30_000

interface Transaction {
  began: number
  /** Its first action has been: from then on it sees what stood then. */
  looking: boolean
  before: Map<Collection, Overlay>
  writes: Map<Collection, Overlay>
}

/** Where an action writes: straight into the collection, or into a transaction's own copy. */
export interface View {
  overlay(collection: Collection): Overlay | undefined
  insert(collection: Collection, doc: Doc): void
  replace(collection: Collection, before: Entry, doc: Doc): void
  remove(collection: Collection, before: Entry): void
}

const advice = 'Please check your request, but if the problem persists, contact us.'
const conflict = () =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${advice}`,
  )
const ended = () =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in ${lifetime / 1000} seconds. ${advice}`,
  )
const part = (layers: Map<Collection, Overlay>, collection: Collection): Overlay => {
  const known = layers.get(collection)
  if (known) return known
  const fresh: Overlay = new Map()
  layers.set(collection, fresh)
  return fresh
}

/** @param now epoch milliseconds; a transaction is given up thirty seconds after it began */
export function openTransactions(now: () => number) {
  const active = new Map<string, Transaction>()

  /** Every running transaction keeps the document as it was before this write. */
  function remember(collection: Collection, id: unknown, before: Entry | null, by?: Transaction): void {
    for (const one of active.values()) {
      if (one === by || !one.looking) continue
      const seen = part(one.before, collection)
      const key = idKey(id)
      if (!seen.has(key)) seen.set(key, before)
    }
  }

  const straight = (by?: Transaction): View => ({
    overlay: () => undefined,
    insert(collection, doc) {
      collection.insert(doc)
      if (active.size) remember(collection, doc._id, null, by)
    },
    replace(collection, before, doc) {
      collection.replace(before, doc)
      if (active.size) remember(collection, doc._id, before, by)
    },
    remove(collection, before) {
      collection.remove(before)
      if (active.size) remember(collection, before.doc._id, before, by)
    },
  })

  function start(): string {
    expire()
    const id = randomUUID()
    active.set(id, { began: now(), looking: false, before: new Map(), writes: new Map() })
    return id
  }

  function expire(): void {
    for (const [id, one] of active) if (now() - one.began > lifetime) active.delete(id)
  }

  function running(id: string): Transaction {
    expire()
    const one = active.get(id)
    if (!one) throw ended()
    return one
  }

  function claim(mine: Transaction, collection: Collection, key: string): void {
    if (mine.before.get(collection)?.has(key)) throw conflict()
    for (const other of active.values()) if (other !== mine && other.writes.get(collection)?.has(key)) throw conflict()
  }

  function put(mine: Transaction, collection: Collection, id: unknown, doc: Doc | null): void {
    const key = idKey(id)
    claim(mine, collection, key)
    part(mine.writes, collection).set(key, doc && { row: -1, text: stringify(doc), doc })
  }

  function inside(id: string): View {
    const mine = running(id)
    mine.looking = true
    const overlay = (collection: Collection) =>
      new Map([...(mine.before.get(collection) ?? []), ...(mine.writes.get(collection) ?? [])])
    return {
      overlay,
      insert(collection, doc) {
        const seen = overlay(collection).get(idKey(doc._id))
        if (seen ?? (seen === undefined && collection.find(doc._id))) throw duplicateId(collection, doc)
        put(mine, collection, doc._id, doc)
      },
      replace: (collection, _before, doc) => put(mine, collection, doc._id, doc),
      remove: (collection, before) => put(mine, collection, before.doc._id, null),
    }
  }

  function refuseLate(mine: Transaction): void {
    for (const [collection, writes] of mine.writes) {
      for (const key of writes.keys()) if (mine.before.get(collection)?.has(key)) throw conflict()
    }
  }

  function commit(id: string): void {
    const mine = running(id)
    active.delete(id)
    refuseLate(mine)
    const view = straight(mine)
    for (const [collection, writes] of mine.writes) {
      // What goes makes room first: a unique key may be handed over inside one transaction.
      const ordered = [...writes].sort(([, a], [, b]) => Number(a !== null) - Number(b !== null))
      for (const [key, entry] of ordered) apply(view, collection, key, entry)
    }
  }

  return { start, commit, abort: (id: string) => void active.delete(running(id) && id), inside, straight: straight() }
}

function apply(view: View, collection: Collection, key: string, entry: Entry | null): void {
  const stands = collection.holding(Buffer.from(key, 'latin1'))
  if (!entry) stands && view.remove(collection, stands)
  else if (stands) view.replace(collection, stands, entry.doc)
  else view.insert(collection, entry.doc)
}

const duplicateId = (collection: Collection, doc: Doc) =>
  new Refusal(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: { _id: ${JSON.stringify(doc._id)} }`,
  )
