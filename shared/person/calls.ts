import * as v from 'valibot'
import { call } from '../calls/call'
import { after, name, phone, requestId } from '../calls/fields'
import type { IdentityView } from '../organisation/identity'

export type Me = {
  /** One's own id: by it the device knows whose it is what waits there. */
  id: string
  /** 称呼, empty when not given. */
  name: string
  /** 138****1234, null when none is known. */
  phone: string | null
  posts: { post: string; unit: string; unitName: string }[]
  /** The version of the privacy agreement agreed to, 0 for none. */
  agreed: number
  unread: number
}

const code = v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, '验证码是 6 位数字。'))
const ticket = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, '请重新获取验证码。')))

/** Who am I: nobody yet in the browser answers `me: null`. */
export const enter = call('person.enter', 'nobody', v.strictObject({})).answers<{
  me: Me | null
  county: IdentityView
  /** The demonstration town is loaded. */
  demo: boolean
}>()

/** The browser's way in: a one-time code to the phone, then the session. */
export const sendCode = call('person.sendCode', 'nobody', v.strictObject({ phone })).answers<{
  /** Seconds until another may be asked for. */
  again: number
  /** Given back with the code: wrong tries of others do not count against it. */
  ticket: string
}>()
export const signIn = call('person.signIn', 'nobody', v.strictObject({ phone, code, ticket })).answers<{
  session: string
  me: Me
}>()

/** Ends this browser's session on the server; everywhere: every browser's. In WeChat there is none of one's own, so all end. */
export const signOut = call(
  'person.signOut',
  'anyone',
  v.strictObject({ everywhere: v.optional(v.boolean(), false) }),
).answers<{ ended: number }>()

export type SessionView = { id: string; at: number; until: number; where: string; here: boolean }

/** The browsers in which one is signed in, the latest first. */
export const sessions = call('person.sessions', 'anyone', v.strictObject({})).answers<{ rows: SessionView[] }>()

/** Ends the session of one of them. */
export const endSession = call(
  'person.endSession',
  'anyone',
  v.strictObject({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)) }),
).answers<{ ended: number }>()

/**
 * Matters that were filed in a browser under one's number before it was shown to be one's own here: the tracking code of one of
 * them, which only who filed it knows, brings all of them.
 */
export const claim = call('person.claim', 'anyone', v.strictObject({ id: requestId })).answers<{ me: Me }>()

/** In WeChat: the code of the getPhoneNumber button, or phone and SMS code by hand. */
export const givePhone = call(
  'person.givePhone',
  'anyone',
  v.union([
    v.strictObject({ wechatCode: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    v.strictObject({ phone, code, ticket }),
  ]),
).answers<{ me: Me }>()

export const rename = call('person.rename', 'anyone', v.strictObject({ name: name() })).answers<{ me: Me }>()
export const agree = call(
  'person.agree',
  'anyone',
  v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)) }),
).answers<{ me: Me }>()

/** What WeChat's consent panel answered: template id → accept, reject, ban, filter. Anything that begins with accept counts. */
export const consent = call(
  'person.consent',
  'anyone',
  v.strictObject({ answers: v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.string(), v.maxLength(30))) }),
).answers<{ left: Record<string, number> }>()

export type InboxRow = {
  id: string
  title: string
  text: string
  at: number
  read: boolean
  /** What to open, without a leading slash: page and subject. */
  page: string
  /** The id of what it is about. */
  subject: string
}
export const inbox = call('person.inbox', 'anyone', v.strictObject({ after })).answers<{
  rows: InboxRow[]
  after: string | null
  unread: number
}>()
/** All notices up to this moment, that of the latest on the screen, are read; what came later is not. */
export const read = call(
  'person.read',
  'anyone',
  v.strictObject({ upTo: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
).answers<{ unread: number }>()
