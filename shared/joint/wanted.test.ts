import { lists, type Whole } from '../aspects'
import { at, county } from '../sample/county'
import { excuse, explain, finish, report } from '../sample/deeds'
import { afterMeeting, blown, linna, met, minuted, sunwei, townMatter } from '../sample/joint'
import { callerOf, must } from '../sample/requests'
import { wantedOf } from './wanted'

const monday = at('2026-11-23 09:00')
const three = at('2026-11-23 15:00')
const meeting = at('2026-11-24 15:00')
const closing = at('2026-11-26 17:30')
const came = (request: Whole) => must(report(request, county, { who: '孙伟', words: '', by: sunwei }, monday))
const off = { listed: null, words: '要清运车' }
const ending = { place: 0, words: '下雨' }

test.each([
  ['a whistle: to report', blown(), monday, { what: 'report', due: three, late: false }],
  ['a whistle at its limit: to report', blown(), three, { what: 'report', due: three, late: false }],
  ['a whistle after its limit: to report, late', blown(), three + 1, { what: 'report', due: three, late: true }],
  ['a whistle that it answered: nothing', came(blown()), monday, null],
  [
    'one that it excused: nothing',
    must(excuse(blown(off), county, { words: '无车', by: sunwei }, monday)),
    monday,
    null,
  ],
  ['a whistle for others: nothing', blown({ units: ['u-zjj'] }), monday, null],
  ['a meeting ahead: to come', met(), meeting - 1, { what: 'meeting', due: meeting, late: false }],
  ['a meeting that has begun: nothing', met(), meeting, null],
  ['a meeting of others: nothing', met({ members: ['u-zjj'] }), monday, null],
  ['a meeting held early: nothing', minuted({ shares: [] }), meeting - 1, null],
  ['a share: to finish it', minuted(), afterMeeting, { what: 'share', due: closing, late: false }],
  ['a share after its day: to finish it, late', minuted(), closing + 1, { what: 'share', due: closing, late: true }],
  ['a share that is done: nothing', must(finish(minuted(), county, { ...ending, by: sunwei }, closing)), closing, null],
  ['one explained: nothing', must(explain(minuted(), county, { ...ending, by: linna }, closing)), closing, null],
  ['a matter that it has nothing to do with: nothing', townMatter(monday), monday, null],
])('of %s', (_, request, now, wanted) => {
  expect(wantedOf(request, callerOf('ps-sunwei'), now)).toEqual(wanted)
})

test('of several things the earliest is wanted first', () => {
  const called = met({}, blown())
  expect(wantedOf(called, callerOf('ps-sunwei'), monday)?.what).toBe('report')
  expect(wantedOf(came(called), callerOf('ps-sunwei'), monday)?.what).toBe('meeting')
  const soon = met({ when: at('2026-11-23 10:00') }, blown())
  expect(wantedOf(soon, callerOf('ps-sunwei'), monday)?.what).toBe('meeting')
  expect(wantedOf(met({}, minuted()), callerOf('ps-sunwei'), monday)?.what).toBe('meeting')
})

test('who works for two units is wanted for either', () => {
  const both = { employments: [...callerOf('ps-sunwei').employments, ...callerOf('ps-wanglei').employments] }
  for (const unit of ['u-cgj', 'u-zjj']) {
    expect(wantedOf(blown({ units: [unit] }), both, monday)?.what).toBe('report')
    expect(wantedOf(met({ members: [unit] }), both, monday)?.what).toBe('meeting')
  }
})

test('the list of what others called it to has what is wanted, and each row says what', () => {
  const { called } = lists
  const caller = callerOf('ps-sunwei')
  expect(called?.where(caller, { county, now: monday })).toEqual({
    others: ['u-cgj'],
    state: ['received', 'dispatched', 'accepted', 'waiting', 'returned'],
  })
  expect([blown(), came(blown())].map(request => called?.waits?.(request, caller, monday))).toEqual([true, false])
  expect(called?.row?.(blown(), caller, monday)).toEqual({ wanted: { what: 'report', due: three, late: false } })
})
