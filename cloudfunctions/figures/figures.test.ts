// The month as it is counted from real requests: through the doors of the functions, on the local cloud.
import type { Results } from '@shared/figures/results'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { results } from '../request/results'

let sample: SampleCloud
let granny: Player
let liqiang: Player

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
})
afterAll(() => sample.close())

const written = { text: '已更换灯具，恢复照明。', basis: '现场核查', contact: '李强 0516-88331001', goOn: '已当面说清' }

async function answered(): Promise<{ id: string; version: number }> {
  const place = { scene: 'g7KQ2M' }
  const filing = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place }
  const { id } = await granny.does(calls.submit, filing)
  await liqiang.does(calls.accept, { id, version: 2 })
  const { version } = await liqiang.does(calls.answer, { id, version: 3, ...written })
  return { id, version }
}

const rate = (matter: { id: string; version: number }, result: 1 | 5) =>
  granny.does(ratingCalls.rate, { ...matter, result, attitude: 5, speed: 5 })

/** Counted, and shown a while later, when no instance remembers what was there before. */
async function counted(): Promise<Results | null> {
  await sample.cloud.runTimer('figures')
  sample.pass(6 * 60_000)
  return (await sample.who('').does(calls.home, {})).results
}

test('until it was counted once there is nothing to show, and nobody calls the counting', async () => {
  expect((await granny.does(calls.home, {})).results).toBeNull()
  expect((await sample.who('o-zhaojianguo').does(calls.home, {})).work?.house).toBeNull()
  expect(await sample.cloud.invoke('figures', {}, { openid: 'o-zhouli' })).toMatchObject({ ok: false })
})

test('the month follows what is answered and rated, and a second round keeps the first one’s limit', async () => {
  const [praised, blamed] = [await answered(), await answered()]
  await answered()
  await rate(praised, 5)
  await rate(blamed, 1)
  expect(await counted()).toMatchObject({
    month: '2026-11',
    answered: 3,
    onTime: [3, 3],
    satisfied: [1, 2],
    unrated: 1,
  })
  const { work } = await sample.who('o-zhaojianguo').does(calls.home, {})
  expect(work?.house).toMatchObject({ title: '本单位这个月', answered: 3 })
  const others = await sample.who('o-wuhao').does(calls.home, {})
  expect(others.work?.house).toMatchObject({ title: '本单位这个月', answered: 0, onTime: [0, 0] })
  expect((await sample.who('o-majun').does(calls.home, {})).work?.house).toMatchObject({
    title: '全县这个月',
    answered: 3,
  })
})

test('the next month begins with nothing, and the last is counted on', async () => {
  sample.clock('2026-12-01 09:00')
  expect(await counted()).toMatchObject({ month: '2026-12', answered: 0 })
  expect(await results.get('2026-11:county')).toMatchObject({ answered: 3, at: sample.now() - 6 * 60_000 })
})

test('counting reads by pages through an index, in few trips', async () => {
  const trips = await sample.trips('figures', () => sample.cloud.runTimer('figures'))
  const reads = trips.filter(({ collection }) => collection === 'requests')
  expect(reads).toHaveLength(1)
  expect(reads[0]?.index).toBeTruthy()
})
