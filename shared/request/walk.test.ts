// Any life of a request, by any hands at any time: what must always hold.
import fc from 'fast-check'
import { deeds as declared, templateNamed, type Whole } from '../aspects'
import { addWorkingDays, dayOf } from '../calendar'
import { filled } from '../notice/fit'
import type { Notice } from '../notice/notice'
import type { Template } from '../notice/template'
import type { Unit } from '../organisation/organisation'
import type { Ruling } from '../ruling'
import { at, county } from '../sample/county'
import {
  accept,
  add,
  answer,
  ask,
  decide,
  decline,
  dispatch,
  extend,
  finish,
  grant,
  meet,
  minute,
  rate,
  reply,
  report,
  returning,
  rung,
  sign,
  transfer,
  wake,
  whistle,
  withdraw,
} from '../sample/deeds'
import { majun, sunwei } from '../sample/joint'
import { granny, liqiang, submitted, zhangmin, zhaojianguo } from '../sample/requests'
import type { Grade } from './request'
import { isOpen } from './states'

const unit = county.units.get('u-zjj') as Unit
const elsewhere = county.units.get('u-cgj') as Unit
const said = { text: '说明', files: [] }
const danger = { text: '着火了，有人困在里面出不来', files: [] }

const consult = { with: '供电公司', said: '下周' }
const dayIn = (now: number, days: number) => dayOf(county.calendar, addWorkingDays(county.calendar, now, days).at)
const share = { unit: 'u-cgj', what: '清走摊点' }
const minutes = { words: '到场', decisions: '分头办', lead: 'u-zjj', by: zhangmin }
const deciding = {
  disputed: ['u-zjj', 'u-cgj'],
  unit: 'u-zjj',
  deciders: '两局',
  reason: '管护归住建',
  scope: 'matter' as const,
  item: null,
  nameless: false,
  by: majun,
}

const deeds: Record<string, (request: Whole, now: number) => Ruling<Whole>> = {
  handOut: (request, now) => dispatch(request, county, { unit, item: null, note: '', by: zhangmin }, now),
  handOver: (request, now) => dispatch(request, county, { unit: elsewhere, item: null, note: '', by: zhangmin }, now),
  decline: (request, now) => decline(request, county, { reason: '不属本县', by: zhangmin }, now),
  accept: (request, now) => accept(request, county, { by: liqiang }, now),
  giveBack: (request, now) => returning(request, county, { reason: '不归我们', rightUnit: 'u-cgj', by: liqiang }, now),
  ask: (request, now) => ask(request, county, { question: '哪一盏？', by: liqiang }, now),
  reply: (request, now) => reply(request, county, { ...said, by: granny }, now),
  add: (request, now) => add(request, county, { ...said, by: granny }, now),
  addDanger: (request, now) => add(request, county, { ...danger, by: granny }, now),
  answer: (request, now) =>
    answer(request, county, { ...said, basis: '核查', contact: '李强', goOn: '当面说过', by: liqiang }, now),
  unhappy: (request, now) => rate(request, county, { result: 1, attitude: 3, speed: 3, words: '', by: granny }, now),
  happy: (request, now) =>
    rate(request, county, { result: 5 as Grade, attitude: 5, speed: 5, words: '', by: granny }, now),
  headSigns: (request, now) => sign(request, county, { reason: '理由', by: zhaojianguo }, now),
  deskSigns: (request, now) => sign(request, county, { reason: '理由', by: zhangmin }, now),
  transfer: (request, now) => transfer(request, county, { reason: '归城管', rightUnit: 'u-cgj', by: zhaojianguo }, now),
  extend: (request, now) =>
    extend(request, county, { reason: '等配件', consult, day: dayIn(now, 9), by: liqiang }, now),
  grant: (request, now) => grant(request, county, { granted: true, reason: '', by: zhaojianguo }, now),
  whistle: (request, now) =>
    whistle(request, county, { listed: 'zf1', units: ['u-cgj'], words: '', by: zhangmin }, now),
  report: (request, now) => report(request, county, { who: '孙伟', words: '', by: sunwei }, now),
  meet: (request, now) =>
    meet(request, county, { when: now + 1, place: '大厅', members: ['u-cgj'], lead: 'u-zjj', by: zhangmin }, now),
  minute: (request, now) => minute(request, county, { ...minutes, shares: [{ ...share, day: dayIn(now, 2) }] }, now),
  finish: (request, now) => finish(request, county, { place: 0, words: '好了', by: sunwei }, now),
  decide: (request, now) => decide(request, county, deciding, now),
  withdraw: (request, now) => withdraw(request, county, { reason: '', by: granny }, now),
}

