import { templates } from '../aspects'
import { accountOf, pairsOf, unsaid, writtenKeywords } from './account'
import { carries, kindOf } from './keyword'
import type { FieldKind } from './template'

test('the settings are pairs in one word, which no deployment tool takes for an object', () => {
  const account = accountOf('task=aB-3_x,due=k2', 'task.matter=thing1,task.due=time3,due.matter=thing2')
  expect(account).toEqual({
    ids: { task: 'aB-3_x', due: 'k2' },
    keywords: { task: { matter: 'thing1', due: 'time3' }, due: { matter: 'thing2' } },
  })
  expect(accountOf('', '')).toEqual({ ids: {}, keywords: {} })
  expect(writtenKeywords('task', account.keywords.task ?? {})).toBe('task.matter=thing1,task.due=time3')
})

test('line ends and spaces may stand between pairs; what is no pair is said and takes no other with it', () => {
  expect(pairsOf('task=a,\n due=b  asked=c,')).toEqual({
    pairs: [
      ['task', 'a'],
      ['due', 'b'],
      ['asked', 'c'],
    ],
    bad: [],
  })
  expect(pairsOf('{"task":"a"},due=b,asked=,=d')).toEqual({
    pairs: [['due', 'b']],
    bad: ['{"task":"a"}', 'asked=', '=d'],
  })
})

test.each([
  ['thing', 'thing7', true],
  ['thing', 'phrase7', false],
  ['phrase', 'thing1', true],
  ['time', 'date3', true],
  ['time', 'phrase3', false],
  ['character_string', 'thing2', true],
  ['character_string', 'number2', false],
  ['thing', 'enum_string2', false],
  ['thing', '', false],
] as const)('a fact of kind %s may go into %s: %s', (kind: FieldKind, keyword, may) => {
  expect(carries(keyword, kind)).toBe(may)
})

test('a kind that WeChat has and no fact fills is none of ours', () => {
  expect(kindOf('character_string12')).toBe('character_string')
  expect(kindOf('car_number1')).toBeUndefined()
  expect(kindOf('constructor1')).toBeUndefined()
})

test('what must be said needs a keyword that can hold it; what may be left out needs none', () => {
  const all = { matter: 'thing1', place: 'thing2', due: 'time3', status: 'phrase4' }
  expect(unsaid(templates.task, all)).toEqual([])
  expect(unsaid(templates.task, { ...all, due: 'phrase9' })).toEqual(['受理时限'])
  expect(unsaid(templates.task)).toEqual(['诉求事项', '地点', '受理时限', '任务类型'])
})
