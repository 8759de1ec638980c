// A calendar that is put right while units are called: their limits move, and they are told, through the front door.
import { published } from '@shared/calendar'
import * as calls from '@shared/joint/calls'
import * as organisationCalls from '@shared/organisation/calls'
import * as requestCalls from '@shared/request/calls'
import { at } from '@shared/sample/county'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { requests } from '../request/requests'

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

test('a call and a share move by the days that turned out to be free; the unit is told the new moment', async () => {
  sample.clock('2026-12-23 15:00')
  const [linna, wuhao] = [sample.who('o-linna'), sample.who('o-wuhao')]
  const place = { scene: 'g7KQ2M' }
  const filing = { tap: newTap(), kind: 'complaint' as const, item: 'garbage', place }
  const { id } = await sample.who('o-wangxiulan').does(requestCalls.submit, filing)
  const { version } = await linna.does(requestCalls.accept, { id, version: 2 })
  const blown = await wuhao.does(calls.whistle, { id, version, listed: 'zf2', units: ['u-cgj', 'u-zjj'] })
  const meeting = { when: at('2026-12-23 16:00'), place: '会议室', members: ['u-cgj'], lead: 'u-suicheng' }
  const met = await wuhao.does(calls.meet, { id, version: blown.version, ...meeting })
  const shares = [{ unit: 'u-cgj', what: '清走摊点', day: '2026-12-25' }]
  await wuhao.does(calls.minute, {
    id,
    version: met.version,
    words: '到场',
    decisions: '分头办',
    lead: 'u-suicheng',
    shares,
  })
  await sample.cloud.settle()
  const plan = published.find(({ year }) => year === 2026)!
  const holidays = [...plan.holidays, '2026-12-24', '2026-12-25']
  await sample.who('o-zhouli').does(organisationCalls.loadCalendar, { ...plan, holidays })
  await sample.cloud.settle()
  const request = await requests.get(id)
  expect(request?.whistles[0]?.calls.map(({ due }) => due)).toEqual([at('2026-12-28 10:00'), at('2026-12-28 10:00')])
  expect(request?.shares[0]?.due).toBe(at('2026-12-28 17:30'))
  const moved = sample.cloud.sms.sent('+8613800000007').filter(({ template }) => template === 'moved')
  expect(moved.map(({ params }) => params[1]).sort()).toEqual(['分工时限', '报到时限'])
})
