// A county's data on one machine, to be read only: its folder or a backup of it. No cloud can be opened on it meanwhile.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { documentTable } from '../database/collection'
import { keyOf, noKey } from '../database/key'
import { databaseFile, openStore } from '../database/store'
import { allRows } from '../database/tables'
import { prefixOf } from '../files/files'

/** A document as it is stored. */
export interface Stored {
  id: string
  text: string
}

export interface StoredFile {
  /** Its cloud path. */
  path: string
  size: number
}

export type Source = ReturnType<typeof openSource>

/** What goes in one call: far below what CloudBase takes, and as an answer well under a megabyte. */
const most = { documents: 100, letters: 200_000 }

function* cutUp(rows: Iterable<Stored>): Generator<Stored[]> {
  let piece: Stored[] = []
  let letters = 0
  for (const row of rows) {
    if (piece.length === most.documents || (piece.length > 0 && letters + row.text.length > most.letters)) {
      yield piece
      piece = []
      letters = 0
    }
    piece.push(row)
    letters += row.text.length
  }
  if (piece.length > 0) yield piece
}

function filesIn(folder: string): StoredFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map(path => ({ path: String(path), stat: statSync(join(folder, String(path))) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path: path.split(sep).join('/'), size: stat.size }))
}

/** Throws one clear sentence when there are no data, or when they are in use or damaged. */
export function openSource(dir: string) {
  if (!existsSync(join(dir, databaseFile)))
    throw new Error(
      `There are no data in ${dir}; name their folder: --data DIR\n${dir} 里没有数据，请用 --data 指明文件夹`,
    )
  const { sql, close } = openStore(dir)
  sql.pragma('query_only = ON')
  const collections = new Set(allRows(sql).map(({ collection }) => collection))
  const shelf = join(dir, 'files', 'stored')

  const count = (name: string): number =>
    collections.has(name)
      ? Number(
          sql
            .prepare(`SELECT count(*) FROM ${documentTable(name)}`)
            .pluck()
            .get(),
        )
      : 0

  function* documents(name: string): Generator<Stored> {
    if (!collections.has(name)) return
    const page = sql.prepare<[number], { n: number; body: string }>(
      `SELECT n, body FROM ${documentTable(name)} WHERE n > ? ORDER BY n LIMIT 500`,
    )
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)!.n))
      for (const { body } of rows) yield { id: JSON.parse(body)._id as string, text: body }
  }

  return {
    dir,
    sql,
    /** Where a backup lies nobody goes on. */
    isBackup: existsSync(join(dir, 'backup.json')),
    /** How the ids of files begin. */
    prefix: prefixOf('local'),
    names: [...collections],
    count,
    documents,
    /** All documents of a collection in the order in which they came, so many as go in one call. */
    pieces: (name: string) => cutUp(documents(name)),
    has: (name: string, id: string): boolean =>
      collections.has(name) &&
      sql.prepare(`SELECT 1 FROM ${documentTable(name)} WHERE k = ?`).get(keyOf(noKey, id, 1)) !== undefined,
    files: filesIn(shelf),
    fileAt: (path: string) => join(shelf, path),
    close,
  }
}
