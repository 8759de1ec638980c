// The timer runs a table of sleepers: a second one, tiny, wakes and tells beside requests, by its own index, of its own page.
import type { Notice } from '@shared/notice/notice'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { sleepers } from '../functions'
import { by, collection } from '../kit/collection'
import { type Sleeping, sleeper } from '../kit/sleeper'
import { remindersOf } from '.'
import { wakeForRelease } from './release'

type Visit = Sleeping & { when: number; visitor: string; reminded: boolean }

const visits = collection<Visit>('visits', [by('alarm', 'wakeAt')])
const hour = 3_600_000

const noticeOf = ({ visitor }: Visit): Notice => ({
  key: 'soon',
  to: visitor,
  template: 'progress',
  facts: { matter: '来访预约', status: '一小时后', unit: '速来办中心', code: 'vs-1', hint: '' },
  page: 'booking/visit',
  at: 0,
  worthSms: false,
})

const visitSleeper = sleeper<Visit>({
  store: visits,
  called: '预约',
  wake: (visit, { now }) =>
    visit.reminded || visit.when - now > hour
      ? visit
      : { ...visit, reminded: true, outbox: [noticeOf(visit)], wakeAt: now },
  amend: (visit, set) => ({ ...visit, ...set, wakeAt: null }),
})

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample({ more: [visits] })
})
afterAll(() => sample.close())

/** As the platform gives it to a run that nobody in WeChat set off. */
const context = {
  request_id: 'run-1',
  function_name: 'reminders',
  function_version: '$LATEST',
  namespace: 'local',
  memory_limit_in_mb: 256,
  time_limit_in_ms: 20_000,
  environment: '{}',
}

const inbox = async () => (await sample.who('o-wangxiulan').does(personCalls.inbox, {})).rows

test('a visit wakes an hour before, is told once, and opens its own page; the requests beside it go on', async () => {
  const run = () => remindersOf([...sleepers, visitSleeper])({ Type: 'Timer' }, context)
  const when = sample.now() + 2 * hour
  await visits.add({
    _id: 'vs-1',
    version: 1,
    when,
    visitor: 'ps-wangxiulan',
    reminded: false,
    outbox: [],
    wakeAt: when - hour,
  })
  await sample
    .who('o-wangxiulan')
    .does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place: { scene: 'g7KQ2M' } })
  await run()
  expect(await inbox()).toEqual([])
  sample.clock('2026-11-23 10:00')
  await run()
  await run()
  expect(await inbox()).toMatchObject([
    { subject: 'vs-1', page: 'booking/visit?id=vs-1', text: expect.stringContaining('一小时后') },
  ])
  expect(await visits.get('vs-1')).toMatchObject({ outbox: [], wakeAt: null, reminded: true })
})

test('nobody outside may run it', async () => {
  expect(await remindersOf([])({ httpMethod: 'POST' }, context)).toMatchObject({ ok: false, why: 'not-allowed' })
})

test('a new release wakes every request once, and no second time', async () => {
  const { store } = await import('../kit/store')
  await store('settings').update({ _id: 'county' }, { release: 0, stamp: 99 })
  await sample.cloud.settle()
  const { forgetCounty } = await import('../kit/county')
  forgetCounty()
  expect(await wakeForRelease(sample.now())).toBe(1)
  await sample.cloud.settle()
  expect(await wakeForRelease(sample.now())).toBe(0)
})
