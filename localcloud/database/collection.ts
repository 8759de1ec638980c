// The rows of one collection: its documents, the keys of its indexes, and the parsed documents lately used.
import type { Database as Sql, Statement } from 'better-sqlite3'
import { type Doc, parse, stringify } from './ejson'
import { shapesAt } from './geo'
import { cellsOf } from './geo-cells'
import { type Direction, distinct, keyOf, keyOfFields, noKey, valuesAt } from './key'
import { badRequest, Refusal } from './refusal'
import type { Memory } from './remember'

/** An index as a capability declares it (`cloudfunctions/kit/collection.ts`). */
export interface IndexSpec {
  name: string
  fields: [string, Direction | '2dsphere'][]
  unique?: boolean
}

/** Collections and their indexes. */
export type Collections = Record<string, IndexSpec[]>

/** An index in use. `many` says that some document has several keys in it; a `geo` field stands in it by its cells. */
export interface Index {
  name: string
  unique: boolean
  fields: { path: string[]; name: string; direction: Direction; geo: boolean }[]
  many: boolean
  count: Statement<[Buffer, Buffer], number>
  up: Statement<[Buffer, Buffer], number>
  down: Statement<[Buffer, Buffer], number>
  holder: Statement<[Buffer], number>
  put: Statement<[Buffer, number]>
  drop: Statement<[Buffer, number]>
}

/** A stored document. `doc` is shared by all readers and must never be changed. */
export interface Entry {
  readonly row: number
  readonly text: string
  readonly doc: Doc
}

/** Half open range of keys. */
export type Range = [from: Buffer, to: Buffer]

export type Collection = ReturnType<typeof openCollection>

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
export const documentTable = (collection: string) => quote(`d:${collection}`)
export const indexTable = (collection: string, index: string) => quote(`i:${collection}:${index}`)

const largest = 16 * 1024 * 1024
export const fieldsOf = (spec: IndexSpec) =>
  spec.fields.map(([name, way]) => ({
    name,
    path: name.split('.'),
    direction: way === -1 ? (-1 as const) : (1 as const),
    geo: way === '2dsphere',
  }))

function openIndex(sql: Sql, table: string, spec: IndexSpec, many: boolean): Index {
  const range = `SELECT n FROM ${table} WHERE k >= ? AND k < ?`
  const numbers = <A extends unknown[]>(text: string) => sql.prepare<A, number>(text).pluck() as Statement<A, number>
  return {
    name: spec.name,
    unique: spec.unique === true,
    fields: fieldsOf(spec),
    many,
    count: numbers(`SELECT count(*) FROM ${table} WHERE k >= ? AND k < ?`),
    up: numbers(`${range} ORDER BY k`),
    down: numbers(`${range} ORDER BY k DESC`),
    holder: numbers(`SELECT n FROM ${table} WHERE k = ?`),
    put: sql.prepare(`INSERT INTO ${table} (k, n) VALUES (?, ?)`),
    drop: sql.prepare(`DELETE FROM ${table} WHERE k = ? AND n = ?`),
  }
}

/** Every key of a document in an index. */
export function keysOf({ fields }: Pick<Index, 'fields'>, doc: Doc): Buffer[] {
  const key = fields.some(({ geo }) => geo) ? undefined : keyOfFields(doc, fields)
  return key ? [key] : keysOfLists(fields, doc)
}

/** MongoDB refuses two arrays in one compound index, and so does this. */
function keysOfLists(fields: Index['fields'], doc: Doc): Buffer[] {
  const found = fields.map(({ path, geo }) => (geo ? shapesAt(doc, path).flatMap(cellsOf) : valuesAt(doc, path)))
  let keys: Buffer[] = [noKey]
  for (const [place, field] of fields.entries()) {
    const values = found[place]!
    if (values.length > 1 && keys.length > 1) throw badRequest(`cannot index parallel arrays (${field.name})`)
    keys = keys.flatMap(before => values.map(value => keyOf(before, value, field.direction)))
  }
  return keys.length > 1 ? distinct(keys) : keys
}

const untouched = (index: Index, before: Doc, now: Doc) =>
  index.fields.every(({ path }) => sameAt(before[path[0]!], now[path[0]!]))

/** Lists of plain values are looked into: hundreds of search terms that have stayed the same need no keys. */
const sameAt = (before: unknown, now: unknown): boolean =>
  before === now ||
  (Array.isArray(before) &&
    Array.isArray(now) &&
    before.length === now.length &&
    before.every((value, place) => value === now[place]))

function without(keys: Buffer[], others: Buffer[]): Buffer[] {
  if (others.length === 0) return keys
  const there = new Set(others.map(key => key.toString('latin1')))
  return keys.filter(key => !there.has(key.toString('latin1')))
}

/** What a collection shares with the rest of its database. */
export interface Shared {
  sql: Sql
  known: Memory<Entry>
  /** Where this collection's rows begin in the shared memory. */
  base: number
  many: Set<string>
  /** Keeps that an index holds arrays. */
  mark(index: string): void
}

