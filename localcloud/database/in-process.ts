// The unmodified SDK, answered without a socket: its sender is replaced by one that calls the database.
import { Db } from '@cloudbase/database'
import type { Entry } from './collection'
import type { Answer, Database, Params } from './database'
import { type Doc, parse } from './ejson'
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
  map: () => entries.map(entry => (entry.text.includes('"$') ? (parse(entry.text, 0) as Doc) : entry.doc)),
})

function senderOf(database: Database): new () => Sender {
  return class implements Sender {
    async send(action: string, params: Params = {}): Promise<Answer> {
      if (action === 'database.getDocument' && !params.projection) return readDocuments(database, params)
      const answer = await database.send(action, params)
      if (answer.code) throw sdkError(answer)
      return answer
    }
  }
}

function readDocuments(database: Database, params: Params): Answer {
  try {
    return { requestId: 'in-process', data: { list: readList(database.read(params)) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw sdkError({ code: error.code, message: error.message, requestId: 'in-process' })
  }
}

const kept = Db as unknown as { reqClass: unknown }
let answering: Database | undefined

/**
 * From now on the SDK's database calls in this process go to this database.
 * The SDK sets its own sender again at every `app.database()`; that is ignored until the returned function is called.
 * Throws when another database is already answering: two in one process would take each other's calls.
 */
export function answerInProcess(database: Database): () => void {
  if (answering) throw new Error('Another local cloud already answers the SDK in this process; close it first')
  const before = kept.reqClass
  const sender = senderOf(database)
  answering = database
  Object.defineProperty(kept, 'reqClass', {
    configurable: true,
    enumerable: true,
    get: () => sender,
    set: () => undefined,
  })
  return () => {
    if (answering !== database) return
    answering = undefined
    Object.defineProperty(kept, 'reqClass', { configurable: true, enumerable: true, writable: true, value: before })
  }
}
