// File storage on disk: a cloud path is a path under one folder, reached from outside only through signed addresses that end.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Params } from '../database/database'
import { Refusal } from '../database/refusal'
import { sync } from '../sync'

export type Files = ReturnType<typeof openFiles>

export interface FilesOptions {
  dir: string
  env: string
  now: () => number
  /** Where the door can be reached, e.g. `http://127.0.0.1:8090`. */
  origin: () => string
  /** Signs addresses; chance unless given: then they end with this process. */
  key?: Buffer
}

type Deed = 'put' | 'get'

const usualAge = 7200
const uploadAge = 900
const badPath = () =>
  new Refusal('STORAGE_INVALID_PATH', 'a cloud path has 1 to 850 bytes and none of its steps is empty, . or ..')

/** A name that stays inside the folder whatever it says. */
function checked(path: string): string {
  const steps = path.split('/')
  const odd = steps.some(step => step === '' || step === '.' || step === '..')
  if (odd || Buffer.byteLength(path) > 850 || /[\\\p{Cc}]/u.test(path)) throw badPath()
  return path
}

/** Between a file's id, its cloud path and its place on the disk. */
function openPlaces(root: string, prefix: string) {
  return {
    pathOf(fileId: string): string {
      if (fileId.startsWith(prefix)) return checked(fileId.slice(prefix.length))
      throw new Refusal('STORAGE_FILE_NONEXIST', 'the file id is of another environment')
    },
    diskOf(path: string): string {
      const file = resolve(root, ...checked(path).split('/'))
      if (!file.startsWith(root + sep)) throw badPath()
      return file
    },
  }
}

function openSignatures(secret: Buffer, now: () => number) {
  const sign = (deed: Deed, path: string, until: number) =>
    createHmac('sha256', secret).update(`${deed}\n${until}\n${path}`).digest('base64url')
  const spent = new Map<string, number>()
  return {
    sign,
    /** Once used, used. Those whose time is over are forgotten: they are refused anyway. */
    spend(signature: string, until: number): boolean {
      for (const [old, ended] of spent) if (ended * 1000 < now()) spent.delete(old)
      if (spent.has(signature)) return false
      spent.set(signature, until)
      return true
    },
    /** Whether an address or an upload was given out by us, for this path, and has not ended. */
    allowed(deed: Deed, path: string, until: number, signature: string): boolean {
      const wanted = Buffer.from(sign(deed, path, until))
      const given = Buffer.from(signature)
      return until * 1000 >= now() && wanted.length === given.length && timingSafeEqual(wanted, given)
    },
  }
}

type Signatures = ReturnType<typeof openSignatures>

interface Place {
  prefix: string
  places: ReturnType<typeof openPlaces>
}

/** Addresses for putting and for getting, each for a while. */
function openAddresses({
  prefix,
  places,
  sign,
  now,
  origin,
}: Place & Pick<Signatures, 'sign'> & Pick<FilesOptions, 'now' | 'origin'>) {
  function address(path: string, age: number): string {
    const until = Math.floor(now() / 1000) + age
    return `${origin()}/files/${path}?until=${until}&sign=${sign('get', path, until)}`
  }

  function uploadMetadata(path: string) {
    const until = Math.floor(now() / 1000) + uploadAge
    const fileId = prefix + checked(path)
    const authorization = `${until}.${sign('put', path, until)}`
    const url = `${origin()}/files/${path.split('/').map(encodeURIComponent).join('/')}`
    return { url, token: 'local', authorization, fileId, cosFileId: encodeURIComponent(fileId) }
  }

  function downloadUrl(fileID: string, age: number) {
    try {
      const path = places.pathOf(fileID)
      if (!existsSync(places.diskOf(path))) throw new Refusal('STORAGE_FILE_NONEXIST', 'storage file not exist')
      return { code: 'SUCCESS', fileID, tempFileURL: address(path, age) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { code: error.code, fileID, tempFileURL: '' }
    }
  }

  return { uploadMetadata, downloadUrl }
}

/** Files put, copied and removed. */
function openShelf({ dir, prefix, places: { pathOf, diskOf } }: Place & Pick<FilesOptions, 'dir'>) {
  let serial = 0

  /** Stores a stream under a path, whole and on the disk, or not at all. */
  async function store(path: string, body: Readable): Promise<void> {
    const file = diskOf(path)
    const part = join(dir, `.part-${process.pid}-${++serial}`)
    try {
      await pipeline(body, createWriteStream(part, { flush: true } as object))
      mkdirSync(dirname(file), { recursive: true })
      await rename(part, file)
      await sync(dirname(file))
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  async function removeOne(fileID: string) {
    try {
      await rm(diskOf(pathOf(fileID)))
      return { code: 'SUCCESS', fileID }
    } catch {
      return { code: 'STORAGE_FILE_NONEXIST', fileID }
    }
  }

  /** `overwrite` is allowed unless refused, as the SDK documents it. */
  async function copyOne({ src_path: from, dst_path: to, overwrite, remove_original: move }: Params) {
    try {
      const source = diskOf(String(from))
      if (!existsSync(source)) throw new Refusal('STORAGE_FILE_NONEXIST', 'storage file not exist')
      if (overwrite === false && existsSync(diskOf(String(to))))
        throw new Refusal('STORAGE_FILE_EXIST', 'there is a file at the target, and it shall not be overwritten')
      await store(String(to), createReadStream(source))
      if (move) await rm(source)
      return { code: 'SUCCESS', fileId: prefix + to }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { code: error.code, message: error.message, fileId: prefix + to }
    }
  }

  return { store, copyOne, removeOne }
}

const day = 86_400_000
const hour = 3_600_000

/** What was put up and never filed goes after a day. Looked for once an hour at most, when somebody puts something up. */
function openOrphans(root: string, now: () => number) {
  let looked = 0
  return async function sweep(): Promise<void> {
    if (now() - looked < hour) return
    looked = now()
    const folder = join(root, 'uploads')
    for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
      const about = await stat(join(folder, name)).catch(() => null)
      if (about?.isFile() && now() - about.mtimeMs > day) await rm(join(folder, name), { force: true })
    }
  }
}

/** How the ids of an environment's files begin. */
export const prefixOf = (env: string): string => `cloud://${env}.${env}/`

/** Opens the storage in a folder. */
export function openFiles({ dir, env, now, origin, key = randomBytes(32) }: FilesOptions) {
  const root = resolve(dir, 'stored')
  mkdirSync(root, { recursive: true })
  const prefix = prefixOf(env)
  const places = openPlaces(root, prefix)
  const { sign, allowed, spend } = openSignatures(key, now)
  const { uploadMetadata, downloadUrl } = openAddresses({ prefix, places, sign, now, origin })
  const { store, copyOne, removeOne } = openShelf({ dir, prefix, places })
  const sweep = openOrphans(root, now)
  return {
    uploadMetadata(path: string) {
      void sweep()
      return uploadMetadata(path)
    },
    downloadUrls: (list: Params[]) => list.map(one => downloadUrl(String(one.fileid), Number(one.max_age) || usualAge)),
    copy: (list: Params[]) => Promise.all(list.map(copyOne)),
    remove: (ids: string[]) => Promise.all(ids.map(removeOne)),
    allowed,
    spend,
    store,
    diskOf: places.diskOf,
  }
}
