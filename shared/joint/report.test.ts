import { at, county } from '../sample/county'
import { excuse, quiet, report, wake, whistle } from '../sample/deeds'
import { blown, sunwei, townMatter, wanglei, whistling } from '../sample/joint'
import { must, zhangmin } from '../sample/requests'

const monday = at('2026-11-23 09:00')
const off = { listed: null, words: '要清运车' }
const said = { who: '孙伟带队 4 人', words: '十点到', by: sunwei }
const came = must(report(blown(), county, said, monday + 1))
const excused = must(excuse(blown(off), county, { words: '无车', by: sunwei }, monday + 1))

test('the step of a whistle says for what, whom and why', () => {
  expect(blown().history.at(-1)?.text).toBe('“占道经营和流动摊点整治”，请县城管局、县住建局报到：早市清不走')
  expect(blown({ words: '' }).history.at(-1)?.text).toBe('“占道经营和流动摊点整治”，请县城管局、县住建局报到')
  expect(blown(off).history.at(-1)?.text).toBe('“清单外”，请县城管局、县住建局报到：要清运车')
})

test('a report stands with its call: when, who for the unit, who comes and the words', () => {
  expect(came.whistles[0]?.calls[0]?.report).toMatchObject({
    at: monday + 1,
    by: { person: 'ps-sunwei' },
    who: '孙伟带队 4 人',
    words: '十点到',
  })
  expect(came.history.at(-1)?.text).toBe('孙伟带队 4 人：十点到')
  expect(must(report(blown(), county, { ...said, words: '' }, monday)).history.at(-1)?.text).toBe('孙伟带队 4 人')
})

test('an excuse stands with its call and in the history, and whoever whistled learns of it', () => {
  expect(excused.whistles[0]?.calls[0]?.excuse).toMatchObject({ at: monday + 1, by: { person: 'ps-sunwei' } })
  expect(excused.history.at(-1)).toMatchObject({ deed: 'excuse', text: '无车' })
  expect(excused.outbox.at(-1)).toMatchObject({ to: 'ps-wuhao', facts: { status: '单位不到场' } })
})

test.each([
  ['comes', came],
  ['excuses itself', excused],
])('that a unit %s costs no SMS', (_, request) => {
  expect(request.outbox.at(-1)).toMatchObject({ template: 'progress', worthSms: false })
})

test('only the unit that is awaited reports or excuses itself, and once', () => {
  expect(excuse(excused, county, { words: '无车', by: sunwei }, monday)).toMatchObject({ why: 'nothing-to-report' })
  expect(report(blown({ units: ['u-zjj'] }), county, said, monday)).toMatchObject({ why: 'nothing-to-report' })
})

test.each([
  ['come', came],
  ['excused itself', excused],
])('a unit that has %s may be called anew, and reports to the new call', (_, request) => {
  const again = must(whistle(request, county, { ...whistling, units: ['u-cgj'], by: zhangmin }, monday + 2))
  const twice = must(report(again, county, said, monday + 3))
  expect(twice.whistles.map(({ calls }) => calls.map(call => call.report?.at ?? null))).toEqual([
    [request === came ? monday + 1 : null, null],
    [monday + 3],
  ])
})

test('of several units the one that is awaited already stands in the way of a new call', () => {
  const wish = { ...whistling, units: ['u-cgj', 'u-zjj'] }
  expect(whistle(came, county, wish, monday)).toMatchObject({ why: 'already-called' })
  expect(whistle(townMatter(monday), county, { ...wish, units: ['u-cgj', 'u-moon'] }, monday)).toMatchObject({
    why: 'unknown-unit',
  })
})

test('who has excused itself is reminded of nothing', () => {
  const late = wake(quiet(excused, county), county, at('2026-11-24 17:30'))
  const reminded = late.history.filter(({ deed }) => deed === 'remind').map(({ unit }) => unit)
  expect(reminded).toEqual(['u-zjj'])
  expect(late.history.find(({ deed }) => deed === 'remind')?.text).toBe(
    '清单外吹哨，应于 11 月 24 日 10:00 前报到，现予提醒',
  )
})

test('each unit answers its own call', () => {
  const both = must(report(came, county, { ...said, by: wanglei }, monday + 2))
  expect(both.whistles[0]?.calls.map(call => call.report?.by.person)).toEqual(['ps-sunwei', 'ps-wanglei'])
})
