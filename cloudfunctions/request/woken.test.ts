// What wakes many matters at once while deeds are under way: no deed writes its own alarm over it.
import type { Whole } from '@shared/aspects'
import * as organisationCalls from '@shared/organisation/calls'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { changeCounty } from '../kit/county'
import { releaseOf, wakeForRelease } from '../reminders/release'
import { knownUnder } from './reporters'
import { requests } from './requests'

let sample: SampleCloud
let id: string
beforeAll(async () => {
  sample = await openSample()
  const wish = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } }
  id = (await sample.who('o-wangxiulan').does(calls.submit, wish)).id
  await sample.cloud.settle()
})
afterAll(() => sample.close())

const ways: [string, () => Promise<unknown>][] = [
  ['two are found to be one', () => knownUnder(['ps-wangxiulan', 'ps-other'], sample.now())],
  [
    'a number moves',
    async () => {
      const wechatCode = await sample.cloud.wechat.phoneCode('13800000001')
      await sample.who('o-stranger').does(personCalls.givePhone, { wechatCode })
    },
  ],
  [
    'a calendar is loaded',
    async () => {
      const plan = { year: 2026, holidays: ['2026-11-26'], makeUpDays: [] }
      await sample.who('o-zhouli').does(organisationCalls.loadCalendar, plan)
    },
  ],
  [
    'a release finds them by other keys',
    async () => {
      await changeCounty({ [releaseOf.name]: 0 })
      await wakeForRelease(sample.now())
    },
  ],
]

test.each(ways)('%s', async (_, happens) => {
  const before = (await requests.get(id)) as Whole
  await happens()
  expect(await requests.save(before, { ...before, wakeAt: null })).toBe(false)
  await sample.cloud.settle()
})
