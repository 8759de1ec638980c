import type { Reply } from '../wire'
import type { Local } from './media/local'
import { makeQueue, type Unsent } from './queue'

const photo = (key: string): Local => ({ key, kind: 'photo', size: 1, ext: 'jpg' })
const entry = (tap: string, part: Partial<Unsent> = {}): Unsent => ({
  tap,
  call: 'request.submit',
  input: { tap },
  files: [],
  title: `诉求 ${tap}`,
  at: 1,
  ...part,
})
const no = (why: 'offline' | 'unavailable' | 'bad-input', say = '不行'): Reply<never> =>
  why === 'offline' ? { ok: false, why, say } : { ok: false, why, say }

/** A device with a network that can be cut. */
function device() {
  let kept: Unsent[] = []
  const arrived: { call: string; input: Record<string, unknown> }[] = []
  const gone: string[] = []
  const uploads: string[] = []
  const world = { here: null as string | null, answer: (): Reply<unknown> => ({ ok: true, data: 'ok' }), cut: false }
  const queue = makeQueue(
    { load: () => JSON.parse(JSON.stringify(kept)), save: list => (kept = list), who: () => world.here },
    {
      send: async (call, input) => {
        if (world.cut) return no('offline')
        const reply = world.answer()
        if (reply.ok) arrived.push({ call, input })
        return reply
      },
      sendUp: async ({ key }) => {
        if (world.cut) return { ok: false, why: 'offline', say: '' }
        uploads.push(key)
        return { ok: true, id: `cloud://${key}` }
      },
      forget: ({ key }) => gone.push(key),
    },
  )
  return { queue, world, arrived, gone, uploads, kept: () => kept }
}

it('sends what is posted and keeps nothing of it', async () => {
  const { queue, arrived, kept, gone } = device()
  const reply = await queue.post(entry('a', { files: [photo('p1')] }))
  expect(reply.ok).toBe(true)
  expect(arrived).toEqual([
    { call: 'request.submit', input: { tap: 'a', files: [{ id: 'cloud://p1', kind: 'photo' }] } },
  ])
  expect(gone).toEqual(['p1'])
  expect(kept()).toEqual([])
})

it('keeps what is posted without a network and sends it later with the same tap', async () => {
  const { queue, world, arrived, kept } = device()
  world.cut = true
  expect((await queue.post(entry('a'))).ok).toBe(false)
  expect(kept().map(({ tap }) => tap)).toEqual(['a'])
  world.cut = false
  expect(await queue.flush()).toEqual(['诉求 a'])
  expect(arrived.map(({ input }) => input.tap)).toEqual(['a'])
  expect(await queue.flush()).toEqual([])
  expect(arrived).toHaveLength(1)
})

it('sends up no file twice when the call itself fails', async () => {
  const { queue, world, uploads, arrived } = device()
  world.answer = () => no('unavailable')
  await queue.post(entry('a', { files: [photo('p1'), photo('p2')] }))
  world.answer = () => ({ ok: true, data: 'ok' })
  await queue.flush()
  expect(uploads).toEqual(['p1', 'p2'])
  expect(arrived).toHaveLength(1)
})

it('keeps a refused matter with its reason and does not send it again by itself', async () => {
  const { queue, world, kept } = device()
  world.answer = () => no('bad-input', '请写清楚一点。')
  await queue.post(entry('a'))
  expect(kept()[0]?.refused).toBe('请写清楚一点。')
  world.answer = () => ({ ok: true, data: 'ok' })
  expect(await queue.flush()).toEqual([])
  expect(kept()).toHaveLength(1)
})

it('is not held up by a refused matter before another', async () => {
  const { queue, world, arrived } = device()
  world.cut = true
  await queue.post(entry('a'))
  await queue.post(entry('b'))
  world.cut = false
  let first = true
  world.answer = () => {
    const refused = first
    first = false
    return refused ? no('bad-input') : { ok: true, data: 'ok' }
  }
  expect(await queue.flush()).toEqual(['诉求 b'])
  expect(arrived.map(({ input }) => input.tap)).toEqual(['b'])
})

it('sends one after the other, so that ten taps are one request', async () => {
  const { queue, arrived } = device()
  await Promise.all([queue.flush(), queue.post(entry('a')), queue.flush()])
  expect(arrived).toHaveLength(1)
})

it('says nothing of what goes without being seen', async () => {
  const { queue, world } = device()
  world.cut = true
  await queue.post(entry('a', { call: 'person.consent', title: '' }))
  world.cut = false
  expect(await queue.flush()).toEqual([])
})

it('takes back what the person wants to mend', async () => {
  const { queue, world, kept } = device()
  world.answer = () => no('bad-input')
  await queue.post(entry('a'))
  queue.drop('a')
  expect(kept()).toEqual([])
})

it('sends what somebody tapped as nobody else’s, and keeps it for them', async () => {
  const { queue, world, arrived, kept } = device()
  world.here = 'ps-a'
  world.cut = true
  await queue.post(entry('a'))
  // A's session ends, B signs in on the same device.
  world.here = 'ps-b'
  world.cut = false
  expect(queue.list()).toEqual([])
  expect(await queue.flush()).toEqual([])
  await queue.post(entry('b'))
  expect(arrived.map(({ input }) => input.tap)).toEqual(['b'])
  expect(kept().map(({ tap }) => tap)).toEqual(['a'])
  world.here = 'ps-a'
  expect(await queue.flush()).toEqual(['诉求 a'])
})

it('sends what was tapped before anybody was known as whoever signs in then', async () => {
  const { queue, world, arrived } = device()
  world.cut = true
  await queue.post(entry('a'))
  world.cut = false
  world.here = 'ps-a'
  await queue.flush()
  expect(arrived.map(({ input }) => input.tap)).toEqual(['a'])
})
