// One-time codes by SMS, kept under the keyed hash of the phone.
import { randomInt } from 'node:crypto'
import { refuse } from '@shared/person/refusals'
import { checkCode, maySend, type SignIn } from '@shared/person/sign-in'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { collection } from '../kit/collection'
import { keyedHash } from '../kit/secrets'
import { sendSms, smsTemplate } from '../kit/sms'

export const signIns = collection<SignIn>('signins')

const hashed = (phone: string, code: string): string => keyedHash(`${phone}:${code}`)

/** Sends a code to the phone. The last one stops working. */
export async function sendCode(phone: string, now: number): Promise<Ruling<null>> {
  const id = keyedHash(phone)
  const may = maySend(await signIns.get(id), now)
  if (!may.ok) return may
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await signIns.put({ _id: id, code: hashed(phone, code), sentAt: now, tries: 0, sends: may.value.sends })
  const sent = await sendSms(phone, smsTemplate('code') ?? '', [code, '5'])
  return sent ? allow(null) : refuse('unavailable')
}

/** Counts the try before it is judged, so that tries side by side are all counted; a right code works once. */
export async function redeemCode(phone: string, code: string, now: number): Promise<Ruling<null>> {
  const id = keyedHash(phone)
  const tried = await signIns.updateOne({ _id: id }, { tries: database().command.inc(1) })
  const right = checkCode(tried, hashed(phone, code), now)
  if (!right.ok) return right
  const used = await signIns.update({ _id: id, code: hashed(phone, code) }, { code: '' })
  return used === 1 ? allow(null) : refuse('bad-code', 'code')
}
