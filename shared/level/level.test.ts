import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Whole } from '../aspects'
import type { Unit } from '../organisation/organisation'
import { at, county } from '../sample/county'
import { dispatch, lower, raised, rate, wake } from '../sample/deeds'
import { answered, granny, must, submitted, zhangmin } from '../sample/requests'
import { amountIn, gatheringIn, peopleIn, violenceIn } from './found'
import { numberOf } from './numerals'
import { levelRule, ruleFaults, usualRules } from './rules'
import { sentenceOf } from './sentence'

const monday = at('2026-11-23 09:00')
const cases = readFileSync(join(__dirname, 'found-cases.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => /^(\w+) ([\d.]+) (.+)$/.exec(line)?.slice(1) as [string, string, string])

const found = { people: peopleIn, money: amountIn, violence: violenceIn, gathering: gatheringIn }

test.each(cases)('%s %s: %s', (what, amount, text) => {
  const { amount: read, words } = found[what as keyof typeof found](text)
  expect(read).toBeCloseTo(Number(amount))
  expect(text).toContain(words)
})

test.each([
  ['三', 3],
  ['十', 10],
  ['二十三', 23],
  ['两百', 200],
  ['一百零五', 105],
  ['几十', 20],
  ['上千', 1000],
  ['42', 42],
  ['几', null],
])('%s is %s', (written, number) => expect(numberOf(written)).toBe(number))

test('what is said raises a matter as it is filed, each rise with its threshold and its evidence', () => {
  const { level } = submitted(monday, { text: '三十多户停水，他们扬言要堵门', item: 'water' })
  expect(level).toMatchObject({ colour: 'orange', tier: 'county', lowered: null })
  expect(level.rises).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ fact: 'people', threshold: 30, evidence: '“三十多户”' }),
      expect.objectContaining({ fact: 'violence', evidence: '“他们扬言要堵门”' }),
    ]),
  )
})

test('danger is red at once; denied it is not', () => {
  const filed = (nobodyInDanger: boolean) =>
    submitted(monday, { text: '楼上着火了，快来人', item: null, nobodyInDanger })
  expect(filed(false)).toMatchObject({ urgent: true, level: { colour: 'red', tier: 'county' } })
  expect(filed(true)).toMatchObject({
    urgent: false,
    danger: { danger: 'fire', denied: true },
    level: { colour: 'blue' },
  })
})

test('an urgent matter has hours where others have days', () => {
  const { clocks } = submitted(monday, { text: '楼上着火了，快来人', item: null })
  expect(clocks.dispatch?.limit).toEqual({ hours: 1 })
})

test('an ordinary matter stays blue', () => {
  expect(submitted(monday).level).toMatchObject({ colour: 'blue', tier: 'village', rises: [] })
})

const unhappy = (request: Whole) =>
  must(rate(request, county, { result: 1, attitude: 3, speed: 3, words: '还是不亮', by: granny }, monday + 1))

test('the second round is yellow, written down, and the head is told', () => {
  const again = unhappy(answered(monday))
  expect(again.level).toMatchObject({ colour: 'yellow', rises: [{ fact: 'rounds', evidence: '2 次交办' }] })
  expect(again.history.at(-1)).toMatchObject({ deed: 'rise', text: '升为黄色：2 次交办' })
  expect(again.outbox).toContainEqual(
    expect.objectContaining({ to: 'ps-zhaojianguo', key: 'r2.level.yellow.6.ps-zhaojianguo' }),
  )
})

test('fifteen working days open are yellow, thirty orange, each at its moment and once', () => {
  const filed = must(
    dispatch(
      submitted(monday, { item: null, text: '想问个事' }),
      county,
      { unit: county.units.get('u-zjj') as Unit, item: null, note: '', by: zhangmin },
      monday,
    ),
  )
  const next = filed.level.nextAt as number
  expect(new Date(next).toISOString()).toBe('2026-12-14T09:30:00.000Z')
  const before = wake(filed, county, next - 1)
  expect(before.level.colour).toBe('blue')
  const yellow = wake(before, county, next)
  expect(yellow.level).toMatchObject({ colour: 'yellow', rises: [{ fact: 'daysOpen', threshold: 15 }] })
  expect(wake(yellow, county, next).level).toEqual(yellow.level)
  const orange = wake(yellow, county, yellow.level.nextAt as number)
  expect(orange.level).toMatchObject({ colour: 'orange', nextAt: null })
})

