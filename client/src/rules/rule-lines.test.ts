import { usualRules } from '@shared/level/rules'
import { sentenceOf } from '@shared/level/sentence'
import { lineAt, linesOf, newLine, rulesOf, tierFor } from './rule-lines'

const unnamed = usualRules.map(({ id: _, ...rule }) => rule)
const view = { rows: unnamed.map(rule => ({ ...rule, say: sentenceOf(rule) })), usual: true }

test('what was not touched is sent as it was', () => expect(rulesOf(linesOf(view))).toEqual(unnamed))

test('every line keeps its key while its threshold is typed', () => {
  const keys = linesOf(view).map(({ key }) => key)
  expect(new Set([...keys, newLine('people').key, newLine('people').key]).size).toBe(keys.length + 2)
  expect(linesOf(view).map(({ key }) => key)).toEqual(keys)
})

test('a threshold that is not typed, or is no number, is none', () => {
  expect(rulesOf([newLine('people'), { ...newLine('rounds'), atLeast: '两次' }])).toMatchObject([
    { atLeast: 0 },
    { atLeast: 0 },
  ])
  expect(rulesOf([newLine('danger')])).toMatchObject([{ atLeast: 1 }])
})

test.each([
  ['rules.3', 3],
  ['rules.12.atLeast', 12],
  ['rules', null],
  [undefined, null],
])('a refusal at %s is about line %s', (field, at) => expect(lineAt(field)).toBe(at))

test('orange and red go to the county, yellow to the town at least', () => {
  expect(tierFor('orange', 'town')).toBe('county')
  expect(tierFor('yellow', 'village')).toBe('town')
  expect(tierFor('yellow', 'county')).toBe('county')
})
