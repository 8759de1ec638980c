// Suggestions through the front door: from the catalogue's words on the first day, from what dispatchers decided after a night.

import type { Whole } from '@shared/aspects'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as calls from '@shared/request/calls'
import * as trainingCalls from '@shared/suggestion/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { store } from '../kit/store'
import { models } from './models'

let sample: SampleCloud
let granny: Player
let zhangmin: Player
let zhouli: Player

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  zhangmin = sample.who('o-zhangmin')
  zhouli = sample.who('o-zhouli')
})
afterAll(() => sample.close())
beforeEach(() => sample.clock('2026-11-23 09:00'))

const village = { village: '320324001001' }
const file = (text: string, more: object = {}) =>
  sample.who(`o-says-${newTap()}`).does(calls.submit, { tap: newTap(), kind: 'help', text, place: village, ...more })
const stored = async (id: string) => (await store<Whole>('requests').get(id)) as Whole

async function decide(text: string, item: string, unit: string): Promise<void> {
  const { id } = await file(text)
  const request = await stored(id)
  await zhangmin.does(dispatchCalls.dispatch, { id, version: request.history.length, unit, item })
}

test('on the first day the catalogue’s own words suggest, and what is certain goes to its unit by itself', async () => {
  const { id, unit } = await file('小区门口的路灯不亮')
  const { suggestion, item, history } = await stored(id)
  expect(suggestion).toMatchObject({ model: 'catalogue', words: ['路灯不亮'] })
  expect(suggestion?.ranked[0]).toMatchObject({ label: 'streetlight' })
  expect({ unit, item }).toEqual({ unit: '县住建局', item: 'streetlight' })
  expect(history.at(-1)).toMatchObject({
    deed: 'dispatch',
    by: { role: 'system' },
    text: expect.stringMatching('把握'),
  })
})

test('what no word is known of waits for a person', async () => {
  const { id, state } = await file('魑魅魍魉')
  expect(state).toBe('received')
  expect((await stored(id)).suggestion).toBeNull()
})

test('a ticked item needs no suggestion', async () => {
  const { id } = await file('路灯不亮', { item: 'garbage' })
  expect(await stored(id)).toMatchObject({ suggestion: null, item: 'garbage' })
})

test('after a night it has learned from what dispatchers decided; an administrator can go back', async () => {
  for (const words of ['包工头跑路了钱没给', '干活三个月没拿到钱', '老板一直不给钱', '年底了钱还没结'])
    await decide(words, 'wages', 'u-cgj')
  for (const words of ['桶里满了没人倒', '楼下臭得很没人扫', '桶边上堆满了', '没人来收臭味大'])
    await decide(words, 'garbage', 'u-suicheng')
  sample.clock('2026-11-24 02:30')
  expect(await sample.cloud.runTimer('suggestion')).toMatchObject({ ok: true, data: { examples: expect.any(Number) } })
  sample.clock('2026-11-24 09:00')
  const { rows, threshold } = await zhouli.does(trainingCalls.models, {})
  expect(threshold).toBe(0.4)
  expect(rows[0]).toMatchObject({ inUse: true, examples: 8 })
  const { id } = await file('包工头一直不给钱')
  expect((await stored(id)).suggestion).toMatchObject({ model: rows[0]?.id, ranked: [{ label: 'wages' }, {}, {}] })
  await zhouli.does(trainingCalls.useModel, { id: null })
  const later = await file('包工头一直不给钱')
  expect((await stored(later.id)).suggestion?.model ?? 'catalogue').toBe('catalogue')
  await zhouli.does(trainingCalls.useModel, { id: rows[0]?.id ?? null })
})

test('a damaged model, one of another version and one that is gone are refused, and the one in use stays', async () => {
  const before = (await zhouli.does(trainingCalls.models, {})).rows.find(({ inUse }) => inUse)?.id
  const good = (await models.get(before ?? ''))?.text ?? ''
  const put = (number: number, text: string) =>
    models.put({
      _id: `md-${number}`,
      at: 1,
      edition: 1,
      text,
      figures: { catalogue: 0, examples: 0, right: null, bands: [] },
    })
  await put(1000000000001, good.replace('"streetlight"', '"streetlamp"'))
  await put(1000000000002, good.replace(/"version":\d+/, '"version":1'))
  const use = (number: number) => zhouli.tries(trainingCalls.useModel, { id: `md-${number}` })
  expect(await use(1000000000001)).toMatchObject({ ok: false, why: 'damaged-model' })
  expect(await use(1000000000002)).toMatchObject({ ok: false, why: 'other-model' })
  expect(await use(1000000000003)).toMatchObject({ ok: false, why: 'unknown-model' })
  expect((await zhouli.does(trainingCalls.models, {})).rows.find(({ inUse }) => inUse)?.id).toBe(before)
})

test('the threshold follows from what a wrong hand-out costs beside a look', async () => {
  expect(await zhouli.does(trainingCalls.setCosts, { look: 1, wrong: 20 })).toEqual({ threshold: 0.95 })
  expect((await file('小区门口的路灯')).state).toBe('received')
  expect(await zhouli.tries(trainingCalls.setCosts, { look: 5, wrong: 5 })).toMatchObject({ why: 'odd-costs' })
  await zhouli.does(trainingCalls.setCosts, { look: 3, wrong: 5 })
})

test('only an administrator may set it; nobody outside may have it trained', async () => {
  expect(await zhangmin.tries(trainingCalls.setCosts, { look: 3, wrong: 5 })).toMatchObject({ why: 'not-allowed' })
  expect(await granny.tries(trainingCalls.models, {})).toMatchObject({ why: 'not-allowed' })
  const asked = await sample.cloud.invoke('suggestion', { Type: 'Timer' }, { openid: 'o-wangxiulan' })
  expect(asked).toMatchObject({ ok: false })
})

test('filing words alone takes two trips, too', async () => {
  await file('路灯不亮')
  await sample.cloud.settle()
  const trips = await sample.trips('request', () =>
    granny.does(calls.submit, { tap: newTap(), kind: 'help', text: '楼下路灯坏了', place: village }),
  )
  expect(trips).toHaveLength(2)
})
