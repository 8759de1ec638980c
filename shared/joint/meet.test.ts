import type { Whole } from '../aspects'
import { at, county } from '../sample/county'
import { answer, explain, finish, meet, minute, quiet, wake } from '../sample/deeds'
import { linna, sunwei, townMatter, wanglei, wuhao } from '../sample/joint'
import { must, zhangmin, zhaojianguo } from '../sample/requests'
import type { Calling } from './meet'
import type { Minuting } from './minute'

const monday = at('2026-11-23 09:00')
const tuesday = at('2026-11-24 15:00')
const calling: Calling = {
  when: tuesday,
  place: '街道二楼会议室',
  members: ['u-cgj', 'u-zjj'],
  lead: 'u-suicheng',
  by: wuhao,
}
const met = (changes: Partial<Calling> = {}) => meet(townMatter(monday), county, { ...calling, ...changes }, monday)
const minuting: Minuting = {
  words: '三家到场，核对了点位。',
  decisions: '早市迁到北侧空地',
  lead: 'u-suicheng',
  shares: [
    { unit: 'u-cgj', what: '清走占道摊点', day: '2026-11-26' },
    { unit: 'u-zjj', what: '平整北侧空地', day: '2026-11-27' },
  ],
  by: wuhao,
}
const after = at('2026-11-24 17:00')
const minuted = (changes: Partial<Minuting> = {}): Whole =>
  must(minute(must(met()), county, { ...minuting, ...changes }, after))

const said = { text: '早市已迁', basis: '会商纪要', contact: '林娜', files: [], goOn: '已当面说清', by: linna }

test('a meeting has time, place, members and one lead; each member is told', () => {
  const request = must(met())
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
  expect(met(changes)).toMatchObject({ why })
})

test.each<[string, Partial<Minuting>, string]>([
  ['nothing said', { words: '' }, 'needs-minutes'],
  ['nothing decided', { decisions: '' }, 'needs-minutes'],
  ['a share without work', { shares: [{ unit: 'u-cgj', what: '', day: '2026-11-26' }] }, 'share-needs-work'],
  ['a share due on a Sunday', { shares: [{ unit: 'u-cgj', what: '清走', day: '2026-11-29' }] }, 'share-date-passed'],
  ['a share due last week', { shares: [{ unit: 'u-cgj', what: '清走', day: '2026-11-20' }] }, 'share-date-passed'],
])('minutes with %s are refused', (_, changes, why) => {
  expect(minute(must(met()), county, { ...minuting, ...changes }, after)).toMatchObject({ why })
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
  expect(steps).toEqual(['remind u-cgj', 'urge u-cgj', 'supervise u-cgj', 'remind u-zjj', 'urge u-zjj'])
})

test('the dispatcher may explain a share, and not one that is over', () => {
  const request = must(explain(minuted(), county, { place: 0, words: '并入北侧工程', by: zhangmin }, after))
  expect(explain(request, county, { place: 0, words: '再说', by: zhangmin }, after)).toMatchObject({ why: 'no-share' })
})
