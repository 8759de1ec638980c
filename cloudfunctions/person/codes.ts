// One-time codes by SMS, kept under the keyed hash of the phone.
import { randomBytes, randomInt } from 'node:crypto'
import { codesFromAddress } from '@shared/person/pace'
import { refuse } from '@shared/person/refusals'
import { type Asked, checkCode, countOf, type SignIn, sendAnother } from '@shared/person/sign-in'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { collection } from '../kit/collection'
import { keyedHash } from '../kit/secrets'
import { sendSms, smsTemplate } from '../kit/sms'

export const signIns = collection<SignIn>('signins')

/** How many codes were asked for from one address in one hour: `_id` is its keyed hash and the hour. */
export const askings = collection<{ _id: string; count: number }>('askings')

const hashed = (phone: string, code: string): string => keyedHash(`${phone}:${code}`)

const idOf = (phone: string): string => keyedHash(`signin:${phone}`)

const hour = 3_600_000

/**
 * Sends a code to the phone; the earlier ones stay good as long as they live.
 *
 * @param address from which it is asked for; null where nobody knows
 * @returns the ticket that belongs to it
 */
export async function sendCode(phone: string, address: string | null, now: number): Promise<Ruling<string>> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const ticket = randomBytes(12).toString('base64url')
  const from = address ? keyedHash(`address:${address}`) : ''
  const kept = await keep(phone, { code: hashed(phone, code), at: now, ticket, from }, now)
  if (!kept.ok) return kept
  const sent = await sendSms(phone, smsTemplate('code') ?? '', [code, '5'])
  return sent ? allow(ticket) : refuse('unavailable')
}

/** One conditional write each: of many at once one is the first, and the others see it. */
async function keep(phone: string, sent: Asked, now: number): Promise<Ruling<null>> {
  const _id = idOf(phone)
  const last = await signIns.get(_id)
  const next = sendAnother(last, sent, now)
  if (!next.ok) return next
  if (sent.from && !(await mayAskFrom(sent.from, now))) return refuse('codes-from-here', 'phone')
  const _ = database().command
  const { codes, tries, sends, version } = next.value
  const changes = { codes: _.set(codes), tries: _.set(tries), sends: _.set(sends), version }
  const done = last
    ? (await signIns.update({ _id, version: last.version }, changes)) === 1
    : await signIns.add({ _id, ...next.value })
  return done ? allow(null) : refuse('code-too-often', 'phone')
}

/** Counts it, if there is still room in this hour: what is refused is not counted. */
async function mayAskFrom(from: string, now: number): Promise<boolean> {
  const _ = database().command
  const _id = `${from}:${Math.floor(now / hour)}`
  const counted = () => askings.update({ _id, count: _.lt(codesFromAddress) }, { count: _.inc(1) })
  if ((await counted()) === 1) return true
  return (await askings.add({ _id, count: 1 })) || (await counted()) === 1
}

/** Counts the try before it is judged, so that tries side by side are all counted; a right code works once. */
export async function redeemCode(
  phone: string,
  { code, ticket }: { code: string; ticket?: string },
  now: number,
): Promise<Ruling<null>> {
  const _ = database().command
  const _id = idOf(phone)
  const count = countOf(ticket ? await signIns.get(_id) : null, ticket)
  const tried = await signIns.updateOne({ _id }, { [`tries.${count}`]: _.inc(1) })
  const right = checkCode(tried, count, hashed(phone, code), now)
  if (!right.ok) return right
  const place = `codes.${right.value}`
  const taken = await signIns.update({ _id, [`${place}.code`]: hashed(phone, code) }, { [place]: _.remove() })
  return taken === 1 ? allow(null) : refuse('bad-code', 'code')
}
