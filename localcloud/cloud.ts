// The cloud on one machine: database, functions, storage, WeChat and SMS behind one door.
import { join, resolve } from 'node:path'
import { openActions } from './actions'
import { openHold } from './backup-hold'
import { type Collections, type Database, openDatabase } from './database/database'
import { type Answerer, answerInProcess } from './database/in-process'
import { openDoor } from './door/door'
import { openFiles } from './files/files'
import { type Caller, type CloudFunction, type FunctionsOptions, openFunctions } from './functions'
import { type InstancesOptions, openInstances } from './instances/instances'
import { refuseMoved } from './move/moved'
import { noSms, openSms, type Sms, type SmsBox } from './sms/sms'
import { openTimers, readTimers } from './timers/timers'
import type { Templates } from './wechat/templates'
import { openWechat, type Wechat } from './wechat/wechat'

export interface CloudOptions {
  /** Where data stay between starts. */
  dir: string
  collections: Collections
  /** A function's code runs in this process; the path of its module gives it a thread of its own. */
  functions: Record<string, CloudFunction | string>
  /** Where their threads begin, if not in TypeScript. */
  inside?: string
  /** Runs the timers of `cloudbaserc.json` by the clock. */
  timers?: boolean
  /** The file that declares the timers; `cloudbaserc.json` of the working folder unless said otherwise. */
  timersFile?: string
  /** 0, as it is unless said otherwise, takes any free port. */
  port?: number
  /** This machine alone unless said otherwise; any other needs a secret. */
  host?: string
  /** With a secret the SDK's requests must be signed with it as their secret key, and the phone page asks for it. */
  secret?: string
  /**
   * Where people reach it through a web server in front, `https://…`. Files have addresses under it, requests must name it, and
   * nothing stands in for what is really there: no SMS is kept and no WeChat answers.
   */
  address?: string
  /** Signs the addresses of files; chance, which ends with this process, unless given. */
  fileKey?: Buffer
  /** Looks at the data before anybody is answered; throws when they may not be served. */
  looks?(database: Database): Promise<void>
  /** Milliseconds in which a request must have arrived whole. */
  patience?: number
  /** What a query without an index does: `throw` in tests, `warn` in use. */
  scan?: 'throw' | 'warn'
  /** False only for a folder that is thrown away. */
  durable?: boolean
  /** The environment's id. */
  env?: string
  /** Epoch milliseconds; a replay gives its own. */
  now?: () => number
  /** Milliseconds a function may run. */
  timeout?: number
  around?: FunctionsOptions['around']
  /** False leaves the SDK of this process alone, so that it goes over HTTP. */
  inProcess?: boolean
  /** Opens the phone page. */
  demo?: boolean
  /** A person's name for the phone page, by openid or phone. */
  nameOf?: (who: string) => string | undefined
  /** The sentence of an SMS, for the phone page. */
  sentenceOf?: (sms: Sms) => string | undefined
  /** The folder of the browser app. */
  pages?: string
  /** It is a watching build's. */
  watched?: boolean
  templates?: Templates
  /** The released mini-program's pages; when given, messages and codes may lead to no other. */
  releasedPages?: string[]
  riskyWords?: string[]
}

export interface Cloud {
  readonly url: string
  readonly port: number
  /** Where functions send their SMS. */
  readonly smsUrl: string
  readonly database: Database
  readonly wechat: Wechat
  readonly sms: SmsBox
  /** Runs a function as WeChat would. Rejects with `code` when it throws, hangs or is not there. */
  invoke(name: string, event?: unknown, caller?: Caller): Promise<unknown>
  /** A function on a thread of its own reads its code again at its next call; runs under way end as they began. */
  renew(name: string): void
  /** Runs a function as its timer would. */
  runTimer(name: string): Promise<unknown>
  /** Runs the timers that have come due by `now`, for a driven clock; says which. */
  runDue(): Promise<string[]>
  /** Lets `reminders` work until nothing is left to wake. */
  settle(): Promise<void>
  close(): Promise<void>
}

const appid = 'wx0000000000000000'

/** What the SDK reads from the environment on one machine; gives back a function that restores it. */
function setEnvironment(env: string, url: string, secret: string): () => void {
  const wanted: Record<string, string> = {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: secret,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_ENV: env,
    SCF_NAMESPACE: env,
  }
  const before = Object.fromEntries(Object.keys(wanted).map(name => [name, process.env[name]]))
  Object.assign(process.env, wanted)
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

interface Woken {
  data?: { woken?: number }
}

const mostRounds = 10_000

async function settle(run: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const answer = (await run()) as Woken | null
    if (!answer?.data?.woken) return
  }
  throw new Error(`reminders still wakes something after ${mostRounds} rounds`)
}

