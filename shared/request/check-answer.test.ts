import { at, county } from '../sample/county'
import { add, ask, rate } from '../sample/deeds'
import { accepted, answered, granny, liqiang, must, submitted } from '../sample/requests'
import { checkAnswer } from './check-answer'

const monday = at('2026-11-23 09:00')
const rubbish = '请尽快清运垃圾站旁边的建筑垃圾和废旧家具。'
const written = { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '李强 0516-88331001' }
const unhappy = { result: 1, attitude: 3, speed: 3, words: rubbish, by: granny } as const

test.each([
  ['filed', submitted(monday, { text: rubbish }), true],
  ['added', must(add(accepted(monday), county, { text: rubbish, files: [], by: granny }, monday)), true],
  ['said of an earlier answer', must(rate(answered(monday), county, unhappy, monday)), true],
  ['asked by the handler', must(ask(accepted(monday), county, { question: rubbish, by: liqiang }, monday)), false],
  [
    'not said, since only a picture came',
    must(add(accepted(monday), county, { text: '', files: [{ id: 'cloud://p', kind: 'photo' }], by: granny }, monday)),
    false,
  ],
])('whether a point must be taken up that was %s', (_, request, found) => {
  expect(checkAnswer(request, written, []).some(({ point }) => point === 'untaken')).toBe(found)
})

test('an answer is held against those to other matters and against its own earlier one', () => {
  const text = '11 月 23 日我局派人到现场核查，路灯线路老化，已更换灯具三盏，并安排专人每周巡查一次，请您监督。'.repeat(
    4,
  )
  const copied = (request = accepted(monday), others: { id: string; text: string }[] = []) =>
    checkAnswer(request, { ...written, text }, others).some(({ point }) => point === 'copy')
  const [round] = answered(monday).rounds
  expect(copied()).toBe(false)
  expect(copied(accepted(monday), [{ id: 'rq-261101-ABCDE', text }])).toBe(true)
  expect(copied({ ...answered(monday), rounds: [{ ...round!, answer: { ...round!.answer, text } }] })).toBe(true)
})

test('its own among the unit’s latest is not another’s', () => {
  const request = accepted(monday)
  const own = [{ id: request._id, text: written.text.repeat(8) }]
  expect(checkAnswer(request, { ...written, text: written.text.repeat(8) }, own)).toEqual([])
})
