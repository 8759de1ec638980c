// The tables under the collections: one of documents, one for each index, and the list of them all.
import type { Database as Sql } from 'better-sqlite3'
import {
  type Collection,
  documentTable,
  type Entry,
  type IndexSpec,
  indexTable,
  keysOf,
  openCollection,
} from './collection'
import { type Doc, parse } from './ejson'
import { remember } from './remember'

/** A collection (its name is '') or an index of one. `many`: some document has several keys in it. */
export interface Row {
  collection: string
  name: string
  spec: string
  many: number
}

/** How keys are written (`key.ts`). Under another number every index is made again. */
const keyFormat = 1

export function makeCatalogue(sql: Sql): void {
  sql.exec(`CREATE TABLE IF NOT EXISTS catalogue (collection TEXT, name TEXT, spec TEXT, many INTEGER DEFAULT 0,
    PRIMARY KEY (collection, name))`)
  if (sql.pragma('user_version', { simple: true }) === keyFormat) return
  sql.exec("UPDATE catalogue SET spec = 'another format' WHERE name <> ''")
  sql.pragma(`user_version = ${keyFormat}`)
}

export const allRows = (sql: Sql): Row[] => sql.prepare<[], Row>('SELECT * FROM catalogue').all()

export const rowsOf = (sql: Sql, collection: string): Row[] =>
  sql.prepare<[string], Row>('SELECT * FROM catalogue WHERE collection = ?').all(collection)

/** Keeps that an index holds arrays. */
export const markMany = (sql: Sql, collection: string, index: string) =>
  sql.prepare('UPDATE catalogue SET many = 1 WHERE collection = ? AND name = ?').run(collection, index)

/** Makes a collection where there is none. */
export function ensure(sql: Sql, name: string): void {
  sql.exec(
    `CREATE TABLE IF NOT EXISTS ${documentTable(name)} (n INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
  )
  sql.prepare("INSERT OR IGNORE INTO catalogue (collection, name, spec) VALUES (?, '', '')").run(name)
}

/** Makes the indexes that are new or changed, drops those no longer declared. */
export function align(sql: Sql, name: string, specs: IndexSpec[]): void {
  ensure(sql, name)
  const wanted = new Map(specs.map(spec => [spec.name, JSON.stringify([spec.fields, spec.unique === true])]))
  for (const row of rowsOf(sql, name)) {
    if (row.name === '' || wanted.get(row.name) === row.spec) wanted.delete(row.name)
    else unmake(sql, name, row.name)
  }
  const missing = specs.filter(spec => wanted.has(spec.name))
  for (const spec of missing) make(sql, name, spec, wanted.get(spec.name)!)
  fill(sql, name, missing)
}

function unmake(sql: Sql, collection: string, index: string): void {
  sql.exec(`DROP TABLE IF EXISTS ${indexTable(collection, index)}`)
  sql.prepare('DELETE FROM catalogue WHERE collection = ? AND name = ?').run(collection, index)
}

function make(sql: Sql, collection: string, spec: IndexSpec, text: string): void {
  const key = spec.unique ? 'k BLOB PRIMARY KEY, n INTEGER NOT NULL' : 'k BLOB, n INTEGER, PRIMARY KEY (k, n)'
  sql.exec(`CREATE TABLE ${indexTable(collection, spec.name)} (${key}) WITHOUT ROWID`)
  sql.prepare('INSERT INTO catalogue (collection, name, spec) VALUES (?, ?, ?)').run(collection, spec.name, text)
}

/** Puts the documents that are there into new indexes, page by page. */
function fill(sql: Sql, name: string, specs: IndexSpec[]): void {
  const first = sql.prepare(`SELECT n FROM ${documentTable(name)} LIMIT 1`).get()
  if (!first || specs.length === 0) return
  const shared = { sql, known: remember<Entry>(), base: 0, many: new Set<string>(), mark: () => undefined }
  const { indexes } = openCollection(name, specs, shared)
  const page = sql.prepare<[number], { n: number; body: string }>(
    `SELECT n, body FROM ${documentTable(name)} WHERE n > ? ORDER BY n LIMIT 500`,
  )
  for (let batch = page.all(0); batch.length > 0; batch = page.all(batch.at(-1)!.n)) {
    for (const { n, body } of batch) for (const index of indexes) fillOne(sql, name, index, n, parse(body, 0) as Doc)
  }
}

function fillOne(sql: Sql, collection: string, index: Collection['indexes'][number], row: number, doc: Doc): void {
  const keys = keysToFill(collection, index, doc)
  if (keys.length > 1) markMany(sql, collection, index.name)
  for (const key of keys) {
    if (index.unique && index.holder.get(key) !== undefined) {
      throw new Error(
        `The unique index '${index.name}' cannot be made: '${collection}' has two documents like ${doc._id}`,
      )
    }
    index.put.run(key, row)
  }
}

/** What stood in a collection before its index was declared may be nothing that the index takes. */
function keysToFill(collection: string, index: Collection['indexes'][number], doc: Doc): Buffer[] {
  try {
    return keysOf(index, doc)
  } catch (error) {
    const { message } = error as Error
    throw new Error(
      `The index '${index.name}' cannot be made: '${doc._id}' of '${collection}' does not fit: ${message}`,
    )
  }
}
