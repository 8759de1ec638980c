// What changes in the county while it runs, as `npm start` runs: each function on a thread of its own with a county of its own in
// memory, by the real clock. No test in one process can see it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Whole } from '@shared/aspects'
import { published } from '@shared/calendar'
import * as dispatchCalls from '@shared/dispatch/calls'
import type { Told } from '@shared/notice/told'
import { written } from '@shared/notice/written'
import * as organisationCalls from '@shared/organisation/calls'
import type { Unit } from '@shared/organisation/organisation'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import * as sample from '@shared/sample/county'
import { database } from '../../cloudfunctions/kit/cloud'
import { changeCounty } from '../../cloudfunctions/kit/county'
import { store } from '../../cloudfunctions/kit/store'
import type { Cloud } from '../cloud'
import { openProduct } from './open'
import { newTap, player } from './stage'

const dir = mkdtempSync(join(tmpdir(), 'threads-'))
let cloud: Cloud

beforeAll(async () => {
  const { identity, areas, grids, units, headings, items, codes, people } = sample
  const organisation = () => ({ identity, areas, grids, units, headings, items, codes, people })
  cloud = await openProduct({ dir, threads: true, organisation })
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true, force: true })
})

const who = (openid: string) => player(cloud, openid)
const dayOf = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10)

/** The year of a moment as it was announced, with that day free besides. */
const freeOn = (days: readonly string[]) => {
  const year = Number(days[0]?.slice(0, 4))
  const known = published.find(plan => plan.year === year)
  const own = days.filter(day => day.startsWith(`${year}-`))
  return {
    year,
    holidays: [...new Set([...(known?.holidays ?? []), ...own])],
    makeUpDays: (known?.makeUpDays ?? []).filter(day => !own.includes(day)),
  }
}

const limitOf = async (id: string) =>
  (await who('o-wangxiulan').does(calls.track, { id })).clocks.find(({ name }) => name === 'answer')?.due ?? 0

/** @returns the limit once it is later than before; within ten seconds, or never */
async function movedFrom(id: string, before: number): Promise<number> {
  for (let waited = 0; waited < 10_000; waited += 200) {
    const due = await limitOf(id)
    if (due > before) return due
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  return before
}

test('loaded once and then put right, the year reaches what is open at once, and its reporter is told of each date', async () => {
  const place = { scene: 'g7KQ2M' }
  const { id } = await who('o-wangxiulan').does(calls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item: 'streetlight',
    place,
  })
  await who('o-liqiang').does(calls.accept, { id, version: 2 })
  // Every function has the county in memory before the calendar comes.
  await Promise.all([cloud.runTimer('reminders'), who('o-wangxiulan').does(personCalls.inbox, {})])
  const first = await limitOf(id)
  const days = [dayOf(first)]
  await who('o-zhouli').does(organisationCalls.loadCalendar, freeOn(days))
  const second = await movedFrom(id, first)
  expect(second).toBeGreaterThan(first)
  await who('o-zhouli').does(organisationCalls.loadCalendar, freeOn([...days, dayOf(second)]))
  // Where the turn of a year lies between, the second day is of another year's notice.
  const isOneYear = dayOf(second).slice(0, 4) === days[0]?.slice(0, 4)
  const last = isOneYear ? await movedFrom(id, second) : second
  if (isOneYear) expect(last).toBeGreaterThan(second)
  expect(await toldOf(id)).toContain(written(last))
}, 60_000)

/** The dates that its reporter was told; by night what still waits names the new one. */
async function toldOf(id: string): Promise<(string | undefined)[]> {
  const waiting = (await store<Whole>('requests').get(id))?.outbox ?? []
  const lying = await store<Told>('notices').find({ to: 'ps-wangxiulan' }, { limit: 20 })
  return [...waiting.filter(({ to }) => to === 'ps-wangxiulan'), ...lying].map(({ facts }) => facts.due)
}

const filed = async () => {
  const wish = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } }
  return (await who('o-wangxiulan').does(calls.submit, wish)).id
}

/** Milliseconds from the timer that sees the change: then everybody and everything is where it belongs. */
const promised = 10_000

test('a handler is taken out of the list: at the timer his matters move, his next call is refused and nobody tells him', async () => {
  const [liqiang, zhangmin] = [who('o-liqiang'), who('o-zhangmin')]
  const [first, second] = [await filed(), await filed()]
  await liqiang.does(calls.accept, { id: second, version: 2 })
  // Every function has the county in memory, with him in it.
  await Promise.all([cloud.runTimer('reminders'), liqiang.does(calls.tasks, { list: 'due' })])
  const zjj = sample.units.find(({ _id }) => _id === 'u-zjj') as Unit
  const staff = zjj.staff.filter(({ person }) => person !== 'ps-liqiang')
  await store<Unit>('units').update({ _id: 'u-zjj' }, { staff: database().command.set(staff) })
  await changeCounty({}, ['units'])
  const begun = Date.now()
  await cloud.runTimer('reminders')
  const told = await inboxOf('ps-liqiang')
  expect(await liqiang.tries(calls.tasks, { list: 'due' })).toMatchObject({ why: 'not-allowed' })
  expect(
    await liqiang.tries(calls.answer, { id: second, version: 3, text: '好', basis: '查', contact: '1' }),
  ).toMatchObject({
    why: 'not-allowed',
  })
  expect(await liqiang.tries(calls.track, { id: first })).toMatchObject({ why: 'not-yours' })
  for (const id of [first, second])
    expect(await zhangmin.does(calls.track, { id })).toMatchObject({ handler: '赵建国' })
  expect(Date.now() - begun).toBeLessThan(promised)
  await zhangmin.does(dispatchCalls.dispatch, {
    id: first,
    version: (await zhangmin.does(calls.track, { id: first })).version,
    unit: 'u-cgj',
  })
  const waiting = await Promise.all([first, second].map(id => store<Whole>('requests').get(id)))
  expect(waiting.flatMap(request => request?.outbox ?? []).filter(({ to }) => to === 'ps-liqiang')).toEqual([])
  expect(await inboxOf('ps-liqiang')).toBe(told)
}, 60_000)

const inboxOf = async (to: string) => (await store<Told>('notices').find({ to }, { limit: 50 })).length
