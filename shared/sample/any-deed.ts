// Every deed that somebody may do on a matter, as one act each, for tests that try them all.
import { datedAnew, type Whole } from '../aspects'
import { addWorkingDays, calendarOf, dayOf, published } from '../calendar'
import { calendarsLoaded, countyOf } from '../county'
import type { Unit } from '../organisation/organisation'
import { type Actor, system } from '../request/request'
import type { Ruling } from '../ruling'
import { areas, at, county, editions, grids, units } from './county'
import {
  accept,
  add,
  answer,
  ask,
  catchUp,
  decide,
  decline,
  dispatch,
  excuse,
  explain,
  extend,
  finish,
  grant,
  hear,
  join,
  lower,
  meet,
  minute,
  part,
  quiet,
  rate,
  reply,
  report,
  returning,
  sign,
  transfer,
  wake,
  whistle,
  withdraw,
} from './deeds'
import { linna, majun, minuting, sunwei } from './joint'
import { accepted, granny, liqiang, must, zhangmin, zhaojianguo } from './requests'

export const day = at('2026-11-23 10:00')
export const night = at('2026-11-23 22:00')
const _minuteLong = 60_000
const unit = (id: string) => county.units.get(id) as Unit
export const out = (id: string) => ({ unit: unit(id), item: null, note: '', by: zhangmin })
export const said = { text: '说明', files: [] }
export const consult = { with: '供电公司', said: '下周' }
export const grades = { attitude: 3, speed: 3, words: '' } as const
const dayIn = (now: number, days: number) => dayOf(county.calendar, addWorkingDays(county.calendar, now, days).at)

/** Who had it is staff still, and a handler no more. */
export const changedStaff = countyOf(
  {
    areas,
    grids,
    editions,
    units: units.map(each => ({
      ...each,
      staff: each.staff.map(one =>
        one.posts.includes('handler') && ['ps-liqiang', 'ps-sunwei', 'ps-linna'].includes(one.person)
          ? { ...one, posts: ['leader' as const] }
          : one,
      ),
      duty: each._id === 'u-centre' ? each.duty : [],
    })),
  },
  county.calendar,
  0,
)

/** 26 and 27 November are free after all. */
const plan = published.find(({ year }) => year === 2026)!
const free = ['2026-11-26', '2026-11-27']
const moreFree = calendarOf([
  ...published.filter(each => each !== plan),
  { ...plan, holidays: [...plan.holidays, ...free] },
])
/** The same county by the calendar that came later. */
export const laterCounty = countyOf({ areas, grids, units, editions }, moreFree, 0, { [calendarsLoaded.name]: 1 })
export const redated = (request: Whole, now: number) => datedAnew(request, { by: system, county: laterCounty, now })

const handlerOf = (request: Whole): Actor =>
  request.unit === 'u-suicheng' ? linna : { ...liqiang, unit: request.unit }
const called = (request: Whole): Actor => (request.unit === 'u-cgj' ? { ...sunwei, unit: 'u-zjj' } : sunwei)
export const lead = quiet(
  { ...accepted(day), _id: 'rq-261123-LEAD2', reporter: { ...accepted(day).reporter, person: 'ps-other' } },
  county,
)
const other = (ruling: Whole): Ruling<Whole> => ({ ok: true, value: ruling })

export const deeds: Record<string, (request: Whole, now: number) => Ruling<Whole>> = {
  toZjj: (each, now) => dispatch(each, county, out('u-zjj'), now),
  toCgj: (each, now) => dispatch(each, county, out('u-cgj'), now),
  decline: (each, now) => decline(each, county, { reason: '不属本县', by: zhangmin }, now),
  accept: (each, now) => accept(each, county, { by: handlerOf(each) }, now),
  return: (each, now) => returning(each, county, { reason: '不归', rightUnit: 'u-cgj', by: handlerOf(each) }, now),
  ask: (each, now) => ask(each, county, { question: '哪一盏？', by: handlerOf(each) }, now),
  reply: (each, now) => reply(each, county, { ...said, by: granny }, now),
  add: (each, now) => add(each, county, { ...said, by: granny }, now),
  answer: (each, now) =>
    answer(each, county, { ...said, basis: '核查', contact: '李强', goOn: '说过', by: handlerOf(each) }, now),
  happy: (each, now) => rate(each, county, { ...grades, result: 5, by: granny }, now),
  unhappy: (each, now) => rate(each, county, { ...grades, result: 1, by: granny }, now),
  sign: (each, now) => sign(each, county, { reason: '理由', by: zhangmin }, now),
  transfer: (each, now) =>
    transfer(each, county, { reason: '归城管', rightUnit: 'u-cgj', by: { ...zhaojianguo, unit: each.unit } }, now),
  extend: (each, now) => extend(each, county, { reason: '等', consult, day: dayIn(now, 9), by: liqiang }, now),
  grant: (each, now) => grant(each, county, { granted: true, reason: '', by: zhaojianguo }, now),
  refuse: (each, now) => grant(each, county, { granted: false, reason: '不必', by: zhaojianguo }, now),
  whistle: (each, now) => whistle(each, county, { listed: null, units: ['u-centre'], words: '急', by: zhangmin }, now),
  report: (each, now) => report(each, county, { who: '孙伟', words: '', by: called(each) }, now),
  excuse: (each, now) => excuse(each, county, { words: '在防汛', by: called(each) }, now),
  meet: (each, now) =>
    meet(
      each,
      county,
      { when: now + 86_400_000, place: '厅', members: ['u-centre'], lead: 'u-zjj', by: zhangmin },
      now,
    ),
  minute: (each, now) => minute(each, county, { ...minuting, lead: each.unit ?? 'u-zjj', shares: [] }, now),
  minuteElsewhere: (each, now) => minute(each, county, { ...minuting, lead: 'u-cgj', shares: [] }, now),
  finishFirst: (each, now) => finish(each, county, { place: 0, words: '好了', by: sunwei }, now),
  finishSecond: (each, now) => finish(each, county, { place: 1, words: '好了', by: sunwei }, now),
  explainFirst: (each, now) => explain(each, county, { place: 0, words: '下雨', by: zhangmin }, now),
  decide: (each, now) =>
    decide(
      each,
      county,
      {
        disputed: ['u-zjj', 'u-cgj'],
        unit: 'u-cgj',
        deciders: '两局',
        reason: '归城管',
        scope: 'matter',
        item: null,
        nameless: false,
        by: majun,
      },
      now,
    ),
  join: (each, now) => join(each, county, { lead, by: zhangmin }, now),
  part: (each, now) => part(each, county, { reason: '不是一件', by: zhangmin }, now),
  answeredWithLead: (each, now) => {
    const done = must(answer(lead, county, { ...said, basis: '核查', contact: '李强', goOn: '说过', by: liqiang }, now))
    return other(catchUp(each, done, county, now))
  },
  hearCalm: (each, now) => hear(each, county, { inDanger: false, by: zhangmin }, now),
  hearDanger: (each, now) => hear(each, county, { inDanger: true, by: zhangmin }, now),
  lower: (each, now) => lower(each, county, { colour: 'blue', reason: '已核实', by: majun }, now),
  withdraw: (each, now) => withdraw(each, county, { reason: '', by: granny }, now),
  rehand: (each, now) => other(wake(each, changedStaff, now)),
  calendar: (each, now) => other(redated(each, now)),
}
