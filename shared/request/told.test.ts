// Who is told what at each step, and what a step is refused for.
import type { Whole } from '../aspects'
import type { Unit } from '../organisation/organisation'
import { at, county } from '../sample/county'
import {
  accept,
  add,
  answer,
  ask,
  decline,
  dispatch,
  quiet,
  rate,
  reply,
  returning,
  sign,
  withdraw,
} from '../sample/deeds'
import {
  accepted,
  answered,
  granny,
  liqiang,
  must,
  submitted,
  waiting,
  zhangmin,
  zhaojianguo,
} from '../sample/requests'
import type { Actor } from './request'

const monday = at('2026-11-23 09:00')
const later = monday + 60_000
const unit = (id: string) => county.units.get(id) as Unit
const waits = submitted(monday, { item: null, text: '门口的树倒了' })
const out = { unit: unit('u-cgj'), item: null, note: '', by: zhangmin }
const photo = { id: 'cloud://p', kind: 'photo' as const }
const said = {
  text: '11 月 23 日已更换灯具。',
  basis: '现场核查',
  contact: '李强 0516-88331001',
  files: [],
  by: liqiang,
}
const told = (before: Whole, after: Whole) =>
  after.outbox.slice(before.outbox.length).map(({ to, facts }) => `${to} ${facts.status ?? ''}`)

const unhappy = { result: 1, attitude: 3, speed: 3, words: '', by: granny } as const
const second = quiet(
  must(accept(must(rate(answered(monday), county, unhappy, later)), county, { by: liqiang }, later)),
  county,
)

const acts: [string, Whole, (request: Whole) => ReturnType<typeof accept>, string[]][] = [
  ['is handed out', waits, each => dispatch(each, county, out, later), ['ps-sunwei 新的任务']],
  [
    'is accepted',
    submitted(monday),
    each => accept(each, county, { by: liqiang }, later),
    ['ps-wangxiulan 已接手', 'ps-zhangmin 已受理'],
  ],
  [
    'is asked about',
    accepted(monday),
    each => ask(each, county, { question: '哪一盏？', by: liqiang }, later),
    ['ps-wangxiulan '],
  ],
  [
    'is replied to',
    waiting(monday),
    each => reply(each, county, { text: '', files: [photo], by: granny }, later),
    ['ps-liqiang 已补充'],
  ],
  [
    'is added to',
    accepted(monday),
    each => add(each, county, { text: '', files: [photo], by: granny }, later),
    ['ps-liqiang 有补充'],
  ],
  [
    'is answered',
    accepted(monday),
    each => answer(each, county, said, later),
    ['ps-wangxiulan ', 'ps-zhangmin 已答复'],
  ],
  [
    'comes back',
    submitted(monday),
    each => returning(each, county, { reason: '不归我们', rightUnit: 'u-cgj', by: liqiang }, later),
    ['ps-zhangmin 单位退回'],
  ],
  ['is signed once', second, each => sign(each, county, { reason: '于法无据', by: zhaojianguo }, later), []],
]

test.each(acts)('when it %s, who must know is told', (_, request, act, expected) => {
  expect(told(quiet(request, county), must(act(quiet(request, county))))).toEqual(expected)
})

test('what is declined, taken back or signed off tells who must know, though its limits are told no more', () => {
  const declined = must(decline(quiet(waits, county), county, { reason: '属法院', by: zhangmin }, later))
  expect(declined.outbox).toMatchObject([{ to: 'ps-wangxiulan', facts: { status: '不予受理', hint: '点开可看理由' } }])
  expect(declined.history.at(-1)?.text).toBe('属法院')
  const gone = must(withdraw(quiet(accepted(monday), county), county, { reason: '修好了', by: granny }, later))
  expect(gone.outbox).toMatchObject([{ to: 'ps-liqiang', facts: { status: '反映人撤回' } }])
  expect([gone.history.at(-1)?.text, gone.closedAt, gone.clocks.answer?.ended]).toEqual(['修好了', later, later])
  const once = must(sign(second, county, { reason: '于法无据', by: zhaojianguo }, later))
  const closed = must(sign(once, county, { reason: '同意', by: zhangmin }, later))
  expect(closed.outbox).toMatchObject([{ to: 'ps-wangxiulan', facts: { status: '已办结' } }])
  expect(closed.history.slice(-2).map(({ text }) => text)).toEqual(['于法无据', '同意'])
})

test.each<[string, ReturnType<typeof accept>, string]>([
  ['asking nothing', ask(accepted(monday), county, { question: '', by: liqiang }, later), 'needs-question'],
  ['replying nothing', reply(waiting(monday), county, { text: '', files: [], by: granny }, later), 'nothing-added'],
  ['signing without a reason', sign(second, county, { reason: '', by: zhaojianguo }, later), 'needs-reason'],
  [
    'giving back after the limit',
    returning(submitted(monday), county, { reason: '不归', rightUnit: 'u-cgj', by: liqiang }, at('2026-11-24 17:31')),
    'too-late-to-return',
  ],
  [
    'giving it to a unit that is none',
    returning(submitted(monday), county, { reason: '不归', rightUnit: 'u-moon', by: liqiang }, later),
    'needs-right-place',
  ],
  [
    'an answer of deeds without a date',
    answer(accepted(monday), county, { ...said, text: '已经修好了' }, later),
    'answer-check',
  ],
])('%s is refused', (_, ruling, why) => {
  expect(ruling).toMatchObject({ ok: false, why })
})

test.each<[string, Actor]>([
  ['the same person in another post', { ...zhangmin, person: 'ps-zhaojianguo' }],
  ['another of the same side', { ...zhaojianguo, person: 'ps-other' }],
])('the second signature is not that of %s', (_, by) => {
  const once = must(sign(second, county, { reason: '于法无据', by: zhaojianguo }, later))
  expect(sign(once, county, { reason: '同意', by }, later)).toMatchObject({ why: 'same-signer' })
})
