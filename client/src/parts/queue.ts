// The queue of what has not arrived. It knows no capability: an entry is a call's name, its input and its files.
import type { Refused, Reply } from '../wire'
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
  /** Whose it is, where somebody was known when it was tapped: it is sent as nobody else's. */
  owner?: string
  /** Why it was refused, as a sentence: the person must mend it. */
  refused?: string
}

/** All that lies on the device, whoever's; `who` is here now, null when nobody is known. */
export type Cupboard = { load: () => Unsent[]; save: (list: Unsent[]) => void; who: () => string | null }

/** What is here for somebody: their own, and what was tapped before anybody was known. */
export const ownOf = (list: readonly Unsent[], who: string | null): Unsent[] =>
  list.filter(({ owner }) => !owner || owner === who)

export type Means = {
  send: (call: string, input: Record<string, unknown>) => Promise<Reply<unknown>>
  sendUp: (file: Local) => Promise<{ ok: true; id: string } | Refused>
  forget: (file: Local) => void
}

/** Reasons that pass by themselves: keep and try again later. */
const passing = new Set(['offline', 'unavailable', 'slow-down', 'not-signed-in'])
const passes = (reply: Reply<unknown>) => !reply.ok && passing.has(reply.why)

const shelves = ({ load, save, who }: Cupboard) => ({
  load: () => ownOf(load(), who()),
  owned: (entry: Unsent): Unsent => ({ ...entry, owner: entry.owner ?? who() ?? undefined }),
  one: (tap: string) => ownOf(load(), who()).find(entry => entry.tap === tap),
  drop: (tap: string) => save(load().filter(entry => entry.tap !== tap)),
  put: (entry: Unsent) => save([...load().filter(old => old.tap !== entry.tap), entry]),
})
type Shelves = ReturnType<typeof shelves>

const withFiles = ({ input, files }: Unsent) =>
  files.length
    ? {
        ...input,
        files: files.map(({ cloud, kind, seconds }) => ({ id: cloud, kind, ...(seconds ? { seconds } : {}) })),
      }
    : input

/** One entry to the cloud: files first, each id kept at once, so that nothing goes up twice. */
function makeDelivery({ one, put, drop }: Shelves, { send, sendUp, forget }: Means) {
  async function filesUp(entry: Unsent): Promise<Reply<Unsent>> {
    let now = entry
    for (const file of entry.files.filter(({ cloud }) => !cloud)) {
      const sent = await sendUp(file)
      if (!sent.ok) return sent
      now = { ...now, files: now.files.map(other => (other.key === file.key ? { ...other, cloud: sent.id } : other)) }
      put(now)
    }
    return { ok: true, data: now }
  }
  return async (entry: Unsent): Promise<Reply<unknown>> => {
    const up = await filesUp(entry)
    const reply = up.ok ? await send(entry.call, withFiles(up.data)) : up
    if (reply.ok) {
      drop(entry.tap)
      entry.files.forEach(forget)
    } else if (!passes(reply)) put({ ...(one(entry.tap) ?? entry), refused: reply.say })
    return reply
  }
}

/** One after the other: two at once would send the same files twice. */
function oneByOne() {
  let turn: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }
}

export function makeQueue(cupboard: Cupboard, means: Means) {
  const kept = shelves(cupboard)
  const send = makeDelivery(kept, means)
  const inTurn = oneByOne()
  /** Who posted and waits for the reply. */
  const waiters = new Map<string, (reply: Reply<unknown>) => void>()

  async function deliver(tap: string, entry = kept.one(tap)) {
    if (!entry) return null
    const reply = await send(entry)
    waiters.get(tap)?.(reply)
    waiters.delete(tap)
    return reply
  }
  async function deliverAll() {
    const arrived: string[] = []
    for (const { tap, title } of kept.load().filter(({ refused }) => !refused)) {
      const reply = await deliver(tap)
      if (reply && passes(reply)) break
      if (reply?.ok && title) arrived.push(title)
    }
    return arrived
  }
  /** Kept first, then sent; what comes back is this entry's reply, whoever sent it. */
  const post = (entry: Unsent) =>
    new Promise<Reply<unknown>>((answered, failed) => {
      kept.put(kept.owned(entry))
      waiters.set(entry.tap, answered)
      inTurn(async () => waiters.has(entry.tap) && deliver(entry.tap)).catch(failed)
    })
  /** Sends what waits, oldest first, until the network says no; answers the titles that arrived. */
  const flush = () => inTurn(deliverAll)
  return { list: kept.load, drop: kept.drop, post, flush }
}
