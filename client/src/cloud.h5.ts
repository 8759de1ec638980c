// The door to the cloud in a browser: the same envelopes to the same origin, with a signed session.
import { attach } from '@shared/request/calls'
import { type Carrier, makeCall, offline, type Refused } from './wire'

const drawer = 'sulaiban.session'
const patience = 30_000

export const hasSession = () => Boolean(localStorage.getItem(drawer))

export function keepSession(session: string | null) {
  if (session) localStorage.setItem(drawer, session)
  else localStorage.removeItem(drawer)
}

/** A browser tells a lost network only by the request failing. */
async function reach(url: string, init: RequestInit): Promise<Response | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    return await fetch(url, { ...init, signal: stop.signal })
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

const carry: Carrier = async (name, envelope) => {
  const session = localStorage.getItem(drawer) ?? undefined
  const response = await reach(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...envelope, session }),
  })
  if (!response) return 'offline'
  const answer: { why?: string } = await response.json()
  // The session ran out: from here on this is nobody, and is asked to sign in.
  if (answer.why === 'not-signed-in') keepSession(null)
  return answer
}

export const call = makeCall(carry)

export type Put = { ok: true; id: string } | Refused

/** One file to the storage behind the door; `id` is what a call names it by. */
export async function putFile(body: Blob, name: string): Promise<Put> {
  const place = await call(attach, { name, size: body.size })
  if (!place.ok) return place
  const sent = await reach(place.data.url, { method: 'PUT', headers: place.data.headers, body })
  if (!sent) return offline
  if (sent.ok) return { ok: true, id: place.data.id }
  return { ok: false, why: 'file-not-yours', say: '有一张照片、视频或语音没有传上去，请再试一次。' }
}