/** The keys of a collection's documents in its indexes, as they come and go. */
function openKeys(name: string, indexes: Index[], mark: Shared['mark']) {
  function refuseDuplicate(index: Index, keys: Buffer[], doc: Doc, self?: number): void {
    for (const key of keys) {
      const holder = index.holder.get(key)
      if (holder !== undefined && holder !== self) throw duplicate(name, index, doc)
    }
  }

  /** The keys to take away and to add, worked out and allowed before anything is written. */
  function moves(doc: Doc, before?: Entry) {
    const list = []
    for (const index of indexes) {
      if (before && untouched(index, before.doc, doc)) continue
      const keys = keysOf(index, doc)
      const stood = before ? keysOf(index, before.doc) : []
      const fresh = without(keys, stood)
      if (index.unique) refuseDuplicate(index, fresh, doc, before?.row)
      list.push({ index, keys, fresh, gone: without(stood, keys) })
    }
    return list
  }

  function move(row: number, list: ReturnType<typeof moves>): void {
    for (const { index, keys, fresh, gone } of list) {
      for (const key of gone) index.drop.run(key, row)
      for (const key of fresh) index.put.run(key, row)
      if (keys.length > 1 && !index.many) {
        index.many = true
        mark(index.name)
      }
    }
  }

  return { refuseDuplicate, moves, move }
}

/** Opens a collection whose tables exist. */
export function openCollection(name: string, specs: IndexSpec[], { sql, known, base, many, mark }: Shared) {
  const table = documentTable(name)
  const ids = openIndex(sql, table, { name: '_id_', fields: [['_id', 1]], unique: true }, false)
  // MongoDB's natural order: as the documents came.
  const inOrder = sql.prepare(`SELECT n FROM ${table} NOT INDEXED WHERE k >= ? AND k < ? ORDER BY n`).pluck()
  const natural: Index = { ...ids, name: '', fields: [], up: inOrder as Index['up'] }
  const indexes = specs.map(spec => openIndex(sql, indexTable(name, spec.name), spec, many.has(spec.name)))
  const places = indexes.flatMap(index => index.fields.filter(field => field.geo)).map(field => field.name)
  /** The one field that an index knows as a place. */
  const place = places.length === 1 ? places[0] : undefined
  const textOf = sql.prepare<[number], string>(`SELECT body FROM ${table} WHERE n = ?`).pluck() as Statement<
    [number],
    string
  >
  const add = sql.prepare(`INSERT INTO ${table} (k, body) VALUES (?, ?)`)
  const change = sql.prepare(`UPDATE ${table} SET body = ? WHERE n = ?`)
  const erase = sql.prepare(`DELETE FROM ${table} WHERE n = ?`)

  function entry(row: number): Entry {
    const found = known.get(base + row)
    if (found) return found
    const text = textOf.get(row)!
    return known.put(base + row, { row, text, doc: parse(text, 0) as Doc }, text.length)
  }

  function holding(key: Buffer): Entry | undefined {
    const row = ids.holder.get(key)
    return row === undefined ? undefined : entry(row)
  }

  const find = (id: unknown) => holding(keyOf(noKey, id, 1))

  const { refuseDuplicate, moves, move } = openKeys(name, indexes, mark)

  function checked(doc: Doc, text: string): string {
    for (const field in doc) if (field.startsWith('$')) throw badRequest(`a field may not be named '${field}'`)
    if (text.length > largest) throw badRequest('a document may be 16 MB large')
    return text
  }

  /** `text` is the document's own, where it is at hand. */
  function insert(doc: Doc, text = stringify(doc)): Entry {
    const key = keyOf(noKey, doc._id, 1)
    refuseDuplicate(ids, [key], doc)
    const list = moves(doc)
    const row = Number(add.run(key, checked(doc, text)).lastInsertRowid)
    move(row, list)
    return known.put(base + row, { row, text, doc }, text.length)
  }

  function replace(before: Entry, doc: Doc): Entry {
    const list = moves(doc, before)
    const text = checked(doc, stringify(doc))
    change.run(text, before.row)
    move(before.row, list)
    return known.put(base + before.row, { row: before.row, text, doc }, text.length)
  }

  function remove(before: Entry): void {
    for (const index of indexes) for (const key of keysOf(index, before.doc)) index.drop.run(key, before.row)
    erase.run(before.row)
    known.drop(base + before.row)
  }

  return { name, ids, natural, indexes, place, entry, find, holding, insert, replace, remove }
}

function duplicate(collection: string, index: Index, doc: Doc): Refusal {
  const shown = index.fields.map(field => `${field.name}: ${JSON.stringify(valuesAt(doc, field.path)[0] ?? null)}`)
  return new Refusal(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection} index: ${index.name} dup key: { ${shown.join(', ')} }`,
  )
}
