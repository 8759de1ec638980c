// The heat of an area through the front door: many of one item from one village within a week rise at night.

import type { Whole } from '@shared/aspects'
import * as levelCalls from '@shared/level/calls'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
beforeEach(async () => {
  sample = await openSample()
})
afterEach(() => sample.close())

let filers = 0
async function file(item = 'water'): Promise<string> {
  const wish = { tap: newTap(), kind: 'help' as const, item, place: { scene: 'g7KQ2M' } }
  const { id } = await sample.who(`o-warm-${filers++}`).does(calls.submit, wish)
  return id
}
const files = async (count: number) => {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await file())
  await sample.cloud.settle()
  return ids
}
const stored = async (id: string) => (await store<Whole>('requests').get(id)) as Whole
const colours = (ids: string[]) => Promise.all(ids.map(async id => (await stored(id)).level.colour))
const night = () => sample.cloud.runTimer('level')

test('five in a week are yellow in the morning, with how many they are; the head hears of each once', async () => {
  const ids = await files(5)
  const other = await file('streetlight')
  sample.clock('2026-11-24 02:30')
  expect(await night()).toMatchObject({ ok: true, data: { risen: 5 } })
  expect(await colours([...ids, other])).toEqual([...ids.map(() => 'yellow'), 'blue'])
  expect((await stored(ids[0] ?? '')).history.at(-1)).toMatchObject({
    deed: 'rise',
    text: '升为黄色：5 件同类诉求在一周内来自同一个村或社区',
  })
  expect(await night()).toMatchObject({ data: { risen: 0 } })
  sample.clock('2026-11-24 08:30')
  await sample.cloud.settle()
  const { rows } = await sample.who('o-zhaojianguo').does(personCalls.inbox, {})
  const told = rows.filter(({ text }) => text.startsWith('升为黄色')).map(({ subject }) => subject)
  expect(told.sort()).toEqual(ids.sort())
})

test('what came more than a week ago is not counted any more', async () => {
  const old = await files(2)
  sample.clock('2026-12-01 09:00')
  const fresh = await files(3)
  sample.clock('2026-12-02 02:30')
  await night()
  expect(await colours([...old, ...fresh])).toEqual(['blue', 'blue', 'blue', 'blue', 'blue'])
})

test('what a supervisor lowered is not raised again by the same heat', async () => {
  const ids = await files(5)
  sample.clock('2026-11-24 02:30')
  await night()
  const [id = ''] = ids
  const version = (await stored(id)).history.length
  await sample.who('o-zhangmin').does(levelCalls.lower, { id, version, colour: 'blue', reason: '已恢复供水' })
  await night()
  expect(await colours(ids)).toEqual(['blue', 'yellow', 'yellow', 'yellow', 'yellow'])
})

test('a county without a rule for it looks at nothing', async () => {
  const ids = await files(5)
  const rule = { fact: 'people', atLeast: 20, colour: 'orange', tier: 'county' } as const
  await sample.who('o-zhouli').does(levelCalls.setRules, { rules: [rule] })
  const trips = await sample.trips('level', night)
  expect(trips.some(({ index }) => index === 'filed')).toBe(false)
  expect(new Set(await colours(ids))).toEqual(new Set(['blue']))
})

test('a night in which nothing is hot reads by pages through an index, and writes nothing of it', async () => {
  const ids = await files(4)
  sample.clock('2026-11-24 02:30')
  const trips = (await sample.trips('level', night)).filter(({ collection }) => collection === 'requests')
  for (const trip of trips) expect(trip.index).toBeTruthy()
  expect(trips.length).toBeLessThanOrEqual(3)
  expect(new Set(await colours(ids))).toEqual(new Set(['blue']))
})
