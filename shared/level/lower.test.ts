import { matterRow, staffRow } from '../aspects'
import type { Role } from '../request/request'
import { at, county } from '../sample/county'
import { lower, raised } from '../sample/deeds'
import { majun } from '../sample/joint'
import { accepted, granny, must, seenBy, submitted, zhangmin } from '../sample/requests'

const monday = at('2026-11-23 09:00')
const blue = accepted(monday)
const yellow = raised(blue, county, monday, { reporters: 5 })
const orange = submitted(monday, { text: '三十多户停水' })
const calm = must(lower(orange, county, { colour: 'yellow', reason: '已恢复供水', by: majun }, monday + 1))

test.each<Role>(['reporter', 'handler', 'head', 'leader', 'called', 'system'])('no %s lowers a level', role => {
  const by = { ...granny, role }
  expect(lower(yellow, county, { colour: 'blue', reason: '已平息', by }, monday)).toMatchObject({ why: 'wrong-state' })
})

test('a dispatcher lowers yellow, a supervisor also what is above', () => {
  const wish = { colour: 'blue', reason: '已平息' } as const
  expect(must(lower(yellow, county, { ...wish, by: zhangmin }, monday)).level.colour).toBe('blue')
  expect(lower(orange, county, { ...wish, by: zhangmin }, monday)).toMatchObject({ why: 'not-entitled-to-lower' })
  expect(must(lower(orange, county, { ...wish, by: majun }, monday)).level.colour).toBe('blue')
})

test.each([
  ['blue', blue, { zhangmin: false, majun: false, liqiang: false }],
  ['yellow', yellow, { zhangmin: true, majun: true, liqiang: false }],
  ['orange', orange, { zhangmin: false, majun: true, wangxiulan: false }],
])('of a %s matter the button is there for who may lower it', (_, request, expected) => {
  const found = Object.keys(expected).map(name => [name, seenBy(`ps-${name}`, request)?.may.includes('lower')])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('the step says to which colour and why', () => {
  expect(calm.history.at(-1)).toMatchObject({ deed: 'lower', text: '降为黄色：已恢复供水', by: majun })
})

test('staff see the level with every rise and who lowered it; the reporter sees nothing of it', () => {
  expect(seenBy('ps-liqiang', calm)?.level).toEqual({
    colour: 'yellow',
    tier: 'town',
    rises: [
      { fact: 'people', threshold: 10, colour: 'yellow', evidence: '“三十多户”', at: monday },
      { fact: 'people', threshold: 30, colour: 'orange', evidence: '“三十多户”', at: monday },
    ],
    lowered: { at: monday + 1, by: '马骏', reason: '已恢复供水', from: 'orange' },
  })
  expect(seenBy('ps-liqiang', orange)?.level?.lowered).toBeNull()
  const view = seenBy('ps-wangxiulan', calm)
  expect(view?.level).toBeNull()
  expect(view?.steps.map(({ deed }) => deed)).not.toContain('lower')
})

test('a row has its colour for staff alone', () => {
  expect(staffRow(calm, county, monday).colour).toBe('yellow')
  expect(matterRow(calm, county, monday).colour).toBeNull()
})
