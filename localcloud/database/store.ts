// One SQLite file, one writer. Writes that come close together share a transaction; no writer hears of its write before
// it is on the disk.
import { existsSync, mkdirSync, statSync } from 'node:fs'
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
  /**
   * Called when writes were undone: what was remembered of them must be forgotten.
   * `all`: a group was lost to the disk, so that others may have read of it; else one `whole` was refused.
   */
  onLoss(forget: (all: boolean) => void): void
  /** Until the returned function is called the file stays as it is, for a copy, and what is written goes to its log. */
  hold(): () => void
  /** What was written and is not yet on the disk goes there; then the file is let go. */
  close(): void
}

interface Waiting {
  done(): void
  lost(error: unknown): void
}

type Forget = (all: boolean) => void

const ours = 0x53_4c_42_31
export const databaseFile = 'database.sqlite'

/**
 * Opens or makes `database.sqlite` in a folder.
 * `durable` false tells writers before the disk has anything: for a folder that is thrown away.
 * Throws one clear sentence when another process has it, when the folder cannot be written, or when the file is damaged or not ours.
 */
export function openStore(dir: string, durable = true): Store {
  const sql = openFile(dir, durable)
  const forgetters: Forget[] = []
  const forget: Forget = all => {
    for (const each of forgetters) each(all)
  }
  const { write, flush } = openGroup(sql, forget, durable)
  const hold = openHold(sql, flush)

  function close(): void {
    if (!sql.open) return
    flush()
    sql.close()
  }

  const whole = <T>(changes: () => T): T => allOrNothing(sql, changes, forget)
  return { sql, write, whole, hold, close, onLoss: each => void forgetters.push(each) }
}

/** Milliseconds that writes are gathered where nobody waits for the disk. */
const gathered = 50

/**
 * Writes that come together: begun with the first, committed when the turn of the event loop is over. In a folder that is
 * thrown away nobody waits for that, and one commit takes what many turns wrote.
 */
function openGroup(sql: Sqlite.Database, forget: Forget, durable: boolean) {
  let waiting: Waiting[] | undefined

  function begin(): Waiting[] {
    if (waiting) return waiting
    sql.exec('BEGIN IMMEDIATE')
    if (durable) setImmediate(flush)
    else setTimeout(flush, gathered)
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
    for (const one of group) one.lost(diskError(error))
    forget(true)
  }

  function write<T>(change: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        const group = begin()
        const one = outcome(change, resolve, reject)
        if (durable) group.push(one)
        else one.done()
      } catch (error) {
        const group = waiting ?? []
        lose([...group, { done: () => undefined, lost: reject }], error)
      }
    })
  }

  return { write, flush }
}

function allOrNothing<T>(sql: Sqlite.Database, changes: () => T, forget: Forget): T {
  sql.exec('SAVEPOINT whole')
  try {
    const value = changes()
    sql.exec('RELEASE whole')
    return value
  } catch (error) {
    if (sql.inTransaction) sql.exec('ROLLBACK TO whole; RELEASE whole')
    forget(false)
    throw error
  }
}

const usualPages = 1000

/** Nothing but a checkpoint writes to the main file, so that it stands still while there is none. */
function openHold(sql: Sqlite.Database, flush: () => void) {
  let holders = 0

  function release(): void {
    if (--holders === 0 && sql.open) sql.pragma(`wal_autocheckpoint = ${usualPages}`)
  }

  return () => {
    flush()
    if (holders === 0) {
      sql.pragma('wal_checkpoint(TRUNCATE)')
      sql.pragma('wal_autocheckpoint = 0')
    }
    holders++
    let held = true
    return () => {
      if (held) release()
      held = false
    }
  }
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
  const file = join(dir, databaseFile)
  let sql: Sqlite.Database | undefined
  try {
    mkdirSync(dir, { recursive: true })
    const clean = !existsSync(`${file}-wal`)
    sql = new Sqlite(file, { timeout: 0 })
    setUp(sql, { file, durable, clean })
    return sql
  } catch (error) {
    sql?.close()
    throw openError(error, dir, file)
  }
}

/** A log that was left lying says that the last process was killed. */
type Opening = { file: string; durable: boolean; clean: boolean }

/** Looks before it changes anything: what is not ours stays as it is. */
function setUp(sql: Sqlite.Database, { file, durable, clean }: Opening): void {
  sql.pragma('locking_mode = EXCLUSIVE')
  const isNew = refuseForeign(sql, file)
  sql.pragma('journal_mode = WAL')
  sql.pragma(durable ? 'synchronous = FULL' : 'synchronous = OFF')
  sql.pragma('cache_size = -65536')
  sql.pragma('temp_store = MEMORY')
  sql.exec('BEGIN IMMEDIATE; COMMIT')
  if (isNew) sql.pragma(`application_id = ${ours}`)
  else refuseDamaged(sql, file, clean)
}

function refuseForeign(sql: Sqlite.Database, file: string): boolean {
  const mark = sql.pragma('application_id', { simple: true })
  if (mark === ours) return false
  const tables = sql.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (mark !== 0 || tables !== 0) throw new Error(`${file} is a database of something else; choose another folder`)
  return true
}

const damaged = (file: string, how: string) =>
  new Error(`${file} is damaged (${how}); put a backup in its place: npm run restore -- BACKUP`)

/** What is read whole at every start, in bytes: a second or so. */
const readAtOnce = 512 * 1024 * 1024

/**
 * Reads the whole file, two seconds for a gigabyte; a large one that was closed in order is only measured, for a backup reads it
 * every night. What lies inside a document's text this cannot judge.
 */
function refuseDamaged(sql: Sqlite.Database, file: string, clean: boolean): void {
  const { size } = statSync(file)
  const pages = Number(sql.pragma('page_count', { simple: true })) * Number(sql.pragma('page_size', { simple: true }))
  if (clean && size < pages) throw damaged(file, 'it was cut off')
  if (clean && size > readAtOnce) return
  const found = sql.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw damaged(file, String(found).replaceAll('\n', ' '))
}

/** Whether a process has the database of a folder open, whatever state the file is in. */
export function isInUse(dir: string): boolean {
  const file = join(dir, databaseFile)
  if (!existsSync(file)) return false
  let sql: Sqlite.Database | undefined
  try {
    sql = new Sqlite(file, { timeout: 0 })
    sql.pragma('locking_mode = EXCLUSIVE')
    sql.exec('BEGIN EXCLUSIVE; ROLLBACK')
    return false
  } catch (error) {
    return /BUSY|LOCKED/.test(code(error))
  } finally {
    sql?.close()
  }
}

const code = (error: unknown) => String((error as { code?: string }).code ?? '')

function openError(error: unknown, dir: string, file: string): Error {
  const kind = code(error)
  if (/BUSY|LOCKED/.test(kind))
    return new Error(`Another process is using the data in ${dir}; stop it or choose another folder`)
  if (/READONLY|CANTOPEN|EACCES|EROFS|EPERM|ENOENT|ENOTDIR/.test(kind))
    return new Error(`The folder ${dir} cannot be written`)
  if (/NOTADB/.test(kind)) return new Error(`${file} is not a database; choose another folder, or restore a backup`)
  if (/CORRUPT/.test(kind)) return damaged(file, (error as Error).message)
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
