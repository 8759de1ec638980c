import { at, county, countyWhere } from '../sample/county'
import { answer, explain, finish, meet, minute, quiet, wake } from '../sample/deeds'
import {
  afterMeeting as after,
  calling,
  linna,
  met,
  minuted,
  minuting,
  sunwei,
  townMatter,
  wanglei,
} from '../sample/joint'
import { must, zhangmin, zhaojianguo } from '../sample/requests'
import type { Calling } from './meet'
import type { Minuting } from './minute'

const monday = at('2026-11-23 09:00')
const said = { text: '早市已迁', basis: '会商纪要', contact: '林娜', files: [], goOn: '已当面说清', by: linna }

test('a meeting has time, place, members and one lead; each member is told', () => {
  const request = met()
  expect(request.meetings[0]).toMatchObject({ lead: 'u-suicheng', members: ['u-suicheng', 'u-cgj', 'u-zjj'] })
  expect(request.outbox.slice(-3).map(({ to, facts }) => [to, facts.due])).toEqual([
    ['ps-linna', '2026年11月24日 15:00'],
    ['ps-sunwei', '2026年11月24日 15:00'],
    ['ps-liqiang', '2026年11月24日 15:00'],
  ])
})

test.each<[string, Partial<Calling>, string]>([
  ['a department as the caller', { by: zhaojianguo }, 'whistle-by-department'],
  ['no place', { place: '' }, 'needs-place'],
  ['a time that has passed', { when: monday }, 'meeting-in-past'],
  ['nobody but the lead', { members: [] }, 'meeting-needs-members'],
  ['a unit that is none', { members: ['u-moon'] }, 'unknown-unit'],
])('a meeting with %s is refused', (_, changes, why) => {
  expect(meet(townMatter(monday), county, { ...calling, ...changes }, monday)).toMatchObject({ why })
})

test.each<[string, Partial<Minuting>, string]>([
  ['nothing said', { words: '' }, 'needs-minutes'],
  ['nothing decided', { decisions: '' }, 'needs-minutes'],
  ['a lead that is no unit', { lead: 'u-moon' }, 'unknown-unit'],
  [
    'a share of a unit that is none',
    { shares: [{ unit: 'u-moon', what: '清走', day: '2026-11-26' }] },
    'share-needs-work',
  ],
  ['a share without work', { shares: [{ unit: 'u-cgj', what: '', day: '2026-11-26' }] }, 'share-needs-work'],
  ['a share due on a Sunday', { shares: [{ unit: 'u-cgj', what: '清走', day: '2026-11-29' }] }, 'share-date-passed'],
  ['a share due last week', { shares: [{ unit: 'u-cgj', what: '清走', day: '2026-11-20' }] }, 'share-date-passed'],
])('minutes with %s are refused', (_, changes, why) => {
  expect(minute(met(), county, { ...minuting, ...changes }, after)).toMatchObject({ why })
})

test('two units are enough for a meeting, and its step says when, where, who and who leads', () => {
  const request = met({ members: ['u-cgj'] })
  expect(request.history.at(-1)?.text).toBe(
    '11 月 24 日 15:00，街道二楼会议室，睢城街道办事处、县城管局参加，睢城街道办事处牵头',
  )
  expect(request.outbox.at(-1)?.facts.status).toBe('会商通知')
})

test('the minutes stand with the meeting that was held, and the next meeting still waits for its own', () => {
  const first = minuted({ lead: 'u-cgj', shares: [] }, met({ place: '现场' }, met()))
  expect(first.meetings.map(({ place, lead, minutes }) => [place, lead, minutes !== null])).toEqual([
    ['街道二楼会议室', 'u-cgj', true],
    ['现场', 'u-suicheng', false],
  ])
  expect(first.meetings[0]?.minutes).toMatchObject({ at: after, words: minuting.words, decisions: minuting.decisions })
  expect(first.history.at(-1)).toMatchObject({ text: '早市迁到北侧空地。由县城管局牵头，0 项分工', unit: 'u-cgj' })
  expect(first.outbox.slice(-2)).toMatchObject([
    { to: 'ps-sunwei', template: 'task', facts: { status: '会商牵头' } },
    { to: 'ps-linna', template: 'gone', facts: { status: '已转他处' }, page: 'task/list' },
  ])
})

