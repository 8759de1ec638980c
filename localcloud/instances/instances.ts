// Functions on threads, one each, as the platform gives each an instance of its own: what hangs or dies takes no other down.
import { join } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { Answerer } from '../database/in-process'
import type { CloudFunction } from '../functions'
import { lettersTo } from './letters'

/** From the cloud to an instance: run the function, or what it asked is answered. */
export type ToInstance = { run: number; event: unknown; context: unknown } | { answered: number; answer: unknown }

/** From an instance to the cloud: the run ended, with its answer as JSON, or the SDK asks something. */
export type FromInstance =
  | { ended: number; value?: string; error?: { message: string; stack?: string } }
  | { asks: number; action: string; params: Record<string, unknown> }

export interface InstancesOptions {
  /** Where each function's `main` is: its name and the module's path. */
  modules: Record<string, string>
  /** Where a thread begins: this folder's own unless said otherwise, which reads TypeScript. */
  inside?: string
  /** Answers what the SDK asks. */
  answer: Answerer
  /** Milliseconds a run may take. */
  timeout: number
  /** What a function fetches under `from` it is given from `to`: asked for when a thread starts. */
  shortWay?: () => ShortWay
}

export type ShortWay = { from: string; to: string }

interface Run {
  resolve(value: unknown): void
  reject(error: Error): void
}

interface Instance {
  run(event: unknown, context: unknown): Promise<unknown>
  busy(): boolean
  stop(): Promise<unknown>
}

function openInstance(worker: Worker, answer: Answerer, gone: () => void): Instance {
  const tell = lettersTo<ToInstance>(worker)
  const runs = new Map<number, Run>()
  let count = 0

  function end(error: Error): void {
    gone()
    for (const run of runs.values()) run.reject(error)
    runs.clear()
  }
  async function answerOne({ asks, action, params }: Extract<FromInstance, { asks: number }>): Promise<void> {
    tell({ answered: asks, answer: await answer(action, params) })
  }
  function take(word: FromInstance): void {
    if ('asks' in word) return void answerOne(word)
    const run = runs.get(word.ended)
    runs.delete(word.ended)
    if (word.error) run?.reject(Object.assign(new Error(word.error.message), { stack: word.error.stack }))
    else run?.resolve(word.value === undefined ? undefined : JSON.parse(word.value))
  }
  worker.on('message', (letter: FromInstance[]) => letter.forEach(take))
  worker.once('error', end)
  worker.once('exit', code => end(new Error(`the function's process ended with code ${code}`)))
  return {
    run: (event, context) =>
      new Promise((resolve, reject) => {
        runs.set(++count, { resolve, reject })
        tell({ run: count, event, context })
      }),
    busy: () => runs.size > 0,
    stop: () => worker.terminate(),
  }
}

const usualInside = join(__dirname, 'inside.cjs')

/** Milliseconds for what an answered run left to do: it asks for what is to be told once a second. */
const rest = 2000

/**
 * The functions of these modules. A thread starts at the first call and again after it died; one whose run did not end in time,
 * and one whose module became another, gets no further calls and is stopped when those it still has must have ended too.
 */
export function openInstances({ modules, inside = usualInside, answer, timeout, shortWay }: InstancesOptions) {
  const open = new Set<Instance>()

  function functionOf(module: string): Required<CloudFunction> {
    let current: Instance | undefined
    function instance(): Instance {
      if (current) return current
      const worker = new Worker(inside, { workerData: { module, shortWay: shortWay?.() }, env: SHARE_ENV })
      const fresh = openInstance(worker, answer, () => {
        open.delete(fresh)
        if (current === fresh) current = undefined
      })
      open.add(fresh)
      current = fresh
      return fresh
    }
    function late(): void {
      const old = current
      current = undefined
      if (old) setTimeout(() => void old.stop(), old.busy() ? timeout : rest).unref()
    }
    return { main: (event, context) => instance().run(event, context), late }
  }

  const functions = Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, functionOf(module)]))
  return {
    functions,
    /** The next call reads the module again; runs under way end as they began. */
    renew: (name: string) => functions[name]?.late(),
    close: () => Promise.all([...open].map(instance => instance.stop())),
  }
}
