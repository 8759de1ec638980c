// The one-time code by which a phone is shown to be one's own.

import { allow, type Ruling } from '../ruling'
import { codePace, kept, tooFast } from './pace'
import { refuse } from './refusals'

const minute = 60_000

/** A code lives five minutes and bears five tries. */
export const codeLives = 5 * minute
const mostTries = 5
const lockedFor = 10 * minute

/** The code sent to a phone, kept under the phone's keyed hash; the code itself is hashed too. */
export type SignIn = {
  _id: string
  code: string
  sentAt: number
  tries: number /** When codes were sent lately. */
  sends: number[]
}

/** May another code be sent? Refuses within a minute of the last, after ten in a day, and for ten minutes after too many wrong tries. */
export function maySend(last: SignIn | null, now: number): Ruling<{ sends: number[] }> {
  if (last && last.tries >= mostTries && now - last.sentAt < lockedFor) return refuse('too-many-tries', 'code')
  const sends = [...(last?.sends ?? []), now].slice(-kept(codePace))
  if (tooFast(codePace, sends, now))
    return refuse(last && now - last.sentAt < minute ? 'code-too-often' : 'codes-for-today', 'phone')
  return allow({ sends })
}

/** Is this the code? `sent` counts the present try. A code that was used is empty and fits nothing. */
export function checkCode(sent: SignIn | null, code: string, now: number): Ruling<null> {
  if (sent && sent.tries > mostTries) return refuse('too-many-tries', 'code')
  return sent && sent.code !== '' && sent.code === code && now - sent.sentAt <= codeLives
    ? allow(null)
    : refuse('bad-code', 'code')
}