test('each unit is told of each of its shares', () => {
  const work = (unit: string, day: string) => ({ unit, what: '清走摊点', day })
  const shares = [work('u-cgj', '2026-11-30'), work('u-zjj', '2026-11-25'), work('u-cgj', '2026-11-26')]
  const told = minuted({ shares }).outbox.filter(({ facts }) => facts.status === '会商分工')
  expect(told.map(({ to, facts }) => [to, facts.due])).toEqual([
    ['ps-sunwei', '2026年11月30日 17:30'],
    ['ps-liqiang', '2026年11月25日 17:30'],
    ['ps-sunwei', '2026年11月26日 17:30'],
  ])
})

test('a meeting whose lead stays tells it no new task', () => {
  expect(minuted().outbox.filter(({ facts }) => facts.status === '会商牵头')).toEqual([])
})

test('a unit in which nobody is cannot be named lead', () => {
  const empty = countyWhere('u-cgj', { staff: [], duty: [] })
  expect(minute(met(), empty, { ...minuting, lead: 'u-cgj' }, after)).toMatchObject({ why: 'unknown-unit' })
})

test('without a meeting there are no minutes', () => {
  expect(minute(townMatter(monday), county, minuting, after)).toMatchObject({ why: 'no-meeting' })
})

test('the matter is answered once, when every share is done or explained; the sentence names what is open', () => {
  const request = minuted()
  const refused = answer(request, county, said, after)
  expect(refused).toMatchObject({ why: 'shares-open' })
  if (!refused.ok) expect(refused.say).toContain('县城管局“清走占道摊点”、县住建局“平整北侧空地”')
  expect(finish(request, county, { place: 0, words: '已清', by: wanglei }, after)).toMatchObject({ why: 'no-share' })
  const one = must(finish(request, county, { place: 0, words: '已清走 12 个摊点', by: sunwei }, after))
  expect(answer(one, county, said, after)).toMatchObject({ why: 'shares-open' })
  const two = must(explain(one, county, { place: 1, words: '下雨，改到下周一', by: linna }, after))
  expect(must(answer(two, county, said, after)).state).toBe('answered')
})

test('another lead unit than the one that has it has it from then on, and the first promise stays in sight', () => {
  const request = minuted({ lead: 'u-cgj', shares: [] })
  expect(request).toMatchObject({ state: 'dispatched', unit: 'u-cgj', handler: 'ps-sunwei' })
  expect(request.firstDue).toBe(townMatter(monday).clocks.answer?.due)
})

test('a part that is late is reminded, urged and supervised', () => {
  const request = quiet(minuted(), county)
  const late = wake(request, county, at('2026-11-30 10:30'))
  const steps = late.history
    .filter(({ by, deed }) => by.role === 'system' && deed !== 'dispatch')
    .map(({ deed, unit }) => `${deed} ${unit}`)
  expect(late.history.find(({ deed }) => deed === 'remind')?.text).toBe(
    '会商分工“清走占道摊点”，应于 11 月 26 日 17:30 前完成，现予提醒',
  )
  expect(steps).toEqual(['remind u-cgj', 'urge u-cgj', 'supervise u-cgj', 'remind u-zjj', 'urge u-zjj'])
})

test('the dispatcher may explain a share, and not one that is over', () => {
  const request = must(explain(minuted(), county, { place: 0, words: '并入北侧工程', by: zhangmin }, after))
  expect(explain(request, county, { place: 0, words: '再说', by: zhangmin }, after)).toMatchObject({ why: 'no-share' })
})
