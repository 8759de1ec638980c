// The database on one machine: CloudBase's protocol over SQLite.
import { randomUUID } from 'node:crypto'
import { openCatalogue } from './catalogue'
import type { Collections, Entry } from './collection'
import { type Explained, explain } from './explain'
import { type Answer, actionsOf } from './protocol'
import { Refusal } from './refusal'
import { openSearch, type Params, type Trip, text } from './search'
import { openStore, type Store } from './store'
import { openTransactions } from './transactions'

export type { Answer, Collections, Params, Trip }

export interface DatabaseOptions {
  dir: string
  collections: Collections
  /** What to do when a query on a declared collection finds no index: tests throw, use warns. */
  scan: 'throw' | 'warn'
  now?: () => number
  /** False only for a folder that is thrown away: what was acknowledged may then be lost with the process. */
  durable?: boolean
}

export interface Database {
  readonly store: Store
  /** Answers one call of the protocol, e.g. `send('database.getDocument', { collectionName, query })`. Never throws. */
  send(action: string, params: Params): Promise<Answer>
  /** The documents of a `getDocument`, unserialized; throws Refusal. They are shared: copy before changing. */
  read(params: Params): Entry[]
  /** How a `getDocument` would be answered and why by this index; throws Refusal. Nothing is read. */
  explain(params: Params): Explained
  /** Tells of every call from now on; gives back a function that ends it. */
  watch(tell: (trip: Trip) => void): () => void
  close(): void
}

/** Opens the database in a folder, making and indexing what is declared. */
export function openDatabase({ dir, collections, scan, now = Date.now, durable }: DatabaseOptions): Database {
  const store = openStore(dir, durable)
  const catalogue = closingOn(() => openCatalogue(store, collections), store.close)
  const transactions = openTransactions(now)
  // One may have read what was lost.
  store.onLoss(all => all && transactions.giveUpAll())
  const search = openSearch({ catalogue, transactions, collections, scan, now })
  const actions = actionsOf({ store, catalogue, transactions, search, now })
  const watchers = new Set<(trip: Trip) => void>()

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
      return search.get(params, trip)
    } finally {
      for (const tell of watchers) tell(trip)
    }
  }

  return {
    store,
    send,
    read,
    explain: params => explain(catalogue.collection(text(params.collectionName)), search.wanted(params)),
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
