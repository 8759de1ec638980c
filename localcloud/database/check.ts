// Whether a database is whole: SQLite's own structure, and every index row against every document, in both directions.
import type { Database as Sql } from 'better-sqlite3'
import { documentTable, fieldsOf, type IndexSpec, indexTable, keysOf } from './collection'
import { type Doc, parse } from './ejson'
import { keyOf, noKey } from './key'
import { allRows, type Row } from './tables'

interface Stored {
  n: number
  k: Buffer
  body: string
}

/** What is wrong with a database, a sentence each; empty when it is whole. It only reads. */
export function complaints(sql: Sql): string[] {
  const structure = sql.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  if (structure[0] !== 'ok') return structure
  const rows = allRows(sql)
  const collections = rows.filter(row => row.name === '').map(row => row.collection)
  const indexesOf = (name: string) => rows.filter(row => row.collection === name && row.name !== '')
  return collections.flatMap(name => [...ofCollection(sql, name, indexesOf(name))])
}

function* ofCollection(sql: Sql, name: string, rows: Row[]): Generator<string> {
  const indexes = rows.map(row => openIndexCheck(sql, row))
  const documents = sql.prepare<[], Stored>(`SELECT n, k, body FROM ${documentTable(name)}`)
  for (const { n, k, body } of documents.iterate()) {
    const doc = parse(body, 0) as Doc
    if (!keyOf(noKey, doc._id, 1).equals(k)) yield `${name}: row ${n} is kept under another key than its _id ${doc._id}`
    for (const index of indexes) yield* index.look(n, doc)
  }
  for (const index of indexes) yield* index.end()
}

/** Each document has its rows; as many rows as that there are, so none is left over. */
function openIndexCheck(sql: Sql, { collection, name, spec, many }: Row) {
  const [fields] = JSON.parse(spec) as [IndexSpec['fields'], boolean]
  const index = { fields: fieldsOf({ name, fields }) }
  const table = indexTable(collection, name)
  const has = sql.prepare<[Buffer, number], number>(`SELECT 1 FROM ${table} WHERE k = ? AND n = ?`).pluck()
  let wanted = 0

  function* look(n: number, doc: Doc): Generator<string> {
    const keys = keysOf(index, doc)
    wanted += keys.length
    if (keys.length > 1 && !many) yield `${collection}.${name}: holds arrays and does not know it (row ${n})`
    if (!keys.every(key => has.get(key, n))) yield `${collection}.${name}: a row of document ${n} is missing`
  }

  function* end(): Generator<string> {
    const stored = sql.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
    if (stored !== wanted) yield `${collection}.${name}: has ${stored} rows, and its documents have ${wanted}`
  }

  return { look, end }
}
