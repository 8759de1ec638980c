// A notice of each kind as it waits to be told, by its template and who is told; for tests of what outdates it.
import type { Whole } from '../aspects'
import { changedStaff, consult, day, grades, lead, night, out, redated, said } from './any-deed'
import { at, county } from './county'
import {
  accept,
  add,
  answer,
  ask,
  decline,
  dispatch,
  extend,
  finish,
  grant,
  join,
  meet,
  minute,
  quiet,
  rate,
  returning,
  sign,
  wake,
  whistle,
} from './deeds'
import { blown, met, minuting, sunwei, townMatter } from './joint'
import { accepted, answered, granny, liqiang, must, submitted, waiting, zhangmin, zhaojianguo } from './requests'

const returned = must(
  returning(quiet(submitted(day), county), county, { reason: '不归', rightUnit: 'u-cgj', by: liqiang }, night),
)
const secondRound = must(rate(quiet(answered(day), county), county, { ...grades, result: 1, by: granny }, night))
const wrong = quiet(
  must(dispatch(quiet(submitted(day, { item: null, text: '树倒了' }), county), county, out('u-cgj'), day)),
  county,
)
const extending = must(
  extend(quiet(accepted(day), county), county, { reason: '等', consult, day: '2026-12-09', by: liqiang }, night),
)
const resumed = wake(quiet(waiting(day), county), county, at('2026-12-01 09:00'))
const late = wake(quiet(accepted(day), county), county, at('2026-12-03 09:00'))
const shares = [
  { unit: 'u-cgj', what: '清走摊点', day: '2026-11-30' },
  { unit: 'u-cgj', what: '划线', day: '2026-12-02' },
]
const shared = must(minute(quiet(met(), county), county, { ...minuting, shares }, at('2026-11-24 22:00')))
const fire = { text: '着火了，有人困在里面出不来', files: [], by: granny }
const many = { text: '全小区五十多户都停电了', files: [], by: granny }

/** Two signatures close it: one is there. */
const signedOnce = must(
  sign(
    must(accept(quiet(secondRound, county), county, { by: liqiang }, at('2026-11-24 09:00'))),
    county,
    { reason: '于法无据', by: zhaojianguo },
    at('2026-11-24 10:00'),
  ),
)

const voice = { id: 'cloud://v.mp3', kind: 'voice' as const }

type Waiting = { request: Whole; to: string; facts?: Record<string, string>; now?: number }

