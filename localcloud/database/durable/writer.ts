// Writes without end and says each write it was told is durable; meant to be killed. `writer DIR ROUND`
import { openDatabase, type Params } from '../database'
import { collections } from './collections'

const [dir = '', round = ''] = process.argv.slice(2)
const database = openDatabase({ dir, collections, scan: 'throw' })
let serial = 0

const tell = (id: string, what: string | number) => process.stdout.write(`${id} ${what}\n`)

async function send(action: string, params: Params) {
  const answer = await database.send(`database.${action}`, { collectionName: 'matters', ...params })
  if (answer.code) throw new Error(answer.message)
  return answer
}

const update = (id: string, data: string, transactionId?: string) =>
  send('modifyDocument', { query: JSON.stringify({ _id: id }), data, merge: true, transactionId })

/** The third version, of both documents at once or of none. */
async function both(id: string): Promise<void> {
  const { transactionId } = await send('startTransaction', {})
  for (const one of [id, `${id}-pair`])
    await update(one, '{"$set":{"version":3,"tags":["done","both"]}}', transactionId)
  await send('commitTransaction', { transactionId })
}

/** A life of two documents: made, changed, changed together, and every third time removed. */
async function live(): Promise<void> {
  const id = `${round}-${++serial}`
  const doc = (_id: string) => JSON.stringify({ _id, number: _id, tags: [`t${serial % 3}`, round], version: 1 })
  await send('insertDocument', { data: [doc(id), doc(`${id}-pair`)] })
  tell(id, 1)
  await update(id, JSON.stringify({ $inc: { version: 1 }, $set: { tags: ['done'], number: `${id}-moved` } }))
  tell(id, 2)
  await both(id)
  tell(id, 3)
  if (Number(id.split('-')[1]) % 3) return
  await send('removeDocument', { query: JSON.stringify({ _id: { $in: [id, `${id}-pair`] } }), multi: true })
  tell(id, 'gone')
}

async function liveOn(): Promise<void> {
  for (;;) await live()
}
for (let lane = 0; lane < 8; lane++) void liveOn()
