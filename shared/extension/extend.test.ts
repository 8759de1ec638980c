import fc from 'fast-check'
import type { Whole } from '../aspects'
import { addWorkingDays, dayOf, workingDaysBetween } from '../calendar'
import { clockViews } from '../request/clock-view'
import { recompute, runAgain } from '../request/clocks'
import type { Actor } from '../request/request'
import { at, county } from '../sample/county'
import { answer, ask, extend, grant, reply, wake } from '../sample/deeds'
import { accepted, granny, liqiang, must, zhaojianguo } from '../sample/requests'
import type { Extending } from './extend'

const { calendar } = county
const leader: Actor = { person: 'ps-hezhen', name: '何真', role: 'leader', unit: 'u-centre' }
const consult = { with: '县供电公司 王工', said: '变压器下周到货' }
const monday = at('2026-11-23 09:05')
const wish: Extending = { reason: '等变压器', consult, day: '2026-12-09', by: liqiang }
const asked = (changes: Partial<Extending> = {}, request = accepted(monday), now = at('2026-11-25 10:00')) =>
  extend(request, county, { ...wish, ...changes }, now)
const granted = (request = must(asked()), by = zhaojianguo, now = at('2026-11-25 15:00')) =>
  must(grant(request, county, { granted: true, reason: '', by }, now))

test('the first due is Wednesday week; granted, it is the promised day, and the first stays in sight', () => {
  const request = granted()
  expect(request.clocks.answer?.due).toBe(at('2026-12-09 17:30'))
  expect(clockViews(request, county, monday)[2]).toMatchObject({
    due: at('2026-12-09 17:30'),
    first: at('2026-12-02 17:30'),
  })
})

test('asking goes to the head; granted, the reporter, the handler and the first receiver are told, each once', () => {
  expect(must(asked()).outbox.at(-1)).toMatchObject({ to: 'ps-zhaojianguo', facts: { status: '请批延期' } })
  expect(must(asked()).approves).toBe('u-zjj:head')
  const told = granted().outbox.slice(-3)
  expect(told.map(({ to, template }) => `${to} ${template}`)).toEqual([
    'ps-liqiang progress',
    'ps-wangxiulan extended',
    'ps-zhangmin progress',
  ])
  expect(told[1]?.facts.due).toBe('2026年12月9日 17:30')
  expect(granted().approves).toBeNull()
})

test('no notice of an extension carries the reason or what was said in the consult', () => {
  expect(JSON.stringify(granted().outbox)).not.toMatch(/变压器|王工/)
})

test.each<[string, Partial<Extending>, string]>([
  ['no reason', { reason: '' }, 'needs-reason'],
  ['no consult', { consult: { with: '', said: '' } }, 'needs-consult'],
  ['nothing said in the consult', { consult: { with: '王工', said: '' } }, 'needs-consult'],
  ['a Saturday', { day: '2026-12-05' }, 'promised-not-working'],
  ['the day that is due anyway', { day: '2026-12-02' }, 'promised-not-later'],
  ['a day sixteen working days on', { day: '2026-12-24' }, 'promised-too-late'],
])('an extension with %s is refused', (_, changes, why) => {
  expect(asked(changes)).toMatchObject({ ok: false, why })
})

test('fifteen working days on is the most where the item says nothing else', () => {
  expect(asked({ day: '2026-12-23' })).toMatchObject({ ok: true })
})

test('after the limit it is too late to ask', () => {
  expect(asked({}, accepted(monday), at('2026-12-02 17:31'))).toMatchObject({ why: 'extension-too-late' })
})

test('while one waits another is not asked for', () => {
  expect(asked({}, must(asked()))).toMatchObject({ why: 'extension-pending' })
})

test('a second needs the leader, a third there is not', () => {
  const second = must(asked({ day: '2026-12-16' }, granted(), at('2026-12-07 10:00')))
  expect(second.approves).toBe('u-centre:leader')
  expect(grant(second, county, { granted: true, reason: '', by: zhaojianguo }, monday)).toMatchObject({
    why: 'no-extension',
  })
  const twice = granted(second, leader, at('2026-12-08 10:00'))
  expect(twice.firstDue).toBe(at('2026-12-02 17:30'))
  expect(asked({ day: '2026-12-18' }, twice, at('2026-12-14 10:00'))).toMatchObject({ why: 'no-third-extension' })
})

