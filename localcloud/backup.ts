// A backup is a folder: the database, the stored files, and a list of them all with their digests. The secret is not in it.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { copyFile, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { addressFile, askHold } from './backup-hold'
import { complaints } from './database/check'
import { databaseFile, isInUse, openStore } from './database/store'
import { sync } from './sync'

const listFile = 'backup.json'
const kind = 'sulaiban backup 1'

interface Listed {
  path: string
  size: number
  sha256: string
}

/** What stands in `backup.json`. */
export interface BackupList {
  kind: string
  /** When it was begun, ISO: what was acknowledged before is in it. */
  at: string
  files: Listed[]
}

const log = `${databaseFile}-wal`
/** The demonstration's own, and what earlier releases signed the addresses of files with. */
const secretFile = 'secret'
const keys = [secretFile, join('files', '.secret')]
const isLeftOut = (path: string) =>
  [databaseFile, log, addressFile, ...keys].includes(path) || /(^|[\\/])\.part-/.test(path) || path === listFile

async function copy(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true })
  await copyFile(from, to)
  await sync(to)
}

async function listed(folder: string, path: string): Promise<Listed> {
  const hash = createHash('sha256')
  const file = join(folder, path)
  await pipeline(createReadStream(file), hash)
  return { path: path.split(sep).join('/'), size: (await stat(file)).size, sha256: hash.digest('hex') }
}

/** The paths of all files under a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true })
  const files: string[] = []
  // What is being written under a name for the while may be gone by now.
  for (const path of paths) if ((await stat(join(folder, path)).catch(() => null))?.isFile()) files.push(path)
  return files
}

/** Copies the database under a running cloud: the file stands still, and its log is good up to wherever it ends. */
async function copyRunning(dir: string, to: string, still: () => Promise<boolean>): Promise<void> {
  await copy(join(dir, databaseFile), join(to, databaseFile))
  if (existsSync(join(dir, log))) await copy(join(dir, log), join(to, log))
  if (!(await still())) throw new Error('The cloud was stopped while it was copied; run the backup again')
}

async function copyDatabase(dir: string, to: string): Promise<void> {
  const hold = await askHold(dir)
  if (hold) return copyRunning(dir, to, hold.still).finally(hold.release)
  const store = openStore(dir)
  try {
    store.sql.prepare('VACUUM INTO ?').run(join(to, databaseFile))
  } finally {
    store.close()
  }
}

/** What goes between the listing and the copying was deleted meanwhile. */
async function copyFiles(dir: string, to: string): Promise<void> {
  for (const path of await filesIn(dir)) {
    if (isLeftOut(path)) continue
    await copy(join(dir, path), join(to, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}

/** Opens a copy, folds its log in, and reads all of it. */
function refuseBroken(folder: string, sentence: string): void {
  const store = openStore(folder)
  try {
    const [first, ...more] = complaints(store.sql)
    if (first) throw new Error(`${sentence} (${first}${more.length ? `, and ${more.length} more` : ''})`)
  } finally {
    store.close()
  }
}

function refuseTarget(dir: string, to: string): void {
  if (!existsSync(join(dir, databaseFile)))
    throw new Error(`There are no data in ${dir}; name their folder: --data DIR`)
  if (existsSync(to)) throw new Error(`${to} is there already; choose another name for the backup`)
  if (`${resolve(to)}${sep}`.startsWith(`${resolve(dir)}${sep}`))
    throw new Error(`A backup inside the data folder would be lost with it; choose a place outside ${dir}`)
}

/** Makes something in a folder of its own beside `name`, which has the name only when it is whole. */
async function madeWhole(name: string, make: (part: string) => Promise<void>, finish: (part: string) => Promise<void>) {
  mkdirSync(dirname(resolve(name)), { recursive: true })
  const part = mkdtempSync(`${resolve(name)}.unfinished-`)
  try {
    await make(part)
    await finish(part)
    await sync(dirname(resolve(name)))
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

/**
 * Copies a data folder, whether a cloud runs on it or not. Gives what was copied; throws one clear sentence.
 * Not for the cloud's own process: whoever closes a file drops the lock its process has on it.
 */
export async function backUp(dir: string, to: string): Promise<BackupList> {
  refuseTarget(dir, to)
  const list: BackupList = { kind, at: new Date().toISOString(), files: [] }
  const make = async (part: string): Promise<void> => {
    await copyDatabase(dir, part)
    await copyFiles(dir, part)
    refuseBroken(part, 'The database is damaged, so no backup was made; keep the one you have')
    await sync(join(part, databaseFile))
    for (const path of await filesIn(part)) list.files.push(await listed(part, path))
    await writeFile(join(part, listFile), JSON.stringify(list, null, 1), { flush: true } as object)
    await sync(part)
  }
  await madeWhole(to, make, part => rename(part, to))
  return list
}

function listOf(from: string): BackupList {
  const none = new Error(`${from} is not a backup; name a folder that 'npm run backup' made`)
  let text: string
  try {
    text = readFileSync(join(from, listFile), 'utf8')
  } catch {
    throw none
  }
  try {
    const list = JSON.parse(text) as BackupList
    if (list.kind === kind) return list
  } catch {
    throw damaged(from, listFile)
  }
  throw none
}

const damaged = (from: string, path: string) =>
  new Error(`The backup ${from} is damaged (${path}); nothing was changed. Use another backup`)

async function take(from: string, wanted: Listed, part: string): Promise<void> {
  const to = resolve(part, wanted.path)
  if (!to.startsWith(part + sep)) throw damaged(from, wanted.path)
  const came = await copy(resolve(from, wanted.path), to)
    .then(() => listed(part, wanted.path))
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      throw damaged(from, wanted.path)
    })
  if (came.sha256 !== wanted.sha256) throw damaged(from, wanted.path)
}

function refuseInUse(dir: string): void {
  if (isInUse(dir)) throw new Error(`A cloud is running on ${dir}; stop it, then restore`)
  const isOther = existsSync(dir) && readdirSync(dir).length > 0 && !existsSync(join(dir, databaseFile))
  if (isOther) throw new Error(`${dir} holds something that is not this program's; choose another folder: --data DIR`)
}

/** A secret that stands beside the data stays there. */
async function keepSecret(dir: string, part: string): Promise<void> {
  const file = join(dir, secretFile)
  if (existsSync(file)) await copy(file, join(part, secretFile))
}

/** Where what was there is kept, e.g. `.data.before-2026-11-22T01-09-21`. */
const asideOf = (dir: string) => `${resolve(dir)}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`

/**
 * Puts a backup in the place of a data folder. What was there is moved aside, and its new place given.
 * Throws one clear sentence, and then nothing was changed.
 */
export async function restore(from: string, dir: string): Promise<BackupList & { aside?: string }> {
  const list = listOf(from)
  refuseInUse(dir)
  let aside: string | undefined
  const make = async (part: string): Promise<void> => {
    for (const wanted of list.files) await take(from, wanted, part)
    await keepSecret(dir, part)
    refuseBroken(part, `The backup ${from} is not whole; use another backup`)
  }
  const finish = async (part: string): Promise<void> => {
    refuseInUse(dir)
    if (existsSync(dir)) {
      aside = asideOf(dir)
      await rename(dir, aside)
    }
    await rename(part, dir).catch(async error => {
      if (aside) await rename(aside, dir)
      throw error
    })
  }
  await madeWhole(dir, make, finish)
  return { ...list, aside }
}
