// Which collections and indexes there are, and the tables under them. What the declaration says is made or unmade at opening.
import {
  type Collection,
  type Collections,
  documentTable,
  type Entry,
  type IndexSpec,
  indexTable,
  keysOf,
  openCollection,
} from './collection'
import { type Doc, parse } from './ejson'
import { Refusal } from './refusal'
import { remember } from './remember'
import type { Store } from './store'

const rowsApart = 2 ** 40

interface Row {
  collection: string
  name: string
  spec: string
  many: number
}

export type Catalogue = ReturnType<typeof openCatalogue>

/** Opens what is there and brings it in line with the declaration, in one transaction. */
export function openCatalogue(store: Store, declared: Collections) {
  const { sql } = store
  const known = remember<Entry>()
  const open = new Map<string, Collection>()
  sql.exec(`CREATE TABLE IF NOT EXISTS catalogue (collection TEXT, name TEXT, spec TEXT, many INTEGER DEFAULT 0,
    PRIMARY KEY (collection, name))`)
  store.onLoss(forget)

  /** What was undone on the disk is undone here: collections made, and the marks of arrays. */
  function forget(): void {
    known.clear()
    const rows = sql.prepare<[], Row>('SELECT * FROM catalogue').all()
    const many = new Map(rows.map(row => [`${row.collection} ${row.name}`, row.many === 1]))
    for (const [name, { indexes }] of open) {
      if (!many.has(`${name} `)) open.delete(name)
      for (const index of indexes) index.many = many.get(`${name} ${index.name}`) === true
    }
  }

  const rows = (collection: string) =>
    sql.prepare<[string], Row>('SELECT * FROM catalogue WHERE collection = ?').all(collection)
  const marker = sql.prepare('UPDATE catalogue SET many = 1 WHERE collection = ? AND name = ?')

  function ensure(name: string): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS ${documentTable(name)} (n INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    )
    sql.prepare("INSERT OR IGNORE INTO catalogue (collection, name, spec) VALUES (?, '', '')").run(name)
  }

  function load(name: string, specs: IndexSpec[]): Collection {
    const many = new Set(rows(name).flatMap(row => (row.many ? [row.name] : [])))
    const base = open.size * rowsApart
    const collection = openCollection(name, specs, { sql, known, base, many, mark: index => marker.run(name, index) })
    open.set(name, collection)
    return collection
  }

  /** Makes the indexes that are new or changed, drops those no longer declared. */
  function align(name: string, specs: IndexSpec[]): void {
    ensure(name)
    const wanted = new Map(specs.map(spec => [spec.name, JSON.stringify([spec.fields, spec.unique === true])]))
    for (const row of rows(name)) {
      if (row.name === '' || wanted.get(row.name) === row.spec) wanted.delete(row.name)
      else unmake(name, row.name)
    }
    const missing = specs.filter(spec => wanted.has(spec.name))
    for (const spec of missing) make(name, spec, wanted.get(spec.name)!)
    fill(name, missing)
  }

  function unmake(collection: string, index: string): void {
    sql.exec(`DROP TABLE IF EXISTS ${indexTable(collection, index)}`)
    sql.prepare('DELETE FROM catalogue WHERE collection = ? AND name = ?').run(collection, index)
  }

  function make(collection: string, spec: IndexSpec, text: string): void {
    const key = spec.unique ? 'k BLOB PRIMARY KEY, n INTEGER NOT NULL' : 'k BLOB, n INTEGER, PRIMARY KEY (k, n)'
    sql.exec(`CREATE TABLE ${indexTable(collection, spec.name)} (${key}) WITHOUT ROWID`)
    sql.prepare('INSERT INTO catalogue (collection, name, spec) VALUES (?, ?, ?)').run(collection, spec.name, text)
  }

  function fill(name: string, specs: IndexSpec[]): void {
    const first = sql.prepare(`SELECT n FROM ${documentTable(name)} LIMIT 1`).get()
    if (!first || specs.length === 0) return
    const { indexes } = openCollection(name, specs, { sql, known, base: -1, many: new Set(), mark: () => undefined })
    const page = sql.prepare<[number], { n: number; body: string }>(
      `SELECT n, body FROM ${documentTable(name)} WHERE n > ? ORDER BY n LIMIT 500`,
    )
    for (let batch = page.all(0); batch.length > 0; batch = page.all(batch.at(-1)!.n)) {
      for (const { n, body } of batch) for (const index of indexes) fillOne(name, index, n, parse(body, 0) as Doc)
    }
  }

  function fillOne(collection: string, index: Collection['indexes'][number], row: number, doc: Doc): void {
    const keys = keysOf(index, doc)
    if (keys.length > 1) marker.run(collection, index.name)
    for (const key of keys) {
      if (index.unique && index.holder.get(key) !== undefined) {
        throw new Error(
          `The unique index '${index.name}' cannot be made: '${collection}' has two documents like ${doc._id}`,
        )
      }
      index.put.run(key, row)
    }
  }

  sql.transaction(() => {
    for (const [name, specs] of Object.entries(declared)) align(name, specs)
  })()
  for (const [name, specs] of Object.entries(declared)) load(name, specs)
  for (const row of sql.prepare<[], Row>("SELECT * FROM catalogue WHERE name = ''").all()) {
    if (!open.has(row.collection)) load(row.collection, [])
  }

  return {
    /** The collection of a name; refused as CloudBase does when there is none. */
    collection(name: string): Collection {
      const found = open.get(name)
      if (!found)
        throw new Refusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)
      return found
    },
    /** Makes a collection; refused when there is one. Call it inside a write. */
    add(name: string): void {
      if (!/^[\w-]{1,64}$/.test(name))
        throw new Refusal('INVALID_PARAM', `'${name}' cannot be the name of a collection`)
      if (open.has(name)) throw new Refusal('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`)
      ensure(name)
      load(name, [])
    },
  }
}
