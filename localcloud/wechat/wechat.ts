// WeChat as the functions meet it: the same rules, the same error codes, and a phone on which what was sent can be read.
import { randomBytes } from 'node:crypto'
import type { Params } from '../database/database'
import type { Store } from '../database/store'
import { drawCode } from './code'
import { readCall, type WechatAnswer, writeAnswer } from './openapi'
import { rowsOf, type Templates, wrongField } from './templates'

export interface WechatOptions {
  store: Store
  now: () => number
  templates?: Templates
  /** Pages of the released version, without query. When given, a message or a code may lead to no other. */
  pages?: string[]
  /** Words that make the content check answer `risky`. */
  riskyWords?: string[]
}

/** A subscription message as it arrived. */
export interface Received {
  openid: string
  template: string
  title: string
  fields: { label: string; value: string }[]
  page?: string
  at: number
}

type Call = (desk: Desk, request: Params) => WechatAnswer | Promise<WechatAnswer>

export type Wechat = ReturnType<typeof openWechat>

const fail = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg })
const ok = (beside: object = {}): WechatAnswer => ({ errcode: 0, errmsg: 'ok', ...beside })
const fiveMinutes = 300_000
const twoHours = 7_200_000
const sceneText = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/

/** What the stand-in keeps, in tables of its own beside the documents. */
function openTables({ sql }: Store) {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS wechat_consent (openid TEXT, template TEXT, left INTEGER, PRIMARY KEY (openid, template));
    CREATE TABLE IF NOT EXISTS wechat_message (n INTEGER PRIMARY KEY, openid TEXT, at INTEGER, body TEXT);
    CREATE INDEX IF NOT EXISTS wechat_message_openid ON wechat_message (openid, n);
    CREATE TABLE IF NOT EXISTS wechat_phone_code (code TEXT PRIMARY KEY, phone TEXT, at INTEGER)`)
  return {
    left: sql
      .prepare<[string, string], number>('SELECT left FROM wechat_consent WHERE openid = ? AND template = ?')
      .pluck(),
    grant: sql.prepare(`INSERT INTO wechat_consent VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET left = left + excluded.left`),
    keep: sql.prepare('INSERT INTO wechat_message (openid, at, body) VALUES (?, ?, ?)'),
    newest: sql.prepare<[number], string>('SELECT body FROM wechat_message ORDER BY n DESC LIMIT ?').pluck(),
    ofOne: sql.prepare<[string], string>('SELECT body FROM wechat_message WHERE openid = ? ORDER BY n DESC').pluck(),
    addCode: sql.prepare('INSERT INTO wechat_phone_code VALUES (?, ?, ?)'),
    takeCode: sql.prepare<[string], { phone: string; at: number }>(
      'DELETE FROM wechat_phone_code WHERE code = ? RETURNING phone, at',
    ),
  }
}

/** What every call works with. */
interface Desk extends WechatOptions {
  templates: Templates
  tables: ReturnType<typeof openTables>
  /** When each person last used the mini-program. */
  visits: Map<string, number>
}

const pageExists = ({ pages }: Desk, page: string) => !pages || pages.includes(page.split('?')[0]!.replace(/^\//, ''))

function wrongMessage(desk: Desk, request: Params): WechatAnswer | undefined {
  const template = desk.templates[String(request.template_id)]
  if (typeof request.touser !== 'string' || !request.touser) return fail(40003, 'invalid openid')
  if (!template) return fail(40037, 'invalid template_id')
  if (request.page !== undefined && !pageExists(desk, String(request.page))) return fail(41030, 'invalid page')
  const wrong = wrongField(request, template)
  return wrong ? fail(47003, `argument invalid! ${wrong} invalid`) : undefined
}

function messageOf({ templates, now }: Desk, request: Params): Received {
  const { title, fields } = templates[String(request.template_id)]!
  const data = request.data as Record<string, { value: string }>
  return {
    openid: String(request.touser),
    template: String(request.template_id),
    title,
    fields: Object.entries(fields).map(([keyword, label]) => ({ label, value: data[keyword]!.value })),
    page: request.page === undefined ? undefined : String(request.page),
    at: now(),
  }
}

function sendMessage(desk: Desk, request: Params): WechatAnswer | Promise<WechatAnswer> {
  const wrong = wrongMessage(desk, request)
  if (wrong) return wrong
  const message = messageOf(desk, request)
  const { left, grant, keep } = desk.tables
  return desk.store.write(() => {
    if ((left.get(message.openid, message.template) ?? 0) < 1) return fail(43101, 'user refuse to accept the msg')
    grant.run(message.openid, message.template, -1)
    keep.run(message.openid, message.at, JSON.stringify(message))
    return ok({ msgid: message.at })
  })
}

function makeCode(desk: Desk, request: Params): WechatAnswer {
  const { scene, page, check_path: check } = request
  if (typeof scene !== 'string' || !sceneText.test(scene))
    return fail(40169, 'invalid length for scene, or the data is not json string')
  if (page !== undefined && (String(page).startsWith('/') || String(page).includes('?')))
    return fail(41030, 'invalid page')
  if (page !== undefined && check !== false && !pageExists(desk, String(page))) return fail(41030, 'invalid page')
  const width = Math.min(1280, Math.max(280, Number(request.width) || 430))
  return ok({ contentType: 'image/png', buffer: drawCode(`${page ?? ''}?scene=${scene}`, width).toString('base64') })
}

async function phoneNumber({ store, tables, now }: Desk, request: Params): Promise<WechatAnswer> {
  const found = await store.write(() => tables.takeCode.get(String(request.code)))
  if (!found || now() - found.at > fiveMinutes) return fail(40029, 'code is invalid')
  return ok({ phone_info: { phoneNumber: found.phone, purePhoneNumber: found.phone, countryCode: '86' } })
}

function checkText({ visits, riskyWords = [], now }: Desk, request: Params): WechatAnswer {
  const { content, scene, openid, version } = request
  if (Number(version) !== 2 || typeof content !== 'string' || content === '') return fail(44002, 'empty post data')
  if (![1, 2, 3, 4].includes(Number(scene))) return fail(40129, 'invalid scene')
  if ([...content].length > 2500) return fail(47001, 'content too long')
  if (now() - (visits.get(String(openid)) ?? Number.NEGATIVE_INFINITY) > twoHours) return fail(61010, 'code is expired')
  const risky = riskyWords.some(word => content.includes(word))
  return ok({ result: risky ? { suggest: 'risky', label: 20003 } : { suggest: 'pass', label: 100 } })
}

const calls: Record<string, Call | undefined> = {
  'subscribeMessage.send': sendMessage,
  'subscribeMessage.getTemplateList': ({ templates }) => ok({ data: rowsOf(templates) }),
  'wxacode.getUnlimited': makeCode,
  'phonenumber.getPhoneNumber': phoneNumber,
  'security.msgSecCheck': checkText,
}

const rest = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise(resolve => setTimeout(resolve, milliseconds).unref()) : Promise.resolve()

const read = (body: unknown) => JSON.parse(body as string) as Received

/** Opens the stand-in. */
export function openWechat(options: WechatOptions) {
  const { store, now, templates = {} } = options
  const tables = openTables(store)
  const desk: Desk = { ...options, templates, tables, visits: new Map() }
  const refused = new Map<string, number>()
  const slow = new Map<string, number>()
  async function call(api: string, asked: unknown): Promise<WechatAnswer> {
    const act = calls[api]
    if (!act) return fail(-604100, 'API not found')
    await rest(slow.get(api) ?? 0)
    const code = refused.get(api)
    if (code) return fail(code, `refused with ${code}`)
    const request = readCall(asked)
    return request ? act(desk, request) : fail(-604103, 'call open API system error')
  }
  return {
    /** Answers one call of an open interface by its name (`subscribeMessage.send`), both as bytes: what wx-server-sdk sends and reads. */
    answer: async (api: string, asked: unknown): Promise<Uint8Array> => writeAnswer(await call(api, asked)),
    /** From now on an interface answers with this code: -604101 as long as its permission is not registered. 0 ends that. */
    refuse: (api: string, code: number): void => void refused.set(api, code),
    /** From now on an interface answers so many milliseconds late, which may be later than anybody waits. 0 ends that. */
    slow: (api: string, milliseconds: number): void => void slow.set(api, milliseconds),
    /** The person pressed "allow": so many more messages of this template may reach them. */
    consent: (openid: string, template: string, times = 1): Promise<void> =>
      store.write(() => void tables.grant.run(openid, template, times)),
    /** How many messages of a template may still be sent to a person. WeChat knows this and tells nobody. */
    left: (openid: string, template: string): number => tables.left.get(openid, template) ?? 0,
    /** The messages a person received, newest first. */
    received: (openid: string): Received[] => tables.ofOne.all(openid).map(read),
    /** The newest messages of all. */
    newest: (limit: number): Received[] => tables.newest.all(limit).map(read),
    /** A code as `<button open-type="getPhoneNumber">` gives it: good once, for five minutes. */
    async phoneCode(phone: string): Promise<string> {
      const made = randomBytes(16).toString('hex')
      await store.write(() => void tables.addCode.run(made, phone, now()))
      return made
    },
    /** Notes that a person is using the mini-program now. */
    visited: (openid: string): void => void desk.visits.set(openid, now()),
  }
}