/** Rings every alarm up to a moment and sends what is in the outbox, as the timer does. */
function ringUntil(request: Whole, until: number, sent: Notice[]): Whole {
  let now = request
  for (let rings = 0; now.wakeAt !== null && now.wakeAt <= until; rings++) {
    if (rings > 300) throw new Error('the alarm rings without end')
    const moment = now.wakeAt
    const woken = wake(now, county, moment)
    const due = woken.outbox.filter(({ at }) => at <= moment)
    checkSentences(woken, moment)
    for (const notice of due) if (notice.template === 'due') expect(isOpen(woken.state)).toBe(true)
    sent.push(...due)
    const keys = due.map(({ key }) => key)
    now = rung(woken, county, keys)
  }
  return now
}

/** Moments that a sentence names, as it is read in another year, so that the year is said. */
const momentsIn = (sentence: string): number[] =>
  [...sentence.matchAll(/(\d+) 年 (\d+) 月 (\d+) 日 (\d+):(\d+)/g)].map(([, year, month, day, hour, minute]) =>
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute)),
  )

/** What would be said now of what waits: no limit that has passed, and only what the one who is told can do. */
function checkSentences(request: Whole, now: number): void {
  for (const notice of request.outbox) {
    const template = templateNamed(notice.template)
    if (!template) throw new Error(notice.template)
    for (const words of [template.inbox, template.sms])
      checkSentence(filled(words, notice.facts, 0), template, request, now)
    if (template.toHandler) expect([notice.key, notice.to]).toEqual([notice.key, request.handler])
  }
}

function checkSentence(sentence: string, { asks, ofLateness }: Template, { state }: Whole, now: number): void {
  const past = momentsIn(sentence).filter(moment => moment < now - (now % 60_000))
  if (!ofLateness) expect([sentence, past]).toEqual([sentence, []])
  const may = !asks || declared.get(asks)?.arrows.some(({ from }) => from === state)
  expect([sentence, state, may]).toEqual([sentence, state, true])
}

/** An urgent task alone comes at any hour. */
function checkHours(sent: readonly Notice[]): void {
  const hours = sent.map(({ at: moment }) => new Date(moment + 8 * 3_600_000).getUTCHours())
  expect(hours.filter(hour => hour < 8 || hour > 21)).toEqual([])
}

function check(request: Whole): void {
  const running = Object.values(request.clocks).filter(clock => clock?.ended === null)
  const stuck = request.pauses.filter(({ to }) => to === null)
  expect(stuck.length).toBe(request.state === 'waiting' ? 1 : 0)
  expect(request.round).toBe(1 + request.rounds.filter(({ rating }) => rating && rating.result <= 2).length)
  if (isOpen(request.state)) {
    expect(request.closedAt).toBeNull()
    expect(running.length).toBe(request.state === 'answered' ? 0 : 1)
    if (request.until !== null) expect(request.wakeAt).not.toBeNull()
  } else {
    expect(request.closedAt).not.toBeNull()
    expect(running).toEqual([])
  }
}

const step = fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), after: fc.integer({ min: 0, max: 72 * 60 }) })

test('clocks, pauses, rounds and alarms agree with the state, and every notice is told once, in waking hours', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 7 * 24 * 60 }), (steps, start) => {
      let now = at('2026-09-21 00:00') + start * 60_000
      let request = submitted(now, start % 2 ? {} : { item: null, text: '门口的树倒了' })
      const sent: Notice[] = []
      for (const { deed, after } of steps) {
        check(request)
        now += after * 60_000
        request = ringUntil(request, now, sent)
        const ruled = deeds[deed]?.(request, now)
        if (ruled?.ok) request = ruled.value
        if (ruled?.ok) checkSentences(request, now)
      }
      ringUntil(request, now + 400 * 86_400_000, sent)
      const keys = sent.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      if (!steps.some(({ deed }) => deed === 'addDanger')) checkHours(sent)
    }),
    { numRuns: 300 },
  )
})
