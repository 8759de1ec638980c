// Which collections and indexes there are. What the declaration says is made or unmade at opening.
import { type Collection, type Collections, type Entry, type IndexSpec, openCollection } from './collection'
import { Refusal } from './refusal'
import { remember } from './remember'
import type { Store } from './store'
import { align, allRows, ensure, makeCatalogue, markMany, rowsOf } from './tables'

const rowsApart = 2 ** 40

export type Catalogue = ReturnType<typeof openCatalogue>

/** Opens what is there and brings it in line with the declaration, in one transaction. */
export function openCatalogue(store: Store, declared: Collections) {
  const { sql } = store
  const known = remember<Entry>()
  const open = new Map<string, Collection>()
  makeCatalogue(sql)
  store.onLoss(forget)

  /** What was undone on the disk is undone here: collections made, and the marks of arrays. */
  function forget(): void {
    known.clear()
    const rows = allRows(sql)
    const many = new Map(rows.map(row => [`${row.collection} ${row.name}`, row.many === 1]))
    for (const [name, { indexes }] of open) {
      if (!many.has(`${name} `)) open.delete(name)
      for (const index of indexes) index.many = many.get(`${name} ${index.name}`) === true
    }
  }

  function load(name: string, specs: IndexSpec[]): Collection {
    const many = new Set(rowsOf(sql, name).flatMap(row => (row.many ? [row.name] : [])))
    const base = open.size * rowsApart
    const collection = openCollection(name, specs, {
      sql,
      known,
      base,
      many,
      mark: index => markMany(sql, name, index),
    })
    open.set(name, collection)
    return collection
  }

  sql.transaction(() => {
    for (const [name, specs] of Object.entries(declared)) align(sql, name, specs)
  })()
  for (const [name, specs] of Object.entries(declared)) load(name, specs)
  for (const { collection, name } of allRows(sql)) if (name === '' && !open.has(collection)) load(collection, [])

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
      ensure(sql, name)
      load(name, [])
    },
  }
}