test('what the head asks the leader approves, and nobody approves an own wish', () => {
  const byHead = must(asked({ by: zhaojianguo }))
  expect(byHead.approves).toBe('u-centre:leader')
  expect(grant(byHead, county, { granted: true, reason: '', by: zhaojianguo }, monday)).toMatchObject({
    why: 'same-approver',
  })
})

test('a no needs its reason, which the handler learns; the limit stays', () => {
  const request = must(asked())
  const no = { granted: false, reason: '', by: zhaojianguo }
  expect(grant(request, county, no, monday)).toMatchObject({ why: 'needs-reason' })
  const refused = must(grant(request, county, { ...no, reason: '可以先修其余的灯' }, at('2026-11-25 15:00')))
  expect(refused.clocks).toEqual(request.clocks)
  expect(refused.outbox.at(-1)).toMatchObject({ to: 'ps-liqiang', facts: { status: '延期未批' } })
})

test('an answer ends the waiting for an approver', () => {
  const said = { text: '修好了', basis: '核查', contact: '李强', files: [], goOn: '已当面说清', by: liqiang }
  expect(must(answer(must(asked()), county, said, at('2026-11-25 11:00'))).approves).toBeNull()
})

test('a promised date in a year without a calendar stays what was promised when the calendar comes', () => {
  const late = accepted(at('2026-12-24 09:00'))
  const request = granted(
    must(asked({ day: '2027-01-12' }, late, at('2026-12-25 09:00'))),
    zhaojianguo,
    at('2026-12-25 10:00'),
  )
  expect(wake({ ...request, outbox: [] }, county, at('2026-12-28 09:00')).clocks.answer?.due).toBe(
    at('2027-01-12 17:30'),
  )
})

const deed = fc.record({
  what: fc.constantFrom('ask', 'reply', 'extend', 'grant', 'refuse', 'wake'),
  after: fc.integer({ min: 1, max: 40 * 60 }),
  days: fc.integer({ min: 1, max: 15 }),
})

function does(request: Whole, { what, days }: { what: string; days: number }, now: number): Whole {
  const due = request.clocks.answer?.due ?? now
  const leads = request.approves?.endsWith('leader')
  const rules: Record<string, () => ReturnType<typeof ask>> = {
    ask: () => ask(request, county, { question: '哪一盏？', by: liqiang }, now),
    reply: () => reply(request, county, { text: '东边', files: [], by: granny }, now),
    extend: () =>
      extend(request, county, { ...wish, day: dayOf(calendar, addWorkingDays(calendar, due, days).at) }, now),
    grant: () => grant(request, county, { granted: true, reason: '', by: leads ? leader : zhaojianguo }, now),
    refuse: () => grant(request, county, { granted: false, reason: '不必', by: leads ? leader : zhaojianguo }, now),
  }
  const ruled = rules[what]?.()
  return ruled ? (ruled.ok ? ruled.value : request) : wake(request, county, now)
}

test('however pauses and extensions follow one another, no time is lost or won', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), fc.boolean(), (deeds, hours) => {
      let now = at('2026-03-02 09:00')
      let request = accepted(now)
      if (hours && request.clocks.answer) {
        const answerClock = { ...request.clocks.answer, limit: { hours: 30 } }
        request = { ...request, clocks: { ...request.clocks, answer: runAgain(answerClock, [], calendar) } }
      }
      for (const each of deeds) {
        now += each.after * 60_000
        request = does(request, each, now)
      }
      const { answer: clock } = request.clocks
      const held = request.extensions.filter(({ decision }) => decision?.granted).at(-1)
      if (clock) expect(runAgain(clock, request.pauses, calendar, held).due).toBe(clock.due)
      if (clock)
        expect(
          recompute(
            { ...request, clocks: { ...request.clocks, answer: { ...clock, provisional: 2026 } } },
            calendar,
            held,
          ).answer?.due,
        ).toBe(clock.due)
      if (!held || !clock || hours) return
      const stood = request.pauses
        .filter(({ from, to }) => to !== null && from >= held.at)
        .reduce((days, { from, to }) => days + workingDaysBetween(calendar, from, to ?? from), 0)
      expect(workingDaysBetween(calendar, held.promised, clock.due)).toBe(stood)
    }),
    { numRuns: 300 },
  )
})
