import * as v from 'valibot'
import { call } from '../calls/call'
import { after, phone, words } from '../calls/fields'

export type Me = {
  /** 称呼, empty when not given. */
  name: string
  /** 138****1234, null when none is known. */
  phone: string | null
  posts: { post: string; unit: string; unitName: string }[]
  /** The version of the privacy agreement agreed to, 0 for none. */
  agreed: number
  unread: number
}

/** Who am I: nobody yet in the browser answers `me: null`. */
export const enter = call('person.enter', 'nobody', v.strictObject({})).answers<{
  me: Me | null /** The demonstration town is loaded. */
  demo: boolean
}>()

/** The browser's way in: a one-time code to the phone, then the session. */
export const sendCode = call('person.sendCode', 'nobody', v.strictObject({ phone })).answers<{ again: number }>()
export const signIn = call(
  'person.signIn',
  'nobody',
  v.strictObject({ phone, code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, '验证码是 6 位数字。')) }),
).answers<{ session: string; me: Me }>()

/** In WeChat: the code of the getPhoneNumber button, or phone and SMS code by hand. */
export const givePhone = call(
  'person.givePhone',
  'anyone',
  v.union([
    v.strictObject({ wechatCode: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    v.strictObject({ phone, code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, '验证码是 6 位数字。')) }),
  ]),
).answers<{ me: Me }>()

export const rename = call('person.rename', 'anyone', v.strictObject({ name: words(20) })).answers<{ me: Me }>()
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
/** All notices up to this moment are read. */
export const read = call(
  'person.read',
  'anyone',
  v.strictObject({ upTo: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
).answers<{ unread: number }>()
