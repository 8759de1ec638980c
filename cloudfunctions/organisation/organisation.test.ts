// The county's own affairs: places to choose from, units to name, and a calendar year loaded when it is published.
import * as calls from '@shared/organisation/calls'
import * as requestCalls from '@shared/request/calls'
import type { Request } from '@shared/request/request'
import { at } from '@shared/sample/county'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

const plan = { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: ['2027-01-09'] }

test('towns, their villages and their grids are chosen one after the other, by anyone', async () => {
  const nobody = sample.who('')
  expect((await nobody.does(calls.areas, {})).rows).toEqual([{ id: '320324001', name: '睢城街道', more: true }])
  expect((await nobody.does(calls.areas, { under: '320324001' })).rows.map(({ name }) => name)).toEqual(['和平社区'])
  expect((await nobody.does(calls.areas, { under: '320324001001' })).rows).toEqual([
    { id: '320324001001-03', name: '第 3 网格', more: false },
  ])
  expect((await nobody.does(calls.areas, { under: 'nowhere' })).rows).toEqual([])
})

test('staff choose among units without the centre; residents have no use for it', async () => {
  const { rows } = await sample.who('o-liqiang').does(calls.units, {})
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['县住建局', '县城管局', '睢城街道办事处']))
  expect(rows.some(({ kind }) => kind === 'centre')).toBe(false)
  expect(await sample.who('o-wangxiulan').tries(calls.units, {})).toMatchObject({ why: 'not-allowed' })
})

test('the administrator says whose door it is, for every screen; nobody else does', async () => {
  const said = {
    name: '青禾县',
    motto: '',
    hotline: { number: '12345', hours: '' },
    address: '政通路 8 号',
    open: '',
    filing: '',
  }
  await store('settings').update({ _id: 'county' }, { identity: 'broken' })
  expect(await sample.who('o-zhangmin').tries(calls.setIdentity, said)).toMatchObject({ why: 'not-allowed' })
  const zhouli = sample.who('o-zhouli')
  expect(await zhouli.tries(calls.setIdentity, { ...said, name: '\u200b' })).toMatchObject({ field: 'name' })
  expect((await zhouli.does(calls.setIdentity, said)).county).toMatchObject({ name: '青禾县', centre: '速来办中心' })
  expect((await sample.who('').does(requestCalls.home, {})).county).toEqual({ ...said, centre: '速来办中心' })
})

test('a provisional deadline is said, and computed again when the year is loaded', async () => {
  sample.clock('2026-12-30 09:00')
  const granny = sample.who('o-wangxiulan')
  const liqiang = sample.who('o-liqiang')
  const { id } = await granny.does(requestCalls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item: 'streetlight',
    place: { scene: 'g7KQ2M' },
  })
  const accepted = await liqiang.does(requestCalls.accept, { id, version: 2 })
  expect(accepted.clocks[2]).toMatchObject({ due: at('2027-01-11 17:30'), provisional: true })
  await sample.cloud.settle()
  expect(await sample.who('o-zhouli').does(calls.loadCalendar, plan)).toEqual({ recomputed: 1 })
  await sample.cloud.settle()
  expect(await store<Request>('requests').get(id)).toMatchObject({
    provisional: null,
    clocks: { answer: { due: at('2027-01-09 17:30') } },
  })
  expect((await granny.does(requestCalls.track, { id })).clocks[2]).toMatchObject({ provisional: false })
})

test.each([
  ['a day of another year', { ...plan, holidays: ['2025-01-01'] }, 'bad-calendar'],
  ['a day that is holiday and make-up day', { ...plan, makeUpDays: ['2027-01-01'] }, 'bad-calendar'],
  ['the 30th of February', { ...plan, holidays: ['2027-02-30'] }, 'bad-calendar'],
  ['no holiday', { ...plan, holidays: [] }, 'bad-input'],
])('a calendar with %s is refused and changes nothing', async (_, wrong, why) => {
  const before = await store<{ _id: string; stamp: number }>('settings').get('county')
  expect(await sample.who('o-zhouli').tries(calls.loadCalendar, wrong)).toMatchObject({ ok: false, why })
  expect(await store<{ _id: string; stamp: number }>('settings').get('county')).toEqual(before)
})

test('only an administrator loads a calendar', async () => {
  expect(await sample.who('o-zhangmin').tries(calls.loadCalendar, plan)).toMatchObject({ why: 'not-allowed' })
})
