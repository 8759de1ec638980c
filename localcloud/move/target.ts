// An environment of CloudBase, as the SDK reaches it. Nothing there is ever changed or removed: documents and files are added.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Db } from '@cloudbase/database'
import tcb from '@cloudbase/node-sdk'
import { patiently } from './patience'

export interface Keys {
  env: string
  secretId: string
  secretKey: string
}

export type Target = Awaited<ReturnType<typeof openTarget>>

interface Sender {
  send(action: string, params: object): Promise<{ data: { list: string[] } }>
}

type Config = ConstructorParameters<typeof Db>[0]

/** The most ids that are asked for in one answer, and files whose addresses are. */
export const perPage = { ids: 1000, files: 50 }

/** Milliseconds for one call. */
const timeout = 10_000

const isTaken = ({ code, message }: { code?: string; message?: string }): boolean =>
  code === 'DATABASE_DUPLICATE_WRITE' || String(message).includes('E11000')

function openDocuments(app: ReturnType<typeof tcb.init>) {
  const db = app.database()
  // The SDK's own reading would make plain objects of regular expressions and ids: the text itself is asked for.
  const { reqClass: Requester } = Db as unknown as { reqClass: new (config: Config) => Sender }
  const sender = new Requester((db as unknown as { config: Config }).config)
  return {
    count: async (name: string): Promise<number> => (await patiently(() => db.collection(name).count())).total ?? 0,

    /** The texts of those that are there. */
    async read(name: string, ids: string[]): Promise<string[]> {
      const query = JSON.stringify({ _id: { $in: ids } })
      const wish = { collectionName: name, queryType: 'WHERE', query, limit: ids.length }
      return (await patiently(() => sender.send('database.getDocument', wish))).data.list
    },

    /** Ids in their order, the next page after one. */
    async ids(name: string, after: string): Promise<string[]> {
      const page = db.collection(name).where({ _id: db.command.gt(after) })
      const { data } = await patiently(() => page.orderBy('_id', 'asc').field({ _id: true }).limit(perPage.ids).get())
      return (data as { _id: string }[]).map(({ _id }) => _id)
    },

    /**
     * The texts are EJSON: what is no plain value in them is wrapped in texts, which the SDK hands on as they are.
     * False when one of them is there already; some of the others may then have been added.
     */
    async add(name: string, texts: string[]): Promise<boolean> {
      const docs = texts.map(text => JSON.parse(text) as object)
      try {
        await patiently(() => db.collection(name).add(docs))
        return true
      } catch (error) {
        if (isTaken(error as { code?: string; message?: string })) return false
        throw error
      }
    },
  }
}

async function digestAt(address: string): Promise<string | undefined> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(60_000) })
  if (reply.status === 404) return undefined
  if (!reply.ok || !reply.body) throw new Error(`${reply.status} a file was not given`)
  return digestOf(Readable.fromWeb(reply.body as ReadableStream))
}

/** SHA-256 of all that comes. */
export async function digestOf(stream: NodeJS.ReadableStream): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(stream, hash)
  return hash.digest('hex')
}

async function openFiles(app: ReturnType<typeof tcb.init>) {
  // An id is the environment's own prefix and the cloud path; nothing is uploaded by asking for one.
  const probe = 'moved'
  const { data } = await patiently(() => app.getUploadMetadata({ cloudPath: probe }))
  const prefix = String(data.fileId).slice(0, -probe.length)
  return {
    prefix,

    /** SHA-256 of each file that is there, by its path. */
    async digests(paths: string[]): Promise<Map<string, string>> {
      const fileList = paths.map(path => ({ fileID: prefix + path, maxAge: 3600 }))
      const { fileList: given } = await patiently(() => app.getTempFileURL({ fileList }))
      const found = new Map<string, string>()
      for (const { fileID, tempFileURL } of given as { fileID: string; tempFileURL: string }[]) {
        const digest = tempFileURL ? await patiently(() => digestAt(tempFileURL)) : undefined
        if (digest) found.set(fileID.slice(prefix.length), digest)
      }
      return found
    },

    async upload(path: string, from: string): Promise<void> {
      const { fileID } = await patiently(() => app.uploadFile({ cloudPath: path, fileContent: createReadStream(from) }))
      if (fileID !== prefix + path) throw new Error(`${path} was stored as ${fileID}, not as ${prefix + path}`)
    },
  }
}

/** Throws what CloudBase says when it cannot be reached with these keys. */
export async function openTarget({ env, secretId, secretKey }: Keys) {
  const app = tcb.init({ env, secretId, secretKey, timeout })
  return { env, documents: openDocuments(app), files: await openFiles(app) }
}
