import fc from 'fast-check'
import type { Whole } from '../aspects'
import type { Ruling } from '../ruling'
import { at, county, units } from '../sample/county'
import { excuse, quiet, report, wake, whistle } from '../sample/deeds'
import { blown, hezhen, majun, sunwei, townMatter, wanglei, whistling as wish } from '../sample/joint'
import { must, seenBy, zhangmin, zhaojianguo } from '../sample/requests'
import { listed } from './listed'
import type { Whistling } from './whistle'

const monday = at('2026-11-23 09:00')
test('the published list has five classes and sixteen items, each with its units and hours', () => {
  expect([...new Set(listed.map(({ group }) => group))]).toEqual([
    '综合执法',
    '重点工程',
    '应急处置',
    '民生实事',
    '矛盾纠纷',
  ])
  expect(listed).toHaveLength(16)
  expect(new Set(listed.map(({ id }) => id)).size).toBe(16)
  for (const { units: called, hours } of listed) expect([called.length > 1, hours > 0]).toEqual([true, true])
})

test('a town calls two units: each duty handler is told, and four working hours run', () => {
  const request = blown()
  expect(request.whistles[0]?.calls.map(({ unit, due }) => [unit, due])).toEqual([
    ['u-cgj', at('2026-11-23 15:00')],
    ['u-zjj', at('2026-11-23 15:00')],
  ])
  expect(request.outbox.slice(-2).map(({ to, template }) => [to, template])).toEqual([
    ['ps-sunwei', 'called'],
    ['ps-liqiang', 'called'],
  ])
  expect(request.called).toEqual(['u-cgj', 'u-zjj'])
})

test.each<[string, Partial<Whistling>, string]>([
  ['a department as the caller', { by: { ...zhaojianguo } }, 'whistle-by-department'],
  ['an item that is not on the list', { listed: 'zz9' }, 'unknown-item'],
  ['no unit', { units: [] }, 'no-units-called'],
  ['the unit that has it', { units: ['u-suicheng'] }, 'unknown-unit'],
  ['a unit that is none', { units: ['u-moon'] }, 'unknown-unit'],
  ['no listed item and no reason', { listed: null, words: '' }, 'off-list-reason'],
])('a whistle with %s is refused', (_, changes, why) => {
  expect(whistle(townMatter(monday), county, { ...wish, ...changes }, monday)).toMatchObject({ why })
})

test('a unit that is awaited already is not called twice', () => {
  expect(whistle(blown(), county, { ...wish, units: ['u-cgj'] }, monday)).toMatchObject({ why: 'already-called' })
})

test.each([zhangmin, majun, hezhen])('$name of the centre may whistle', by => {
  expect(whistle(townMatter(monday), county, { ...wish, by }, monday).ok).toBe(true)
})

test('a unit on the list must come; off the list it may say why not, with a reason', () => {
  expect(excuse(blown(), county, { words: '人手不够', by: sunwei }, monday)).toMatchObject({ why: 'listed-must-come' })
  const off = blown({ listed: null, words: '要清运车' })
  expect(excuse(off, county, { words: '', by: sunwei }, monday)).toMatchObject({ why: 'needs-reason' })
  const excused = must(excuse(off, county, { words: '车辆属环卫公司', by: sunwei }, monday))
  expect(excused.whistles[0]?.calls[0]?.excuse?.words).toBe('车辆属环卫公司')
  expect(report(excused, county, { who: '孙伟', words: '', by: sunwei }, monday)).toMatchObject({
    why: 'nothing-to-report',
  })
})

test('a report names who comes, and tells whoever whistled', () => {
  expect(report(blown(), county, { who: '', words: '', by: sunwei }, monday)).toMatchObject({ why: 'needs-who' })
  const came = must(report(blown(), county, { who: '孙伟带队 4 人', words: '', by: sunwei }, monday))
  expect(came.outbox.at(-1)).toMatchObject({ to: 'ps-wuhao', facts: { status: '单位已报到' } })
})

