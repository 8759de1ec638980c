// One function on a thread of its own. Its SDK asks the cloud through messages instead of a socket.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Params } from '../database/database'
import { answerInProcess } from '../database/in-process'
import type { CloudFunction } from '../functions'
import type { FromInstance, ShortWay, ToInstance } from './instances'
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

const { module: code, shortWay } = workerData as { module: string; shortWay?: ShortWay }

/** Behind a web server of its own a machine often does not reach itself by its public name, nor trusts what it finds there. */
function take({ from, to }: ShortWay): void {
  const far = globalThis.fetch
  globalThis.fetch = (what, options) => {
    const url = String(what instanceof Request ? what.url : what)
    return url.startsWith(`${from}/`) ? far(to + url.slice(from.length), options) : far(what, options)
  }
}

if (shortWay) take(shortWay)
answerInProcess({ send: ask })
const { main } = require(code) as CloudFunction

async function run({ run: ended, event, context }: Extract<ToInstance, { run: number }>): Promise<void> {
  try {
    tell({ ended, value: JSON.stringify(await main(event, context)) })
  } catch (error) {
    const { message = String(error), stack } = error as Error
    tell({ ended, error: { message, stack } })
  }
}

function hear(word: ToInstance): void {
  if ('run' in word) return void run(word)
  waiting.get(word.answered)?.(word.answer as Answer)
  waiting.delete(word.answered)
}

cloud.on('message', (letter: ToInstance[]) => letter.forEach(hear))
