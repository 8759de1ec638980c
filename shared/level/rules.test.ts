import { safeParse } from 'valibot'
import { type Call, mayCall } from '../calls/call'
import type { Post } from '../post'
import * as calls from './calls'
import { levelRule, lowestThreshold, ruleFaults } from './rules'

const heat = (atLeast: number) => levelRule({ fact: 'heat', atLeast, colour: 'yellow', tier: 'town' })
const money = levelRule({ fact: 'amount', atLeast: 2.5, colour: 'yellow', tier: 'town' })

test('the first rule of a fact is that with the lowest threshold; a fact that no rule looks at has none', () => {
  expect(lowestThreshold([money, heat(8), heat(5), heat(10)], 'heat')).toBe(5)
  expect(lowestThreshold([money], 'heat')).toBeNull()
})

test('money alone may be counted in parts', () => {
  expect(ruleFaults([money])).toEqual([])
  expect(ruleFaults([money, heat(2.5)])).toEqual([{ at: 1, why: 'not-whole' }])
})

const rule = { fact: 'heat', atLeast: 5, colour: 'yellow', tier: 'town' }
const lowering = { id: 'rq-261123-7KQFJ', version: 5, colour: 'blue', reason: '已平息' }

test.each<[string, boolean, Call, unknown]>([
  ['rules of one’s own', true, calls.setRules, { rules: [rule] }],
  ['the usual rules', true, calls.setRules, { rules: null }],
  ['no rule at all', false, calls.setRules, { rules: [] }],
  ['81 rules', false, calls.setRules, { rules: Array(81).fill(rule) }],
  ['a rule that looks at nothing known', false, calls.setRules, { rules: [{ ...rule, fact: 'moon' }] }],
  ['a rule that raises to blue', false, calls.setRules, { rules: [{ ...rule, colour: 'blue' }] }],
  ['a rule for the province', false, calls.setRules, { rules: [{ ...rule, tier: 'province' }] }],
  ['a rule without a number', false, calls.setRules, { rules: [{ ...rule, atLeast: undefined }] }],
  ['nothing', false, calls.setRules, {}],
  ['lowering to blue', true, calls.lower, lowering],
  ['lowering to red', false, calls.lower, { ...lowering, colour: 'red' }],
  ['lowering who knows what', false, calls.lower, { colour: 'blue', reason: '已平息' }],
  ['the rules of somebody', false, calls.rules, { person: 'ps-liqiang' }],
])('%s: %s', (_, taken, { input }, wish) => expect(safeParse(input, wish).success).toBe(taken))

test.each<{ call: Call; posts: Post[] }>([
  { call: calls.rules, posts: ['handler', 'head', 'leader', 'dispatcher', 'supervisor', 'admin'] },
  { call: calls.setRules, posts: ['admin'] },
  { call: calls.lower, posts: ['dispatcher', 'supervisor'] },
])('$call.name is for $posts', ({ call, posts }) => {
  const all: Post[] = ['handler', 'head', 'leader', 'dispatcher', 'supervisor', 'admin']
  expect(all.filter(post => mayCall(call, true, [post]))).toEqual(posts)
})