test('who is late is reminded, urged and brought before the supervisor, each once and with its basis', () => {
  const came = quiet(must(report(blown(), county, { who: '孙伟', words: '', by: sunwei }, monday)), county)
  const steps = (request: Whole) =>
    request.history.flatMap(({ deed, unit, by }) => (by.role === 'system' && unit === 'u-zjj' ? [deed] : []))
  const first = wake(came, county, at('2026-11-23 15:00'))
  expect(steps(first)).toEqual(['remind'])
  expect(first.outbox.at(-1)).toMatchObject({ to: 'ps-liqiang', facts: { status: '报到提醒' } })
  expect(first.history.at(-1)?.text).toContain('《吹哨报到清单》“占道经营和流动摊点整治”')
  const second = wake(quiet(first, county), county, at('2026-11-23 17:00'))
  expect(second.outbox.at(-1)).toMatchObject({ to: 'ps-zhaojianguo', facts: { status: '报到催办' } })
  const third = wake(quiet(second, county), county, at('2026-11-24 16:00'))
  expect(third.outbox.find(({ facts }) => facts.status === '报到督办')).toMatchObject({ to: 'ps-majun' })
  expect(steps(wake(quiet(third, county), county, at('2026-12-24 16:00')))).toEqual(['remind', 'urge', 'supervise'])
})

test('called units see it, without the reporter’s name and number; others see nothing', () => {
  const staff = units.flatMap(unit => unit.staff.map(({ person }) => person))
  fc.assert(
    fc.property(fc.subarray(['u-cgj', 'u-zjj']), fc.constantFrom(...staff), (called, person) => {
      const request = called.length > 0 ? blown({ units: called }) : townMatter(monday)
      const employments = county.employments.get(person) ?? []
      const view = seenBy(person, request)
      const posts = employments.flatMap(({ posts: all }) => all)
      const knows =
        posts.some(post => post === 'dispatcher' || post === 'supervisor') ||
        employments.some(({ unit }) => unit === 'u-suicheng' || called.includes(unit))
      expect([person, view !== null]).toEqual([person, knows])
      if (view?.as === 'called') expect(view?.reporter).toBeNull()
    }),
  )
})

const happening = fc.record({
  what: fc.constantFrom('cgj', 'zjj', 'again', 'nothing'),
  after: fc.integer({ min: 1, max: 30 * 60 }),
})

const happens: Record<string, (request: Whole, now: number) => Ruling<Whole>> = {
  cgj: (request, now) => report(request, county, { who: '孙伟', words: '', by: sunwei }, now),
  zjj: (request, now) => report(request, county, { who: '王磊', words: '', by: wanglei }, now),
  again: (request, now) => whistle(request, county, { ...wish, units: ['u-cgj'] }, now),
}

/** The deed if it is allowed, then the alarm, then everything told. */
function goOn(request: Whole, what: string, now: number): Whole {
  const ruled = happens[what]?.(request, now)
  const woken = wake(ruled?.ok ? ruled.value : request, county, now)
  return quiet(woken, county)
}

const rungsAt = ({ reminded }: Whole, name: string) => reminded.filter(key => key.startsWith(`${name}.`))

test('whatever happens, each rung of each call is stepped on once, and none of a call that was answered in time', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), happenings => {
      let now = monday
      let request = quiet(blown(), county)
      for (const { what, after } of happenings) {
        now += after * 60_000
        request = goOn(request, what, now)
      }
      expect(new Set(request.reminded).size).toBe(request.reminded.length)
      const rungs = request.history.filter(({ deed }) => deed === 'remind' || deed === 'urge' || deed === 'supervise')
      expect(rungs.length).toBe(request.reminded.filter(key => key.startsWith('whistle')).length)
      const calls = request.whistles.flatMap(({ calls: called }, place) =>
        called.map(call => ({ ...call, name: `whistle${place}.${call.unit}` })),
      )
      for (const { report: said, due, name } of calls)
        if (said && said.at < due) expect(rungsAt(request, name)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
