// One SQLite file, one writer. Writes of one turn of the event loop share a transaction; nobody hears of a write before it is on the disk.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Refusal } from './refusal'

/** The file under the database and under the stand-ins. */
export interface Store {
  readonly sql: Sqlite.Database
  /** Runs a change now and answers when it is durable. A change that throws must have changed nothing. */
  write<T>(change: () => T): Promise<T>
  /** Inside a write: all of these changes or, when one throws, none of them. */
  whole<T>(changes: () => T): T
  /** Called when a group of writes was lost (disk full): whatever was remembered of it must be forgotten. */
  onLoss(forget: () => void): void
  /** Calls back when no write is waiting for the disk. */
  close(): void
}

interface Waiting {
  done(): void
  lost(error: unknown): void
}

const ours = 0x53_4c_42_31

/**
 * Opens or makes `database.sqlite` in a folder.
 * `durable` false leaves the disk to the system: for a folder that is thrown away.
 * Throws one clear sentence when another process has it, when the folder cannot be written, or when the file is not ours.
 */
export function openStore(dir: string, durable = true): Store {
  const sql = openFile(dir, durable)
  const forgetters: (() => void)[] = []
  let waiting: Waiting[] | undefined

  function begin(): Waiting[] {
    if (waiting) return waiting
    sql.exec('BEGIN IMMEDIATE')
    setImmediate(flush)
    waiting = []
    return waiting
  }

  function flush(): void {
    const group = waiting
    if (!group) return
    waiting = undefined
    try {
      sql.exec('COMMIT')
    } catch (error) {
      lose(group, error)
      return
    }
    for (const one of group) one.done()
  }

  function lose(group: Waiting[], error: unknown): void {
    waiting = undefined
    if (sql.inTransaction) sql.exec('ROLLBACK')
    for (const forget of forgetters) forget()
    for (const one of group) one.lost(diskError(error))
  }

  function write<T>(change: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        const group = begin()
        group.push(outcome(change, resolve, reject))
      } catch (error) {
        const group = waiting ?? []
        lose([...group, { done: () => undefined, lost: reject }], error)
      }
    })
  }

  function whole<T>(changes: () => T): T {
    sql.exec('SAVEPOINT whole')
    try {
      const value = changes()
      sql.exec('RELEASE whole')
      return value
    } catch (error) {
      if (sql.inTransaction) sql.exec('ROLLBACK TO whole; RELEASE whole')
      for (const forget of forgetters) forget()
      throw error
    }
  }

  function close(): void {
    flush()
    if (sql.open) sql.close()
  }

  return { sql, write, whole, close, onLoss: forget => forgetters.push(forget) }
}

/** A refused change waits for the disk like any other: what it was refused for may not be durable yet. */
function outcome<T>(change: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): Waiting {
  try {
    const value = change()
    return { done: () => resolve(value), lost: reject }
  } catch (error) {
    if (isSqlite(error)) throw error
    return { done: () => reject(error), lost: reject }
  }
}

function openFile(dir: string, durable: boolean): Sqlite.Database {
  const file = join(dir, 'database.sqlite')
  try {
    mkdirSync(dir, { recursive: true })
    const sql = new Sqlite(file, { timeout: 0 })
    sql.pragma('locking_mode = EXCLUSIVE')
    sql.pragma('journal_mode = WAL')
    sql.pragma(durable ? 'synchronous = FULL' : 'synchronous = OFF')
    sql.pragma('cache_size = -65536')
    sql.pragma('temp_store = MEMORY')
    sql.exec('BEGIN IMMEDIATE; COMMIT')
    claim(sql, file)
    return sql
  } catch (error) {
    throw openError(error, dir, file)
  }
}

function claim(sql: Sqlite.Database, file: string): void {
  const mark = sql.pragma('application_id', { simple: true })
  const tables = sql.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (mark === 0 && tables === 0) sql.pragma(`application_id = ${ours}`)
  else if (mark !== ours) throw new Error(`${file} is a database of something else; choose another folder`)
}

const code = (error: unknown) => String((error as { code?: string }).code ?? '')

function openError(error: unknown, dir: string, file: string): Error {
  const kind = code(error)
  if (/BUSY|LOCKED/.test(kind))
    return new Error(`Another process is using the data in ${dir}; stop it or choose another folder`)
  if (/READONLY|CANTOPEN|EACCES|EROFS|EPERM|ENOENT|ENOTDIR/.test(kind))
    return new Error(`The folder ${dir} cannot be written`)
  if (/NOTADB|CORRUPT/.test(kind)) return new Error(`${file} is damaged or not a database; restore a backup`)
  if (/FULL|ENOSPC/.test(kind)) return new Error(`The disk of ${dir} is full`)
  return error as Error
}

/** By name: the driver's class is made once a process, and a second copy of the module would not know it. */
const isSqlite = (error: unknown): error is { code: string } =>
  (error as { name?: string } | null)?.name === 'SqliteError'

function diskError(error: unknown): unknown {
  if (!isSqlite(error)) return error
  if (/FULL/.test(error.code)) return new Refusal('DATABASE_REQUEST_FAILED', 'the disk is full; nothing was written')
  return new Refusal('DATABASE_REQUEST_FAILED', `the disk refused the write (${error.code}); nothing was written`)
}
