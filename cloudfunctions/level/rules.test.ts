// When matters rise, set by the county: through the front door, and seen in what is filed next.

import type { Whole } from '@shared/aspects'
import * as levelCalls from '@shared/level/calls'
import { usualRules } from '@shared/level/rules'
import * as requestCalls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
let zhouli: Player
beforeAll(async () => {
  sample = await openSample()
  zhouli = sample.who('o-zhouli')
})
afterAll(() => sample.close())

const usual = usualRules.map(({ id: _, ...rule }) => rule)
const rules = usual.map(rule => (rule.fact === 'people' && rule.atLeast === 30 ? { ...rule, atLeast: 20 } : rule))
const colourOf = async (text: string) => {
  const wish = { tap: newTap(), kind: 'help' as const, item: 'streetlight', text, place: { scene: 'g7KQ2M' } }
  const { id } = await sample.who('o-wangxiulan').does(requestCalls.submit, wish)
  return (await store<Whole>('requests').get(id))?.level.colour
}

test('with thirty lowered to twenty, twenty households are orange; back to the usual rules they are yellow', async () => {
  expect(await colourOf('我们二十多户没有水')).toBe('yellow')
  const set = await zhouli.does(levelCalls.setRules, { rules })
  expect(set).toMatchObject({ usual: false })
  expect(await zhouli.does(levelCalls.rules, {})).toEqual(set)
  expect(await colourOf('我们二十多户没有水')).toBe('orange')
  expect(await zhouli.does(levelCalls.setRules, { rules: null })).toMatchObject({ usual: true })
  expect(await colourOf('我们二十多户没有水')).toBe('yellow')
})

test('every member of staff may read the rules, each in a sentence', async () => {
  for (const who of ['o-zhangmin', 'o-liqiang', 'o-majun', 'o-hezhen'])
    expect((await sample.who(who).does(levelCalls.rules, {})).rows).toHaveLength(usual.length)
  const { rows } = await zhouli.does(levelCalls.rules, {})
  expect(rows[0]).toEqual({ ...usual[0], say: '有人正处在危险中，升为红色，县里办' })
})

test.each([
  ['one rule twice', [...usual, usual[3]!], 'wrong-levels', `rules.${usual.length}`],
  ['no threshold', [usual[0]!, { ...usual[3]!, atLeast: 0 }], 'wrong-levels', 'rules.1'],
  ['an orange that stays in the town', [{ ...usual[1]!, tier: 'town' as const }], 'wrong-levels', 'rules.0'],
  ['nothing at all', [], 'bad-input', 'rules'],
  ['a threshold beyond reason', [{ ...usual[3]!, atLeast: 1e9 }], 'bad-input', 'rules.0.atLeast'],
])('rules with %s are refused at their place, and what is in force stays', async (_, wrong, why, field) => {
  const before = await zhouli.does(levelCalls.rules, {})
  const refused = await zhouli.tries(levelCalls.setRules, { rules: wrong })
  expect(refused).toMatchObject({ ok: false, why, field, say: expect.stringMatching(/。$/) })
  expect(await zhouli.does(levelCalls.rules, {})).toEqual(before)
})

test('only an administrator sets them; a resident has no use for them', async () => {
  expect(await sample.who('o-zhangmin').tries(levelCalls.setRules, { rules: null })).toMatchObject({
    why: 'not-allowed',
  })
  expect(await sample.who('o-wangxiulan').tries(levelCalls.rules, {})).toMatchObject({ why: 'not-allowed' })
})
