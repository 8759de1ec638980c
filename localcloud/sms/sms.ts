// Tencent Cloud's SendSms (version 2021-01-11), kept instead of sent.
import { randomUUID } from 'node:crypto'
import type { Params } from '../database/database'
import type { Store } from '../database/store'

/** A text message as it would have left. */
export interface Sms {
  phone: string
  sign: string
  template: string
  params: string[]
  at: number
}

export interface SmsBox {
  /** Answers a SendSms request. `authorization` is its header: it must be signed the TC3 way; the signature is not checked. */
  send(request: Params, authorization?: string): Promise<{ Response: object }>
  /** What was sent to a number (`+8613…`), newest first. */
  sent(phone: string): Sms[]
  /** The newest of all. */
  newest(limit: number): Sms[]
}

const failure = (Code: string, Message: string) => ({ Response: { Error: { Code, Message }, RequestId: randomUUID() } })
const number = /^\+\d{6,15}$/

/** Where SMS really leave there is no box: a code in it would lie in clear. */
export const noSms: SmsBox = {
  send: async () => failure('UnsupportedOperation', 'no SMS is kept here'),
  sent: () => [],
  newest: () => [],
}

/** Opens the box; messages live in a table of their own beside the documents. */
export function openSms(store: Store, now: () => number): SmsBox {
  store.sql.exec(`CREATE TABLE IF NOT EXISTS sms (n INTEGER PRIMARY KEY, phone TEXT, at INTEGER, body TEXT);
    CREATE INDEX IF NOT EXISTS sms_phone ON sms (phone, n)`)
  const keep = store.sql.prepare('INSERT INTO sms (phone, at, body) VALUES (?, ?, ?)')
  const ofOne = store.sql.prepare<[string], string>('SELECT body FROM sms WHERE phone = ? ORDER BY n DESC').pluck()
  const newest = store.sql.prepare<[number], string>('SELECT body FROM sms ORDER BY n DESC LIMIT ?').pluck()

  function statusOf(phone: string, request: Params) {
    const status = { PhoneNumber: phone, SessionContext: '', IsoCode: 'CN' }
    if (!number.test(phone))
      return {
        ...status,
        SerialNo: '',
        Fee: 0,
        Code: 'InvalidParameterValue.IncorrectPhoneNumber',
        Message: 'incorrect phone number',
      }
    const params = (request.TemplateParamSet as string[] | undefined) ?? []
    const sms: Sms = { phone, sign: String(request.SignName), template: String(request.TemplateId), params, at: now() }
    keep.run(phone, sms.at, JSON.stringify(sms))
    return { ...status, SerialNo: randomUUID(), Fee: 1, Code: 'Ok', Message: 'send success' }
  }

  return {
    async send(request: Params, authorization = '') {
      if (!authorization.startsWith('TC3-HMAC-SHA256 '))
        return failure('AuthFailure.SignatureFailure', 'the request is not signed')
      const missing = ['PhoneNumberSet', 'SmsSdkAppId', 'SignName', 'TemplateId'].find(
        field => !request[field]?.toString(),
      )
      if (missing) return failure('MissingParameter', `The request is missing a required parameter ${missing}.`)
      const phones = request.PhoneNumberSet as string[]
      const SendStatusSet = await store.write(() => phones.map(phone => statusOf(phone, request)))
      return { Response: { SendStatusSet, RequestId: randomUUID() } }
    },
    sent: phone => ofOne.all(phone).map(body => JSON.parse(body as string) as Sms),
    newest: limit => newest.all(limit).map(body => JSON.parse(body as string) as Sms),
  }
}
