// What was tapped but has not arrived: kept on the device, sent when the network is back or the app is opened.
import type { Call, InputOf } from '@shared/calls/call'
import Taro from '@tarojs/taro'
import { type GenericSchema, unknown } from 'valibot'
import { call } from './cloud'
import { type Local, newKey } from './parts/media/local'
import { forget, forgetAllBut, sendUp } from './parts/media/media'
import { makeQueue, ownOf, type Unsent } from './parts/queue'
import { makeStore } from './parts/store'
import type { Reply } from './wire'

const drawer = 'sulaiban.unsent'

/** Who was here last, kept beside what they tapped: a session may end before it is sent. */
const nameplate = 'sulaiban.owner'

export const owner = (): string | null => Taro.getStorageSync(nameplate) || null

/** Somebody came in, or nobody is known any more. What others tapped here stays theirs, unsent and unseen. */
export function nowHere(who: string | null) {
  if (who) Taro.setStorageSync(nameplate, who)
  else Taro.removeStorageSync(nameplate)
  waiting.set(shown(ownOf(load(), who)))
}

/** Of whoever leaves nothing stays on the device; of others everything. */
export async function forgetOwn() {
  const own = ownOf(load(), owner())
  const others = load().filter(entry => !own.includes(entry))
  Taro.setStorageSync(drawer, others)
  nowHere(null)
  await forgetAllBut(others.flatMap(({ files }) => files.map(({ key }) => key)))
}

function load(): Unsent[] {
  const kept: unknown = Taro.getStorageSync(drawer)
  return Array.isArray(kept) ? kept : []
}

/** What the screens show as waiting. */
export const waiting = makeStore<Unsent[]>([])
const shown = (list: Unsent[]) => list.filter(entry => entry.title)

const queue = makeQueue(
  {
    load,
    save: list => {
      Taro.setStorageSync(drawer, list)
      waiting.set(shown(ownOf(list, owner())))
    },
    who: owner,
  },
  // The input was looked at when it was queued, and the cloud looks again.
  { send: (name, input) => call({ name, callers: 'nobody', input: unknown() }, input), sendUp, forget },
)

const patience = 30_000
let later: ReturnType<typeof setTimeout> | undefined

type Extra = { tap?: string; files?: Local[]; title?: string }

/** Kept first, then sent. The reply is this call's own. */
export function post<Schema extends GenericSchema, Answer>(
  definition: Call<Schema, Answer>,
  input: InputOf<Call<Schema, Answer>>,
  { tap = newKey(), files = [], title = '' }: Extra = {},
): Promise<Reply<Answer>> {
  const entry = { tap, call: definition.name, input: input as Record<string, unknown>, files, title, at: Date.now() }
  const reply = queue.post(entry) as Promise<Reply<Answer>>
  reply.then(({ ok }) => {
    clearTimeout(later)
    if (!ok) later = setTimeout(flush, patience)
  })
  return reply
}

export const takeBack = queue.drop

/** At launch, when the network is back, and every half minute while something waits; says what arrived. */
export async function flush() {
  clearTimeout(later)
  const own = () => ownOf(load(), owner())
  waiting.set(shown(own()))
  if (!own().length) return
  const arrived = await queue.flush()
  if (own().some(({ refused }) => !refused)) later = setTimeout(flush, patience)
  if (arrived.length) Taro.showToast({ title: `${arrived.length} 件诉求送到了`, icon: 'none' })
}
