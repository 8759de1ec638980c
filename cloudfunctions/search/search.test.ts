// Search over everything one may see, through the front door.

import * as dispatchCalls from '@shared/dispatch/calls'
import * as calls from '@shared/request/calls'
import * as searchCalls from '@shared/search/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let liqiang: Player
let zhangmin: Player
let sunwei: Player
const filed: Record<string, string> = {}

const file = async (name: string, text: string, item?: string) => {
  const input = { tap: newTap(), kind: 'complaint' as const, item, text, place: { scene: 'g7KQ2M' } }
  filed[name] = (await granny.does(calls.submit, input)).id
}
const found = async (who: Player, words: string) => {
  const { rows } = await who.does(searchCalls.search, { words })
  return rows.map(({ id }) => Object.keys(filed).find(name => filed[name] === id) ?? id).sort()
}

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
  zhangmin = sample.who('o-zhangmin')
  sunwei = sample.who('o-sunwei')
  await file('lamp', '东门的路灯不亮，晚上看不清台阶', 'streetlight')
  await file('wages', '东门工地拖欠工资三个月', 'wages')
  await file('strange', '魑魅魍魉夜夜敲门')
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
})
afterAll(() => sample.close())

test('the centre finds everything by words that all must be there', async () => {
  expect(await found(zhangmin, '东门')).toEqual(['lamp', 'wages'])
  expect(await found(zhangmin, '东门 台阶')).toEqual(['lamp'])
  expect(await found(zhangmin, '敲门')).toEqual(['strange'])
  expect(await found(zhangmin, '停车场')).toEqual([])
})

test('a unit finds what it has, a reporter what is theirs, nobody more', async () => {
  expect(await found(liqiang, '东门')).toEqual(['lamp'])
  expect(await found(granny, '东门')).toEqual(['lamp', 'wages'])
  expect(await found(sample.who('o-stranger'), '东门')).toEqual([])
})

test('a tracking code finds its matter for who may see it', async () => {
  const code = filed.lamp ?? ''
  expect(await found(zhangmin, code)).toEqual(['lamp'])
  expect(await found(liqiang, code.slice(3).toLowerCase())).toEqual(['lamp'])
  expect(await found(sample.who('o-stranger'), code)).toEqual([])
})

test('by a phone number the centre finds what its owner brought in; a unit may not ask', async () => {
  expect(await found(zhangmin, '138 0000 0001')).toEqual(['lamp', 'strange', 'wages'])
  expect(await found(zhangmin, '13999999999')).toEqual([])
  expect(await liqiang.tries(searchCalls.search, { words: '13800000001' })).toMatchObject({ why: 'no-phone-search' })
})

test('one character is too little to look for', async () => {
  expect(await zhangmin.tries(searchCalls.search, { words: '灯' })).toMatchObject({ why: 'too-few-words' })
})

test('it takes at most three trips, each through an index', async () => {
  for (const words of ['东门 路灯', '13800000001', filed.lamp ?? '']) {
    const trips = await sample.trips('request', () => zhangmin.does(searchCalls.search, { words }))
    expect(trips.length).toBeLessThanOrEqual(3)
    for (const trip of trips) expect(trip.index).toBeTruthy()
  }
})

test('the desk narrows by kind, town, level and urgency, and puts the surest first', async () => {
  const rows = async (more: object) =>
    (await zhangmin.does(dispatchCalls.queue, { list: 'received', ...more })).rows.map(({ id }) => id)
  expect(await rows({ town: '320324001' })).toEqual([filed.strange])
  expect(await rows({ town: '320324002' })).toEqual([])
  expect(await rows({ kind: 'help' })).toEqual([])
  expect(await rows({ colour: 'red' })).toEqual([])
  expect(await rows({ urgent: true })).toEqual([])
  expect(await rows({ order: 'certain' })).toEqual([filed.strange])
})

test('of two hand-outs of one matter the first counts; who is no dispatcher is not at the desk', async () => {
  const id = filed.strange ?? ''
  expect(await zhangmin.does(dispatchCalls.attend, { id })).toEqual({ others: [] })
  const { version } = await zhangmin.does(calls.track, { id })
  await zhangmin.does(dispatchCalls.dispatch, { id, version, unit: 'u-zjj' })
  const late = await zhangmin.tries(dispatchCalls.dispatch, { id, version, unit: 'u-cgj' })
  expect(late).toMatchObject({ ok: false, why: 'changed' })
  expect(await sunwei.tries(dispatchCalls.attend, { id })).toMatchObject({ why: 'not-allowed' })
})
