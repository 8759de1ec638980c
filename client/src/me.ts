// Who is here: asked once, kept for the screens, told anew after signing in or a change.
import { agree, enter, type Me, signOut as signOutCall } from '@shared/person/calls'
import Taro from '@tarojs/taro'
import { call, hasSession, keepSession } from './cloud'
import { nowCounty } from './county'
import { makeStore } from './parts/store'
import { forgetOwn, nowHere, post } from './unsent'

type Here = { me: Me | null; demo: boolean; known: boolean }

export const here = makeStore<Here>({ me: null, demo: false, known: false })

const drawer = 'sulaiban.me'

function keep(me: Me | null) {
  if (me) Taro.setStorageSync(drawer, me)
  else Taro.removeStorageSync(drawer)
}

/** At launch, until the cloud says so anew: who was here last. Without a network one's own pages stand where they did. */
export function recallMe() {
  const me = hasSession() && (Taro.getStorageSync(drawer) as Me | '')
  if (me) here.set({ ...here.get(), me })
}

/** Raised when the agreement changes; each person then agrees again. */
export const agreement = 1

export async function askWho() {
  const reply = await call(enter, {})
  if (!reply.ok) return reply
  const { me, demo, county } = reply.data
  nowCounty(county)
  here.set({ me, demo, known: true })
  keep(me)
  nowHere(me?.id ?? null)
  if (!me) keepSession(null)
  return reply
}

export function nowMe(me: Me) {
  here.set({ ...here.get(), me, known: true })
  keep(me)
  nowHere(me.id)
}

export function signedIn(session: string, me: Me) {
  keepSession(session)
  nowMe(me)
}

const stays = ['sulaiban.elder', 'sulaiban.items', 'sulaiban.catalogue', 'sulaiban.unsent', 'sulaiban.county']

/** On a shared computer nothing of the person stays: neither drafts, nor what was not sent, nor its photos. */
async function forgetPerson() {
  await forgetOwn()
  const { keys } = Taro.getStorageInfoSync()
  for (const key of keys) if (key.startsWith('sulaiban.') && !stays.includes(key)) Taro.removeStorageSync(key)
}

/** The session ends on the server too; without a network it ends here, and there when its thirty days are over. */
export async function signOut() {
  await call(signOutCall, {})
  keepSession(null)
  await forgetPerson()
  here.set({ ...here.get(), me: null })
}

export const hasAgreed = () => (here.get().me?.agreed ?? 0) >= agreement

/** Told in the background; waits in the queue when the network is gone. */
export async function tellAgreed() {
  if (hasAgreed()) return
  const reply = await post(agree, { version: agreement })
  if (reply.ok) nowMe(reply.data.me)
}
