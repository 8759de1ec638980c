// One function on a thread of its own. Its SDK asks the cloud through messages instead of a socket.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Params } from '../database/database'
import { answerInProcess } from '../database/in-process'
import type { CloudFunction } from '../functions'
import type { FromInstance, ToInstance } from './instances'

if (!parentPort) throw new Error('inside.ts is the inside of a thread')
const cloud = parentPort
const tell = (message: FromInstance) => cloud.postMessage(message)

const waiting = new Map<number, (answer: Answer) => void>()
let asked = 0

const ask = (action: string, params: Params) =>
  new Promise<Answer>(resolve => {
    waiting.set(++asked, resolve)
    tell({ asks: asked, action, params })
  })

answerInProcess({ send: ask })
const { main } = require((workerData as { module: string }).module) as CloudFunction

async function run({ run: ended, event, context }: Extract<ToInstance, { run: number }>): Promise<void> {
  try {
    tell({ ended, value: await main(event, context) })
  } catch (error) {
    const { message = String(error), stack } = error as Error
    tell({ ended, error: { message, stack } })
  }
}

cloud.on('message', (message: ToInstance) => {
  if ('run' in message) return void run(message)
  waiting.get(message.answered)?.(message.answer as Answer)
  waiting.delete(message.answered)
})
