// The browser's session: who signed in by phone, signed, for thirty days.
import { jwtVerify, SignJWT } from 'jose'
import { keyFor } from './secrets'

const day = 86_400

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

/** @param now epoch milliseconds */
export const sessionFor = async (person: string, now: number): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(now / 1000) + 30 * day)
    .sign(await sessionKey())

/** Sessions whose signature was checked by this instance: the check costs more than the rest of a small call. */
const checked = new Map<string, { person: string; until: number }>()
const mostChecked = 10_000

/** The person of a session; null for one that is forged, expired or none. */
export async function personOfSession(session: string | undefined, now: number): Promise<string | null> {
  if (typeof session !== 'string' || session === '') return null
  const known = checked.get(session)
  if (known) return known.until > now ? known.person : null
  try {
    const { payload } = await jwtVerify(session, await sessionKey(), {
      algorithms: ['HS256'],
      currentDate: new Date(now),
    })
    if (!payload.sub) return null
    if (checked.size >= mostChecked) checked.clear()
    checked.set(session, { person: payload.sub, until: (payload.exp ?? 0) * 1000 })
    return payload.sub
  } catch {
    return null
  }
}