/** A notice of each kind as it waits, by the template and who is told. */
export const kinds: Record<string, Waiting> = {
  'task handler': { request: submitted(night), to: 'ps-liqiang' },
  'desk dispatcher': { request: returned, to: 'ps-zhangmin' },
  'added handler': {
    request: must(add(quiet(accepted(day), county), county, { ...said, by: granny }, night)),
    to: 'ps-liqiang',
  },
  'added handler-of-signed': {
    request: must(add(quiet(signedOnce, county), county, { ...said, by: granny }, at('2026-11-24 22:00'))),
    to: 'ps-liqiang',
  },
  'gone former-handler': { request: must(dispatch(wrong, county, out('u-zjj'), night)), to: 'ps-sunwei' },
  'due handler': { request: late, to: 'ps-liqiang' },
  'due head': { request: late, to: 'ps-zhaojianguo' },
  'due dispatcher': { request: wake(quiet(returned, county), county, at('2026-11-25 17:30')), to: 'ps-zhangmin' },
  'due called-unit': { request: wake(quiet(blown(), county), county, at('2026-11-23 15:00')), to: 'ps-sunwei' },
  'due share-unit': {
    request: wake(quiet(shared, county), county, at('2026-11-30 17:30')),
    to: 'ps-sunwei',
  },
  'due new-handler': { request: wake(quiet(accepted(day), county), changedStaff, night), to: 'ps-zhaojianguo' },
  'moved reporter': { request: redated(quiet(accepted(day), county), night), to: 'ps-wangxiulan' },
  'moved handler': { request: redated(quiet(accepted(day), county), night), to: 'ps-liqiang' },
  'moved called-unit': {
    request: redated(
      quiet(
        must(
          whistle(
            townMatter(day),
            county,
            { listed: 'gc1', units: ['u-cgj'], words: '', by: zhangmin },
            at('2026-11-25 15:00'),
          ),
        ),
        county,
      ),
      at('2026-11-25 22:00'),
    ),
    to: 'ps-sunwei',
  },
  'accepted reporter': {
    request: must(accept(quiet(submitted(day), county), county, { by: liqiang }, night)),
    to: 'ps-wangxiulan',
  },
  'asked reporter': {
    request: must(ask(quiet(accepted(day), county), county, { question: '哪一盏？', by: liqiang }, night)),
    to: 'ps-wangxiulan',
  },
  'unanswered handler': { request: resumed, to: 'ps-liqiang' },
  'answered reporter': {
    request: must(
      answer(
        quiet(accepted(day), county),
        county,
        { ...said, basis: '核查', contact: '李强', goOn: '说过', by: liqiang },
        night,
      ),
    ),
    to: 'ps-wangxiulan',
  },
  'ended reporter': {
    request: must(
      decline(
        quiet(submitted(day, { item: null, text: '树倒了' }), county),
        county,
        { reason: '法院', by: zhangmin },
        night,
      ),
    ),
    to: 'ps-wangxiulan',
  },
  'progress first-receiver': {
    request: must(accept(quiet(submitted(day), county), county, { by: liqiang }, night)),
    to: 'ps-zhangmin',
  },
  'progress lead-handler': {
    request: must(
      finish(quiet(shared, county), county, { place: 0, words: '好了', by: sunwei }, at('2026-11-25 22:00')),
    ),
    to: 'ps-linna',
  },
  'joined reporter': {
    request: must(join(quiet(accepted(day), county), county, { lead, by: zhangmin }, night)),
    to: 'ps-wangxiulan',
  },
  'danger handler': { request: must(add(quiet(accepted(day), county), county, fire, night)), to: 'ps-liqiang' },
  'danger dispatcher': { request: must(add(quiet(accepted(day), county), county, fire, night)), to: 'ps-zhangmin' },
  'unheard dispatcher': {
    request: must(add(quiet(accepted(day), county), county, { text: '', files: [voice], by: granny }, night)),
    to: 'ps-zhangmin',
  },
  'urgent dispatcher': {
    request: must(add(quiet(accepted(day), county), county, { ...fire, nobodyInDanger: true } as typeof fire, night)),
    to: 'ps-zhangmin',
  },
  'risen head': { request: must(add(quiet(accepted(day), county), county, many, night)), to: 'ps-zhaojianguo' },
  'risen supervisor': { request: must(add(quiet(accepted(day), county), county, many, night)), to: 'ps-majun' },
  'approve head': { request: extending, to: 'ps-zhaojianguo' },
  'extended reporter': {
    request: must(grant(quiet(extending, county), county, { granted: true, reason: '', by: zhaojianguo }, night)),
    to: 'ps-wangxiulan',
  },
  'called unit': {
    request: must(
      whistle(
        quiet(townMatter(day), county),
        county,
        { listed: null, units: ['u-cgj'], words: '急', by: zhangmin },
        night,
      ),
    ),
    to: 'ps-sunwei',
  },
  'meeting unit': {
    request: must(
      meet(
        quiet(townMatter(day), county),
        county,
        { when: at('2026-11-25 15:00'), place: '厅', members: ['u-cgj'], lead: 'u-suicheng', by: zhangmin },
        night,
      ),
    ),
    to: 'ps-sunwei',
  },
  'share first': { request: shared, to: 'ps-sunwei', facts: { due: '2026年11月30日 17:30' } },
  'share second': { request: shared, to: 'ps-sunwei', facts: { due: '2026年12月2日 17:30' } },
  'unhappy head': { request: secondRound, to: 'ps-zhaojianguo' },
  'again reporter': { request: secondRound, to: 'ps-wangxiulan' },
  'manner head': {
    request: must(
      rate(quiet(answered(day), county), county, { result: 4, attitude: 1, speed: 3, words: '', by: granny }, night),
    ),
    to: 'ps-zhaojianguo',
  },
}
