// One function on a thread of its own. Its SDK asks the cloud through messages instead of a socket.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Params } from '../database/database'
import { answerInProcess } from '../database/in-process'
import type { CloudFunction } from '../functions'
import type { FromInstance, ToInstance } from './instances'
import { lettersTo } from './letters'

if (!parentPort) throw new Error('inside.ts is the inside of a thread')
const cloud = parentPort
const tell = lettersTo<FromInstance>(cloud)

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
    tell({ ended, value: JSON.stringify(await main(event, context)) })
  } catch (error) {
    const { message = String(error), stack } = error as Error
    tell({ ended, error: { message, stack } })
  }
}

function take(word: ToInstance): void {
  if ('run' in word) return void run(word)
  waiting.get(word.answered)?.(word.answer as Answer)
  waiting.delete(word.answered)
}

cloud.on('message', (letter: ToInstance[]) => letter.forEach(take))
