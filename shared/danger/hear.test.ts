// What is spoken: no machine reads it, so a person must, at any hour; and what a person has heard counts as if it had been written.
import { matterView, staffRow, standsOf, type Whole } from '../aspects'
import { at, county } from '../sample/county'
import { accept, add, answer, hear, quiet, reply, withdraw } from '../sample/deeds'
import { accepted, callerOf, granny, liqiang, must, submitted, waiting, zhangmin } from '../sample/requests'

const filed = at('2026-11-23 09:00')
const night = at('2026-11-23 23:30')
const voice = { id: 'cloud://v.mp3', kind: 'voice' as const, seconds: 12 }
const photo = { id: 'cloud://p.jpg', kind: 'photo' as const }
const ear = 'u-centre:hear'
const tellings = ({ outbox }: Whole) =>
  outbox.filter(({ template }) => template === 'unheard').map(({ to, at: moment, worthSms }) => [to, moment, worthSms])

test.each<[string, Whole]>([
  ['a filing', submitted(night, { files: [voice] })],
  ['a filing with harmless words beside it', submitted(night, { files: [voice], text: '路灯不亮' })],
  ['an addition', must(add(quiet(accepted(filed), county), county, { text: '', files: [voice], by: granny }, night))],
  [
    'a reply',
    must(reply(quiet(waiting(filed), county), county, { text: '如录音', files: [voice], by: granny }, night)),
  ],
])('%s by voice wakes who hands out, by night too, and stands first until it is heard', (_, request) => {
  expect(tellings(request)).toEqual([['ps-zhangmin', night, true]])
  expect(request).toMatchObject({ unheard: { since: night, by: ear }, others: [ear], urgent: false })
  expect(staffRow(request, county, night).unheard).toBe(true)
})

test('what is no voice waits for nobody’s ear, nor does a voice of staff', () => {
  expect(submitted(night, { files: [photo] })).toMatchObject({ unheard: null, others: [] })
  const said = { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '李强', goOn: '说过', by: liqiang }
  expect(must(answer(accepted(filed), county, { ...said, files: [voice] }, night)).unheard).toBeNull()
})

const spoken = quiet(must(accept(submitted(filed, { files: [voice] }), county, { by: liqiang }, filed)), county)

test('heard and harmless, it is as any other', () => {
  const calm = must(hear(spoken, county, { inDanger: false, by: zhangmin }, night))
  expect(calm).toMatchObject({ unheard: null, others: [], urgent: false, danger: null })
  expect(calm.history.at(-1)).toMatchObject({ deed: 'hear', text: '听过录音：没有人有危险' })
  expect(hear(calm, county, { inDanger: false, by: zhangmin }, night)).toMatchObject({ why: 'nothing-to-hear' })
})

test('a danger that was heard is urgent and red, and told at once to who has it, not to who has heard it', () => {
  const danger = must(hear(spoken, county, { inDanger: true, by: zhangmin }, night))
  expect(danger).toMatchObject({ unheard: null, urgent: true, danger: { denied: false }, level: { colour: 'red' } })
  expect(danger.clocks.answer?.due).toBeLessThan(spoken.clocks.answer?.due ?? 0)
  const told = danger.outbox.filter(({ template }) => template === 'danger')
  expect(told.map(({ to, at: moment }) => [to, moment])).toEqual([['ps-liqiang', night]])
})

test('another voice waits again; the answer and the end have dealt with it', () => {
  const calm = must(hear(spoken, county, { inDanger: false, by: liqiang }, filed))
  expect(must(add(calm, county, { text: '', files: [voice], by: granny }, night)).unheard?.since).toBe(night)
  const said = {
    text: '11 月 23 日已更换灯具。',
    basis: '现场核查',
    contact: '李强',
    files: [],
    goOn: '说过',
    by: liqiang,
  }
  expect(must(answer(spoken, county, said, night))).toMatchObject({ unheard: null, others: [] })
  expect(must(withdraw(spoken, county, { reason: '', by: granny }, night))).toMatchObject({ others: [] })
})

test.each([
  ['ps-zhangmin', true],
  ['ps-liqiang', true],
  ['ps-wangxiulan', false],
  ['ps-majun', false],
])('%s may say what was heard: %s', (person, may) => {
  const caller = callerOf(person)
  const stands = standsOf(spoken, caller)
  const view = matterView(spoken, county, { caller, stands, addresses: new Map(), templates: [], now: night })
  expect(view?.may.includes('hear')).toBe(may)
})
