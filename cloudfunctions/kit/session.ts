// The browser's session: who signed in by phone, signed, for thirty days.
import { jwtVerify, SignJWT } from 'jose'
import { keyFor } from './secrets'

const day = 86_400

/** @param now epoch milliseconds */
export const sessionFor = (person: string, now: number): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(now / 1000) + 30 * day)
    .sign(keyFor('session'))

/** The person of a session; null for one that is forged, expired or none. */
export async function personOfSession(session: string | undefined, now: number): Promise<string | null> {
  if (!session) return null
  try {
    const { payload } = await jwtVerify(session, keyFor('session'), {
      algorithms: ['HS256'],
      currentDate: new Date(now),
    })
    return payload.sub || null
  } catch {
    return null
  }
}
