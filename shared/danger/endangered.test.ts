import type { Question } from '../catalogue/catalogue'
import { alarmIn, endangered } from './endangered'

const question: Question = { text: '有没有人受伤', choices: ['没有', '有'], danger: ['有'], required: true }
const item = { questions: [question] }

test.each([
  ['words alone', '家里煤气泄漏了', [], 'gas'],
  ['a tick alone', '井盖没了', [{ question: '有没有人受伤', answer: '有' }], 'hurt'],
  ['words before a tick', '家里煤气泄漏了', [{ question: '有没有人受伤', answer: '有' }], 'gas'],
  ['an answer in own words', '井盖没了', [{ question: '说说情况', answer: '有人掉进井里了' }], 'water'],
])('%s stop the form', (_, text, given, danger) => {
  expect(alarmIn({ text, given }, item)?.danger).toBe(danger)
})

test.each([
  ['the harmless choice', [{ question: '有没有人受伤', answer: '没有' }]],
  ['an answer to a question that is not asked', [{ question: '别的', answer: '有' }]],
])('%s does not', (_, given) => {
  expect(alarmIn({ text: '井盖没了', given }, item)).toBeNull()
})

test('what the reporter said of it stays with it', () => {
  const said = { text: '家里煤气泄漏了', given: [], nobodyInDanger: true }
  expect(endangered(said, null)).toMatchObject({ danger: 'gas', denied: true })
})