const everywhere = new Set(['0.0.0.0', '::'])

/** Where this machine reaches the door. */
function originOf(host: string, port: number): string {
  if (everywhere.has(host)) return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const usualTimeout = 20_000

/** Functions given as code run here; those given as a module's path run on a thread each. */
function openCode(
  { functions: code, inside }: CloudOptions,
  answer: Answerer,
  timeout: number,
  shortWay: InstancesOptions['shortWay'],
) {
  const entries = Object.entries(code)
  const modules = Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const here = Object.fromEntries(
    entries.filter((entry): entry is [string, CloudFunction] => typeof entry[1] !== 'string'),
  )
  const instances = openInstances({ modules, inside, answer, timeout, shortWay })
  return { functions: { ...here, ...instances.functions }, renew: instances.renew, close: instances.close }
}

/** Where people really use it nothing pretends that a message was sent. */
const noWechat = async () => ({ errcode: -1, errmsg: 'there is no WeChat on this machine' })

/** What the cloud consists of, without its door. */
function openParts(options: CloudOptions, door: () => string) {
  const { dir, collections, now = Date.now, env = 'local', scan = 'warn', timeout = usualTimeout, address } = options
  const database = openDatabase({ dir, collections, scan, now, durable: options.durable })
  const { templates, releasedPages: pages, riskyWords, around } = options
  const wechat = openWechat({ store: database.store, now, templates, pages, riskyWords })
  const sms = address ? noSms : openSms(database.store, now)
  const files = openFiles({ dir: join(dir, 'files'), env, now, origin: () => address ?? door(), key: options.fileKey })
  const shortWay = address ? () => ({ from: address, to: door() }) : undefined
  const code = openCode(options, (action, params) => actions(action, params), timeout, shortWay)
  const functions = openFunctions({
    functions: code.functions,
    env,
    appid,
    timeout,
    around,
    onVisit: wechat.visited,
  })
  const open = address ? { ...wechat, call: noWechat } : wechat
  const actions = openActions({ database, functions, files, wechat: open })
  return { database, wechat, sms, files, functions, actions, renew: code.renew, closeCode: code.close }
}

type CloudParts = ReturnType<typeof openParts>

function doorOf(options: CloudOptions, { actions, functions, files, sms, wechat }: CloudParts) {
  const phone = {
    messages: () => wechat.newest(500),
    texts: () => sms.newest(200),
    nameOf: options.nameOf,
    sentenceOf: options.sentenceOf,
  }
  return openDoor({
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    actions,
    functions,
    files,
    sms: options.address ? undefined : sms,
    pages: resolve(options.pages ?? 'dist/h5'),
    watched: options.watched,
    phone: options.demo ? phone : undefined,
    secret: options.secret,
    address: options.address,
    patience: options.patience,
    now: Date.now,
  })
}

/** Opens the cloud. Everything it holds is released by `close`. */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { now = Date.now, env = 'local', host = '127.0.0.1', timersFile = 'cloudbaserc.json' } = options
  let url = ''
  refuseMoved(options.dir)
  const parts = openParts(options, () => url)
  const { database, wechat, sms, functions, actions } = parts
  const undo: (() => unknown)[] = [database.close, parts.closeCode]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  const runTimer = (name: string) => functions.invoke(name, { Type: 'Timer', TriggerName: name }, { trigger: 'timer' })
  try {
    await options.looks?.(database)
    const door = await doorOf(options, parts)
    url = originOf(host, door.port)
    undo.push(await openHold(options.dir, database.store))
    undo.push(setEnvironment(env, url, options.secret ?? 'local'), functions.settled, door.close)
    if (options.inProcess !== false) undo.push(answerInProcess(database, actions))
    const timed = options.timers || options.timersFile !== undefined
    const timers = timed ? openTimers(readTimers(timersFile), now, runTimer) : undefined
    if (options.timers) timers?.start()
    undo.push(() => timers?.stop())
    return {
      url,
      port: door.port,
      smsUrl: url + door.smsPath,
      database,
      wechat,
      sms,
      invoke: functions.invoke,
      renew: parts.renew,
      runTimer,
      runDue: async () => (await timers?.runDue()) ?? [],
      settle: async () => {
        if ('reminders' in options.functions) await settle(() => runTimer('reminders'))
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
