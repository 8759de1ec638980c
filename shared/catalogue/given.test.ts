import { county } from '../sample/county'
import { givenFault } from './given'

const noise = county.items.get('noise') ?? null
const when = { question: '什么时候最吵', answer: '白天' }

test.each<[string, { question: string; answer: string }[], string | null]>([
  ['the one that must be answered', [when], null],
  ['all of them', [when, { question: '从哪里来', answer: '工地' }], null],
  ['none', [], 'needs-given'],
  ['only the one that may be left out', [{ question: '从哪里来', answer: '工地' }], 'needs-given'],
  ['what is not among the choices', [{ ...when, answer: '昨天' }], 'wrong-given'],
  ['an empty answer', [{ ...when, answer: '' }], 'wrong-given'],
  ['a question that is not asked', [when, { question: '几楼', answer: '三楼' }], 'wrong-given'],
  ['one question twice', [when, { ...when, answer: '整天' }], 'wrong-given'],
])('%s: answered so, the questions of 噪声扰民 give %#', (_, given, fault) => {
  expect(givenFault(noise, given)).toBe(fault)
})

test('without an item nothing is asked', () => {
  expect(givenFault(null, [])).toBeNull()
  expect(givenFault(null, [when])).toBe('wrong-given')
})
