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
  id: unknown
  doc: Doc | null
}

interface Transaction {
  name: string
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
  /** `text` is the document's own, where it is at hand. */
  insert(collection: Collection, doc: Doc, text?: string): void
  /** Gives back the text of what stands there now. */
  replace(collection: Collection, before: Entry, doc: Doc): string
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
function seen(mine: Transaction, collection: Collection, id: unknown): Entry | null | undefined {
  const key = idKey(id)
  const written = mine.writes.get(collection)?.get(key)
  return written === undefined ? mine.before.get(collection)?.get(key) : written
}

const changedSince = (mine: Transaction, collection: Collection, key: string) =>
  mine.before.get(collection)?.has(key) === true

type Active = ReturnType<typeof openActive>

/** The transactions that run. */
function openActive(now: () => number) {
  const active = new Map<string, Transaction>()

  function expire(): void {
    for (const [name, one] of active) if (now() - one.began > lifetime) active.delete(name)
  }

  function start(): string {
    expire()
    const name = randomUUID()
    active.set(name, { name, began: now(), looking: false, before: new Map(), writes: new Map(), steps: [] })
    return name
  }

  function running(name: string): Transaction {
    expire()
    const one = active.get(name)
    if (!one) throw ended()
    return one
  }

  /** Each of them keeps a document as it was before a write that is not its own. */
  function remember(collection: Collection, id: unknown, before: Entry | null): void {
    if (active.size === 0) return
    expire()
    const key = idKey(id)
    for (const one of active.values())
      if (one.looking && !changedSince(one, collection, key)) part(one.before, collection).set(key, before)
  }

  const heldByAnother = (mine: Transaction, collection: Collection, key: string) =>
    [...active.values()].some(other => other !== mine && other.writes.get(collection)?.has(key))

  function end({ name }: Transaction): void {
    active.delete(name)
  }

  return { start, running, remember, heldByAnother, end, endAll: () => active.clear() }
}

const straightView = ({ remember }: Active): View => ({
  overlay: () => undefined,
  insert(collection, doc, text) {
    collection.insert(doc, text)
    remember(collection, doc._id, null)
  },
  replace(collection, before, doc) {
    const { text } = collection.replace(before, doc)
    remember(collection, doc._id, before)
    return text
  },
  remove(collection, before) {
    collection.remove(before)
    remember(collection, before.doc._id, before)
  },
})

function viewOf(mine: Transaction, active: Active): View {
  function put(collection: Collection, id: unknown, doc: Doc | null, text = ''): string {
    const key = idKey(id)
    if (changedSince(mine, collection, key) || active.heldByAnother(mine, collection, key)) {
      // Ended here, not by its owner: the SDK runs it again without a rollback, and it must not meet itself.
      active.end(mine)
      throw conflict()
    }
    part(mine.writes, collection).set(key, doc && { row: -1, text, doc })
    mine.steps.push({ collection, id, doc })
    return text
  }

  return {
    overlay: collection => new Map([...(mine.before.get(collection) ?? []), ...(mine.writes.get(collection) ?? [])]),
    insert(collection, doc, text = stringify(doc)) {
      const stands = seen(mine, collection, doc._id)
      if (stands === undefined ? collection.find(doc._id) : stands) throw duplicateId(collection, doc)
      put(collection, doc._id, doc, text)
    },
    replace: (collection, _before, doc) => put(collection, doc._id, doc, stringify(doc)),
    remove: (collection, before) => void put(collection, before.doc._id, null),
  }
}

/** Makes a step and gives what stood there. */
function apply({ collection, id, doc }: Step): Entry | null {
  const stood = collection.find(id) ?? null
  if (stood && doc) collection.replace(stood, doc)
  else if (stood) collection.remove(stood)
  else if (doc) collection.insert(doc)
  return stood
}

export type Transactions = ReturnType<typeof openTransactions>

/** @param now epoch milliseconds; a transaction is given up thirty seconds after it began */
export function openTransactions(now: () => number) {
  const active = openActive(now)

  function inside(name: string): View {
    const mine = active.running(name)
    mine.looking = true
    return viewOf(mine, active)
  }

  /** Call it where all is undone when it throws. */
  function commit(name: string): void {
    const mine = active.running(name)
    active.end(mine)
    if (mine.steps.some(({ collection, id }) => changedSince(mine, collection, idKey(id)))) throw conflict()
    const stood = mine.steps.map(apply)
    for (const [at, { collection, id }] of mine.steps.entries()) active.remember(collection, id, stood[at]!)
  }

  const abort = (name: string): void => active.end(active.running(name))

  return { start: active.start, commit, abort, inside, straight: straightView(active), giveUpAll: active.endAll }
}

const duplicateId = (collection: Collection, doc: Doc) =>
  new Refusal(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: { _id: ${JSON.stringify(doc._id)} }`,
  )
