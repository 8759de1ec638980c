// The unmodified SDK, answered without a socket: its sender is replaced by one that calls the database.
import { Db } from '@cloudbase/database'
import type { Entry } from './collection'
import type { Answer, Database, Params } from './database'
import { type Doc, outward, parse } from './ejson'
import { Refusal } from './refusal'

interface Sender {
  send(action: string, params?: Params): Promise<Answer>
}

/** What the SDK throws: an Error with `code` and `requestId`. */
export function sdkError({ code, message, requestId }: Pick<Answer, 'code' | 'message' | 'requestId'>): Error {
  return Object.assign(new Error(message), { code, requestId })
}

/** The SDK maps a list of texts through its EJSON reader, then copies every object. A list that is already read spares the first. */
const readList = (entries: Entry[]) => ({
  map: () => entries.map(entry => (entry.text.includes('"$') ? (parse(outward(entry.text), 0) as Doc) : entry.doc)),
})

/** What answers the database's calls; with `read`, documents are handed over as they are, without text between. */
type Answering = Pick<Database, 'send'> & Partial<Pick<Database, 'read'>>

function senderOf(database: Answering): new () => Sender {
  const { read } = database
  return class implements Sender {
    async send(action: string, params: Params = {}): Promise<Answer> {
      if (read && action === 'database.getDocument' && !params.projection) return readDocuments(read, params)
      const answer = await database.send(action, params)
      if (answer.code) throw sdkError(answer)
      return answer
    }
  }
}

function readDocuments(read: Database['read'], params: Params): Answer {
  try {
    return { requestId: 'in-process', data: { list: readList(read(params)) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw sdkError({ code: error.code, message: error.message, requestId: 'in-process' })
  }
}

/** The two places in the SDK where a request leaves: the database's sender, and the one everything else goes through. */
const kept = Db as unknown as { reqClass: unknown }
const requester = require('@cloudbase/node-sdk/dist/utils/tcbapirequester') as { request: Request }
type Request = (asked: { params: Params & { action: string } }) => Promise<unknown>
export type Answerer = (action: string, params: Params) => Promise<Answer>
let answering: Answering | undefined

/** Data cross as JSON, as on the wire, and bytes as bytes: nothing is shared between caller and called. */
function carried(params: Params): Params {
  const bytes = Object.entries(params).filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
  return { ...JSON.parse(JSON.stringify(params)), ...Object.fromEntries(bytes) }
}

function requestOf(actions: Answerer): Request {
  return async ({ params }) => {
    const answer = await actions(params.action, carried(params))
    if (answer.code) throw sdkError(answer)
    return answer.bytes ? Buffer.from(answer.bytes) : answer
  }
}

/**
 * From now on the SDK's calls in this process go to this database, and to `actions` for all that is not the database's.
 * The SDK sets its own sender again at every `app.database()`; that is ignored until the returned function is called.
 * Throws when another database is already answering: two in one process would take each other's calls.
 */
export function answerInProcess(database: Answering, actions: Answerer = database.send): () => void {
  if (answering) throw new Error('Another local cloud already answers the SDK in this process; close it first')
  const before = { sender: kept.reqClass, request: requester.request }
  const sender = senderOf(database)
  answering = database
  requester.request = requestOf(actions)
  Object.defineProperty(kept, 'reqClass', {
    configurable: true,
    enumerable: true,
    get: () => sender,
    set: () => undefined,
  })
  return () => {
    answering = undefined
    requester.request = before.request
    Object.defineProperty(kept, 'reqClass', {
      configurable: true,
      enumerable: true,
      writable: true,
      value: before.sender,
    })
  }
}
