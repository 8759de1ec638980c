// Runs cloud functions as the platform would: a context of their own, a time limit, and no way to take the process down.
import { randomUUID } from 'node:crypto'
import { Refusal } from './database/refusal'

/** A cloud function as it is deployed. */
export interface CloudFunction {
  main(event: unknown, context: unknown): Promise<unknown>
  /** Told that a run did not end in time. */
  late?(): void
}

/** Who or what runs a function. Without `openid` the caller is nobody. */
export interface Caller {
  openid?: string
  trigger?: 'timer' | 'http' | 'scf'
}

export interface FunctionsOptions {
  functions: Record<string, CloudFunction>
  env: string
  appid: string
  /** Milliseconds a run may take. */
  timeout: number
  /** Runs each run of a function: a test that must know which one is running wraps it. */
  around?<T>(name: string, run: () => Promise<T>): Promise<T>
  /** Told that a person used the mini-program, for WeChat's two-hour rule. */
  onVisit?(openid: string): void
}

const contextKeys = 'TCB_ENV,TCB_SEQID,TCB_SOURCE'
const visitorKeys = 'WX_OPENID,WX_APPID,WX_CLIENTIP'

/** What `tcb.getCloudbaseContext(context)` reads, without a word in `process.env`: two callers at once stay apart. */
function environment(env: string, appid: string, seqId: string, { openid, trigger }: Caller) {
  const common = { TCB_ENV: env, SCF_NAMESPACE: env, TCB_SEQID: seqId, TCB_CONTEXT_KEYS: contextKeys }
  if (!openid) return { ...common, TRIGGER_SRC: trigger, TCB_SOURCE: trigger }
  const visitor = { WX_OPENID: openid, WX_APPID: appid, WX_CLIENTIP: '127.0.0.1', WX_CONTEXT_KEYS: visitorKeys }
  return { ...common, ...visitor, TCB_SOURCE: 'wx_client' }
}

export type Functions = ReturnType<typeof openFunctions>

/** Makes the runner of a set of functions. */
export function openFunctions(options: FunctionsOptions) {
  const { functions, env, appid, timeout, onVisit, around = (_name, run) => run() } = options
  const underWay = new Set<Promise<unknown>>()

  function contextOf(name: string, caller: Caller) {
    const request = randomUUID()
    return {
      request_id: request,
      function_name: name,
      function_version: '$LATEST',
      namespace: env,
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeout,
      environment: JSON.stringify(environment(env, appid, request, caller)),
    }
  }

  /** Runs a function and gives back what it answers, untouched. Throws Refusal when it throws, hangs or is not there. */
  async function run(name: string, event: unknown, caller: Caller): Promise<unknown> {
    const found = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!found) throw new Refusal('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    if (caller.openid) onVisit?.(caller.openid)
    const work = Promise.resolve()
      .then(() => around(name, () => found.main(event, contextOf(name, caller))))
      .catch((error: unknown) => {
        console.error(`${name}:`, error)
        throw new Refusal('FUNCTIONS_EXECUTE_FAIL', error instanceof Error ? error.message : String(error))
      })
    const bounded = within(work, timeout, name, found.late)
    underWay.add(bounded)
    bounded.catch(() => undefined).then(() => underWay.delete(bounded))
    return bounded
  }

  /** Runs a function with what the wire would carry: JSON in, JSON out. */
  async function invoke(name: string, event: unknown = {}, caller: Caller = {}): Promise<unknown> {
    const answer = await run(name, JSON.parse(JSON.stringify(event)), caller)
    return answer === undefined ? null : JSON.parse(JSON.stringify(answer))
  }

  return { run, invoke, settled: () => Promise.allSettled(underWay), names: () => Object.keys(functions) }
}

function within<T>(work: Promise<T>, timeout: number, name: string, late?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => {
      late?.()
      const seconds = timeout / 1000
      reject(new Refusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', `${name}: Invoking task timed out after ${seconds} seconds`))
    }, timeout)
    work.then(resolve, reject).finally(() => clearTimeout(clock))
  })
}
