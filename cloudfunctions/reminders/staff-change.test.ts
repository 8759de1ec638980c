// The county's list of staff is changed under way: what stood with who left goes on, and their sessions end.

import type { Whole } from '@shared/aspects'
import type { Unit } from '@shared/organisation/organisation'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import { units } from '@shared/sample/county'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import { store } from '../kit/store'
import { requests } from '../request/requests'
import { wakeAfterStaffChange } from './staff-change'

let sample: SampleCloud
let granny: Player
let zhangmin: Player

beforeEach(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  zhangmin = sample.who('o-zhangmin')
})
afterEach(() => sample.close())

const file = async () => {
  const wish = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } }
  const { id } = await granny.does(calls.submit, wish)
  await sample.cloud.settle()
  return id
}

const zjj = units.find(({ _id }) => _id === 'u-zjj') as Unit

async function nowStaff(staff: Unit['staff']) {
  await store<Unit>('units').update({ _id: 'u-zjj' }, { staff: database().command.set(staff) })
  await changeCounty({}, ['units'])
  await sample.cloud.settle()
}

const inboxOf = async (who: Player) => (await who.does(personCalls.inbox, {})).rows.length

test('the handler leaves: a colleague has the matter, the one who left is told nothing any more and signed out', async () => {
  const liqiang = sample.who('o-liqiang')
  const id = await file()
  const told = await inboxOf(liqiang)
  await persons.update(
    { _id: 'ps-liqiang' },
    { 'sessions.browser': { at: 0, until: Number.MAX_SAFE_INTEGER, where: '' } },
  )
  await nowStaff(zjj.staff.filter(({ person }) => person !== 'ps-liqiang'))
  expect(await zhangmin.does(calls.track, { id })).toMatchObject({ state: 'dispatched', handler: '赵建国' })
  expect((await persons.get('ps-liqiang'))?.sessions).toEqual({})
  sample.clock('2026-11-26 10:00')
  await sample.cloud.settle()
  expect(await inboxOf(liqiang)).toBe(told)
  expect(await inboxOf(sample.who('o-zhaojianguo'))).toBeGreaterThan(0)
  expect(await liqiang.tries(calls.track, { id })).toMatchObject({ ok: false })
})

test('the unit is closed: its matter is on the dispatcher’s desk, who is told and hands it out again', async () => {
  const id = await file()
  const told = await inboxOf(zhangmin)
  await store<Unit>('units').remove({ _id: 'u-zjj' })
  await changeCounty({}, ['units'])
  await sample.cloud.settle()
  expect(await zhangmin.does(calls.track, { id })).toMatchObject({ state: 'returned', unit: null })
  const { work } = await zhangmin.does(calls.home, {})
  expect(work?.waits.find(({ id: list }) => list === 'returned')?.count).toBe(1)
  expect(await inboxOf(zhangmin)).toBe(told + 1)
})

test('nothing is woken where nothing of the staff was changed', async () => {
  await file()
  await changeCounty({ somethingElse: 1 })
  const trips = await sample.trips('reminders', () => sample.cloud.runTimer('reminders'))
  expect(
    trips.filter(({ collection }) => collection === 'rosters' || collection === 'requests').length,
  ).toBeLessThanOrEqual(2)
})

test('a function that knew the staff as it was hands somebody something: it is looked at once more, and goes on', async () => {
  const id = await file()
  await nowStaff(zjj.staff.filter(({ person }) => person !== 'ps-liqiang'))
  const far = sample.now() + 30 * 86_400_000
  await requests.update({ _id: id }, { handler: 'ps-liqiang', wakeAt: far })
  sample.pass(3 * 60_000)
  await sample.cloud.runTimer('reminders')
  expect(await zhangmin.does(calls.track, { id })).toMatchObject({ handler: '赵建国' })
  const trips = await sample.trips('reminders', () => sample.cloud.runTimer('reminders'))
  expect(trips.filter(({ collection }) => collection === 'rosters')).toEqual([])
})

test('a deed that is under way while the staff changes does not undo the waking', async () => {
  const id = await file()
  const before = (await requests.get(id)) as Whole
  await store<Unit>('units').update({ _id: 'u-zjj' }, { staff: database().command.set([zjj.staff[0]]) })
  await changeCounty({}, ['units'])
  expect(await wakeAfterStaffChange(sample.now(), Date.now())).toBe(1)
  expect(await requests.save(before, { ...before, wakeAt: null })).toBe(false)
  await sample.cloud.settle()
  expect(await requests.get(id)).toMatchObject({ handler: 'ps-zhaojianguo' })
})

test('who lost a post under an id that lives on in another is signed out too', async () => {
  const session = { browser: { at: 0, until: Number.MAX_SAFE_INTEGER, where: '' } }
  await persons.update({ _id: 'ps-wangxiulan' }, { also: ['ps-wanglei'], sessions: session })
  await nowStaff(zjj.staff.filter(({ person }) => person !== 'ps-wanglei'))
  expect((await persons.get('ps-wangxiulan'))?.sessions).toEqual({})
})
