// Snapshot transactions. Each keeps what others changed since it first looked (as it was) and what it wrote itself (as it
// shall be). The first writer of a document wins; the other's transaction is over at once, as MongoDB ends it.
// A single write is never held up: it wins against a transaction that has not committed. Unique keys are looked at in the commit.
import { randomUUID } from 'node:crypto'
import type { Collection, Entry } from './collection'
import { type Doc, stringify } from './ejson'
import { idKey, type Overlay } from './find'
import { Refusal } from './refusal'

const lifetime = 30_000

/** One write of a transaction: the document as it shall be, or null for its removal. */
interface Step {
  collection: Collection
  key: string
  entry: Entry | null
}

interface Transaction {
  began: number
  /** Its first action has been: from then on it sees what stood then. */
  looking: boolean
  before: Map<Collection, Overlay>
  writes: Map<Collection, Overlay>
  /** The writes in their order, which the commit repeats: a unique key may be handed over inside one transaction. */
  steps: Step[]
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

/** Of a document: its last write here, else as it was when the transaction first looked; undefined when it stands as it did. */
function seen(mine: Transaction, collection: Collection, key: string): Entry | null | undefined {
  const written = mine.writes.get(collection)?.get(key)
  return written === undefined ? mine.before.get(collection)?.get(key) : written
}

const changedSince = (mine: Transaction, collection: Collection, key: string) =>
  mine.before.get(collection)?.has(key) === true

export type Transactions = ReturnType<typeof openTransactions>

/** @param now epoch milliseconds; a transaction is given up thirty seconds after it began */
export function openTransactions(now: () => number) {
  const active = new Map<string, Transaction>()

  /** Every running transaction keeps the document as it was before this write. */
  function remember(collection: Collection, key: string, before: Entry | null): void {
    expire()
    for (const one of active.values()) {
      if (!one.looking || changedSince(one, collection, key)) continue
      part(one.before, collection).set(key, before)
    }
  }

  const straight: View = {
    overlay: () => undefined,
    insert(collection, doc) {
      collection.insert(doc)
      if (active.size) remember(collection, idKey(doc._id), null)
    },
    replace(collection, before, doc) {
      collection.replace(before, doc)
      if (active.size) remember(collection, idKey(doc._id), before)
    },
    remove(collection, before) {
      collection.remove(before)
      if (active.size) remember(collection, idKey(before.doc._id), before)
    },
  }

  function start(): string {
    expire()
    const id = randomUUID()
    active.set(id, { began: now(), looking: false, before: new Map(), writes: new Map(), steps: [] })
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

  const isTaken = (mine: Transaction, collection: Collection, key: string) =>
    changedSince(mine, collection, key) ||
    [...active.values()].some(other => other !== mine && other.writes.get(collection)?.has(key))

  function put(id: string, mine: Transaction, collection: Collection, docId: unknown, doc: Doc | null): void {
    const key = idKey(docId)
    if (isTaken(mine, collection, key)) {
      // Given up here, not by its owner: the SDK runs it again without a rollback, and it must not meet itself.
      active.delete(id)
      throw conflict()
    }
    const entry = doc && { row: -1, text: stringify(doc), doc }
    part(mine.writes, collection).set(key, entry)
    mine.steps.push({ collection, key, entry })
  }

  function inside(id: string): View {
    const mine = running(id)
    mine.looking = true
    return {
      overlay: collection => new Map([...(mine.before.get(collection) ?? []), ...(mine.writes.get(collection) ?? [])]),
      insert(collection, doc) {
        const stands = seen(mine, collection, idKey(doc._id))
        if (stands === undefined ? collection.find(doc._id) : stands) throw duplicateId(collection, doc)
        put(id, mine, collection, doc._id, doc)
      },
      replace: (collection, _before, doc) => put(id, mine, collection, doc._id, doc),
      remove: (collection, before) => put(id, mine, collection, before.doc._id, null),
    }
  }

  /** Call it where all is undone when it throws. */
  function commit(id: string): void {
    const { before, steps } = running(id)
    active.delete(id)
    if (steps.some(({ collection, key }) => before.get(collection)?.has(key))) throw conflict()
    const stood = steps.map(apply)
    if (active.size) for (const [at, { collection, key }] of steps.entries()) remember(collection, key, stood[at]!)
  }

  function abort(id: string): void {
    running(id)
    active.delete(id)
  }

  return { start, commit, abort, inside, straight, giveUpAll: () => active.clear() }
}

/** Makes a step and gives what stood there. */
function apply({ collection, key, entry }: Step): Entry | null {
  const stood = collection.holding(Buffer.from(key, 'latin1')) ?? null
  if (stood && entry) collection.replace(stood, entry.doc)
  else if (stood) collection.remove(stood)
  else if (entry) collection.insert(entry.doc)
  return stood
}

const duplicateId = (collection: Collection, doc: Doc) =>
  new Refusal(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: { _id: ${JSON.stringify(doc._id)} }`,
  )