test('many who report the same raise it; so does the area’s heat', () => {
  const filed = submitted(monday)
  expect(raised(filed, county, monday, { reporters: 5 }).level.colour).toBe('yellow')
  expect(raised(filed, county, monday, { heat: 10 }).level.colour).toBe('orange')
})

const supervisor = { ...zhangmin, role: 'supervisor' as const }

test.each([
  ['without a reason', { colour: 'blue', reason: '', by: supervisor }, 'needs-reason'],
  ['to the same', { colour: 'orange', reason: '已平息', by: supervisor }, 'not-lower'],
  ['to a higher one', { colour: 'red', reason: '已平息', by: supervisor }, 'not-lower'],
  ['from orange by a dispatcher', { colour: 'blue', reason: '已平息', by: zhangmin }, 'not-entitled-to-lower'],
] as const)('lowering %s is refused', (_, wish, why) => {
  const orange = submitted(monday, { text: '三十多户停水' })
  expect(lower(orange, county, wish, monday)).toMatchObject({ ok: false, why })
})

test('lowered stays lowered until another rule speaks', () => {
  const orange = submitted(monday, { text: '三十多户停水' })
  const calm = must(lower(orange, county, { colour: 'blue', reason: '已恢复供水', by: supervisor }, monday))
  expect(calm.level).toMatchObject({
    colour: 'blue',
    tier: 'village',
    lowered: { from: 'orange', reason: '已恢复供水' },
  })
  expect(raised(calm, county, monday).level.colour).toBe('blue')
  expect(raised(calm, county, monday, { reporters: 6 }).level.colour).toBe('yellow')
})

test('no order of events lowers a level by itself, and no rule raises twice', () => {
  const others = fc.record({ reporters: fc.nat(20), heat: fc.nat(20) })
  fc.assert(
    fc.property(fc.array(others, { maxLength: 8 }), seen => {
      let request = submitted(monday)
      for (const found of seen) {
        const next = raised(request, county, monday, found)
        expect(next.level.rises.slice(0, request.level.rises.length)).toEqual(request.level.rises)
        request = next
      }
      const rules = request.level.rises.map(({ rule }) => rule)
      expect(new Set(rules).size).toBe(rules.length)
    }),
  )
})

test.each([
  ['a threshold of nothing', [{ ...usualRules[0]!, atLeast: 0 }], 'no-threshold'],
  ['a rule said twice', [usualRules[3]!, usualRules[3]!], 'twice'],
  ['a red that stays in the village', [{ ...usualRules[0]!, tier: 'village' as const }], 'tier-too-low'],
  ['more than one danger', [{ ...usualRules[0]!, atLeast: 2 }], 'never'],
  ['the first round, which all have', [levelRule({ ...usualRules[0]!, fact: 'rounds' })], 'always'],
  ['half a person', [levelRule({ ...usualRules[0]!, fact: 'people', atLeast: 2.5 })], 'not-whole'],
])('rules with %s cannot stand', (_, rules, why) => {
  expect(ruleFaults(rules)).toContainEqual(expect.objectContaining({ why }))
})

test('the usual rules can', () => expect(ruleFaults(usualRules)).toEqual([]))

test.each([
  [usualRules[0]!, '有人正处在危险中，升为红色，县里办'],
  [usualRules[4]!, '话里说到 30 人（户）以上，升为橙色，县里办'],
  [
    levelRule({ fact: 'heat', atLeast: 5, colour: 'yellow', tier: 'town' }),
    '同一个村（社区）一周里有 5 件以上同类诉求，升为黄色，镇街办',
  ],
])('a rule says itself', (rule, sentence) => expect(sentenceOf(rule)).toBe(sentence))
