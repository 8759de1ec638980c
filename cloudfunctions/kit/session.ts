// The browser's session: who signed in by phone, signed, for thirty days, and no longer than its person's document has it: so it ends
// on the server, whatever a browser still keeps.
import { randomBytes } from 'node:crypto'
import type { Session } from '@shared/person/person'
import { jwtVerify, SignJWT } from 'jose'
import { keyFor } from './secrets'

const day = 86_400_000
const lives = 30 * day

/** Browsers in which one person may be signed in at once; the oldest ends for the newest. */
export const mostSessions = 10

let imported: Promise<CryptoKey> | undefined

/** Made once: handing jose the bytes would import them at every call. */
const sessionKey = (): Promise<CryptoKey> =>
  (imported ??= crypto.subtle.importKey(
    'raw',
    new Uint8Array(keyFor('session')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  ))

/** @param where the browser it is for, as it calls itself */
export const newSession = (now: number, where: string): Named => ({
  id: randomBytes(12).toString('base64url'),
  at: now,
  until: now + lives,
  where,
})

/** A session with its id. */
export type Named = Session & { id: string }

/** What the browser keeps of it. */
export const signed = async (person: string, { id, at, until }: Named): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setJti(id)
    .setIssuedAt(Math.floor(at / 1000))
    .setExpirationTime(Math.floor(until / 1000))
    .sign(await sessionKey())

type Shown = { person: string; id: string }

/** Sessions whose signature was checked by this instance: the check costs more than the rest of a small call. */
const checked = new Map<string, Shown & { until: number }>()
const mostChecked = 10_000

/** Whose session it says it is; null for one that is forged, expired or none. Whether it has ended, the person's document says. */
export async function sessionShown(session: string | undefined, now: number): Promise<Shown | null> {
  if (typeof session !== 'string' || session === '') return null
  const known = checked.get(session)
  if (known) return known.until > now ? known : null
  try {
    const { payload } = await jwtVerify(session, await sessionKey(), {
      algorithms: ['HS256'],
      currentDate: new Date(now),
    })
    if (!payload.sub || !payload.jti) return null
    const shown = { person: payload.sub, id: payload.jti, until: (payload.exp ?? 0) * 1000 }
    if (checked.size >= mostChecked) checked.clear()
    checked.set(session, shown)
    return shown
  } catch {
    return null
  }
}
