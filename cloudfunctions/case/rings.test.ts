// Matters joined in any order, at once or one after the other, parted and swept at random: in the end each that is joined has a live
// lead, and no history grows by itself.
import type { Whole } from '@shared/aspects'
import * as caseCalls from '@shared/case/calls'
import * as calls from '@shared/request/calls'
import { workedStates } from '@shared/request/states'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { requests } from '../request/requests'

let sample: SampleCloud
let zhangmin: Player

beforeEach(async () => {
  sample = await openSample()
  zhangmin = sample.who('o-zhangmin')
})
afterEach(() => sample.close())

const place = { scene: 'g7KQ2M' }
let filers = 0
const file = async () => {
  const who = sample.who(`o-filer-${++filers}`)
  return (await who.does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place })).id
}
const versionOf = async (id: string) => (await requests.get(id))?.history.length ?? 0
const join = async (id: string, lead: string) =>
  zhangmin.tries(caseCalls.join, { id, version: await versionOf(id), lead })
const part = async (id: string) =>
  zhangmin.tries(caseCalls.part, { id, version: await versionOf(id), reason: '不是一件' })

/** So many minutes of the timer, each with all that follows at once. */
async function minutes(many: number): Promise<void> {
  for (let minute = 0; minute < many; minute++) {
    sample.clock(`2026-11-23 10:${String(minute).padStart(2, '0')}`)
    await sample.cloud.settle()
  }
}

const all = (ids: readonly string[]) => Promise.all(ids.map(async id => (await requests.get(id)) as Whole))

/** Every joined one has a lead that somebody works on; a further ten minutes change nothing. */
async function expectRest(ids: readonly string[], deeds: number): Promise<void> {
  await minutes(10)
  const rested = await all(ids)
  const known = new Map(rested.map(request => [request._id, request]))
  for (const { _id, state, lead } of rested)
    if (state === 'joined')
      expect([_id, workedStates.includes(known.get(lead?.id ?? '')?.state ?? 'closed')]).toEqual([_id, true])
  expect(rested.some(({ state }) => state !== 'joined')).toBe(true)
  const lengths = rested.map(({ history }) => history.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(4 + 3 * deeds)
  for (let minute = 20; minute < 30; minute++) {
    sample.clock(`2026-11-23 10:${minute}`)
    await sample.cloud.runTimer('reminders')
  }
  expect((await all(ids)).map(({ history }) => history.length)).toEqual(lengths)
}

test('three joined to each other in a ring, one after the other: the last is refused or the first leads', async () => {
  const ids = (await Promise.all([file(), file(), file()])) as [string, string, string]
  const [a, b, c] = ids
  expect((await join(a, b)).ok).toBe(true)
  expect((await join(b, c)).ok).toBe(true)
  expect(await join(c, a)).toMatchObject({ ok: false, why: 'join-itself' })
  await expectRest(ids, 3)
})

test('a ring made at once is undone: the one that came first leads', async () => {
  const ids: string[] = []
  for (const wall of ['09:01', '09:02', '09:03', '09:04']) {
    sample.clock(`2026-11-23 ${wall}`)
    ids.push(await file())
  }
  const [a, b, c, d] = ids as [string, string, string, string]
  await Promise.all([join(a, b), join(b, c), join(c, a), join(d, c)])
  // The race may be refused; a ring as it stood in a release that did not refuse it must be undone as well.
  const now = sample.now()
  for (const [id, lead] of [
    [a, b],
    [b, c],
    [c, a],
    [d, c],
  ] as const)
    await requests.update({ _id: id }, { state: 'joined', lead: { id: lead, since: now, upTo: 0 }, wakeAt: now })
  await minutes(3)
  expect((await all([b, c, d])).map(({ lead }) => lead?.id)).toEqual([a, a, a])
  expect((await requests.get(a))?.state).not.toBe('joined')
  await expectRest(ids, 4)
})

/** The same numbers from the same seed. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

test.each([1, 2, 3, 4])('joined, parted and swept at random (%i)', async seed => {
  const random = seeded(seed)
  const ids = await Promise.all(Array.from({ length: 7 }, file))
  const any = () => ids[Math.floor(random() * ids.length)] as string
  const rounds = 6
  for (let round = 0; round < rounds; round++) {
    const wanted = Array.from({ length: 4 }, () => (random() < 0.8 ? join(any(), any()) : part(any())))
    await Promise.all(wanted)
    if (random() < 0.5) await sample.cloud.runTimer('reminders')
  }
  await expectRest(ids, rounds * 4)
})
