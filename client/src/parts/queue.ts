// The queue of what has not arrived. It knows no capability: an entry is a call's name, its input and its files.
import type { Reply } from '../wire'
import type { Local } from './media/local'

export type Unsent = {
  /** The same tap is the same request, however often it is sent. */
  tap: string
  call: string
  input: Record<string, unknown>
  files: Local[]
  /** What to call it on a screen; empty for what goes without being seen. */
  title: string
  at: number
  /** Why it was refused, as a sentence: the person must mend it. */
  refused?: string
}

export type Cupboard = { load: () => Unsent[]; save: (list: Unsent[]) => void }
export type Means = {
  send: (call: string, input: Record<string, unknown>) => Promise<Reply<unknown>>
  sendUp: (file: Local) => Promise<{ ok: true; id: string } | Extract<Reply<unknown>, { ok: false }>>
  forget: (file: Local) => void
}

/** Reasons that pass by themselves: keep and try again later. */
const passing = new Set(['offline', 'unavailable', 'slow-down', 'not-signed-in'])

export function makeQueue(cupboard: Cupboard, means: Means) {
  /** Who posted and waits for the reply. */
  const waiters = new Map<string, (reply: Reply<unknown>) => void>()
  const one = (tap: string) => cupboard.load().find(entry => entry.tap === tap)
  const drop = (tap: string) => cupboard.save(cupboard.load().filter(entry => entry.tap !== tap))
  const put = (entry: Unsent) => cupboard.save([...cupboard.load().filter(old => old.tap !== entry.tap), entry])

  /** Files go up one by one; each id is kept at once, so that nothing goes up twice. */
  async function filesUp(entry: Unsent): Promise<Reply<Unsent>> {
    let now = entry
    for (const file of entry.files) {
      if (file.cloud) continue
      const sent = await means.sendUp(file)
      if (!sent.ok) return sent
      now = { ...now, files: now.files.map(one => (one.key === file.key ? { ...one, cloud: sent.id } : one)) }
      put(now)
    }
    return { ok: true, data: now }
  }

  const withFiles = (entry: Unsent) =>
    entry.files.length
      ? {
          ...entry.input,
          files: entry.files.map(({ cloud, kind, seconds }) => ({ id: cloud, kind, ...(seconds ? { seconds } : {}) })),
        }
      : entry.input

  async function deliver(entry: Unsent): Promise<Reply<unknown>> {
    const up = await filesUp(entry)
    const reply = up.ok ? await means.send(entry.call, withFiles(up.data)) : up
    if (reply.ok) {
      drop(entry.tap)
      entry.files.forEach(means.forget)
    } else if (!passing.has(reply.why)) put({ ...(one(entry.tap) ?? entry), refused: reply.say })
    waiters.get(entry.tap)?.(reply)
    waiters.delete(entry.tap)
    return reply
  }

  async function deliverAll() {
    const arrived: string[] = []
    for (const entry of cupboard.load().filter(({ refused }) => !refused)) {
      // Taken back meanwhile.
      if (!one(entry.tap)) continue
      const reply = await deliver(entry)
      if (!reply.ok && passing.has(reply.why)) break
      if (reply.ok && entry.title) arrived.push(entry.title)
    }
    return arrived
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** One after the other: two at once would send the same files twice. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }

  return {
    list: () => cupboard.load(),
    drop,
    /** Kept first, then sent; what comes back is this entry's reply, whoever sent it. */
    post: (entry: Unsent) =>
      new Promise<Reply<unknown>>(answered => {
        put(entry)
        waiters.set(entry.tap, answered)
        inTurn(async () => waiters.has(entry.tap) && deliver(one(entry.tap) ?? entry))
      }),
    /** Sends what waits, oldest first, until the network says no; answers the titles that arrived. */
    flush: () => inTurn(deliverAll),
  }
}
