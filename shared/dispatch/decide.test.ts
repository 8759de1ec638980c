import { matterView, standsOf, type Whole } from '../aspects'
import { unitFor } from '../catalogue/route'
import { countyOf } from '../county'
import type { Unit } from '../organisation/organisation'
import type { Actor } from '../request/request'
import { areas, at, county, editions, grids, items, units } from '../sample/county'
import { accept, decide, dispatch, returning, transfer } from '../sample/deeds'
import { majun, sunwei } from '../sample/joint'
import { filing, liqiang, must, submitted, zhangmin, zhaojianguo } from '../sample/requests'
import type { Deciding } from './decide'

const monday = at('2026-11-23 09:00')
const unit = (id: string) => county.units.get(id) as Unit
const cgj: Actor = { ...sunwei, role: 'handler' }

/** Given back in turn by the two units, so many times. */
function returned(times: number): Whole {
  let request = submitted(monday)
  for (let time = 0; time < times; time++) {
    const here = time % 2 === 0
    const wish = { reason: '不归我们', rightUnit: here ? 'u-cgj' : 'u-zjj', by: here ? liqiang : cgj }
    request = must(returning(request, county, wish, monday))
    if (time < times - 1)
      request = must(
        dispatch(request, county, { unit: unit(wish.rightUnit), item: null, note: '', by: zhangmin }, monday),
      )
  }
  return request
}

const deciding: Deciding = {
  disputed: ['u-zjj', 'u-cgj'],
  unit: 'u-cgj',
  deciders: '两局分管负责人、速来办中心',
  reason: '小区外道路照明由城管局管护',
  scope: 'matter',
  item: null,
  nameless: false,
  by: majun,
}

test('the third return brings it to a supervisor, who is told; the dispatcher is told who has it', () => {
  const request = returned(3)
  expect(request.outbox.at(-2)).toMatchObject({ to: 'ps-majun', facts: { status: '三次退回' } })
  const out = { unit: unit('u-cgj'), item: null, note: '' }
  expect(dispatch(request, county, { ...out, by: zhangmin }, monday)).toMatchObject({ why: 'with-supervisor' })
  expect(dispatch(returned(2), county, { ...out, by: majun }, monday)).toMatchObject({ why: 'with-dispatcher' })
  expect(must(dispatch(request, county, { ...out, by: majun }, monday)).unit).toBe('u-cgj')
  const caller = {
    persons: ['ps-zhangmin'] as const,
    name: '',
    employments: county.employments.get('ps-zhangmin') ?? [],
  }
  const seen = { caller, stands: standsOf(request, caller), addresses: new Map(), templates: [], now: monday }
  const view = matterView(request, county, seen)
  expect(view?.supervisor).toBe('马骏')
  expect(view?.may).not.toContain('dispatch')
})

test('the first receiver hears of every step but the own ones, each once', () => {
  const statuses = returned(2)
    .outbox.filter(({ to, template }) => to === 'ps-zhangmin' && template !== 'due')
    .map(({ facts }) => facts.status)
  expect(statuses).toEqual(['单位退回'])
  const other = { ...returned(1), firstReceiver: { person: 'ps-majun', name: '马骏' } }
  const handed = must(dispatch(other, county, { unit: unit('u-cgj'), item: null, note: '', by: zhangmin }, monday))
  const taken = must(accept(handed, county, { by: cgj }, monday))
  const heard = taken.outbox.filter(({ to }) => to === 'ps-majun')
  expect(heard.map(({ facts, worthSms }) => [facts.status, worthSms])).toEqual([
    ['已交办', false],
    ['已受理', false],
  ])
})

test('after its day a unit no longer gives back; its head transfers what was accepted, and that counts', () => {
  const wish = { reason: '归城管', rightUnit: 'u-cgj' }
  expect(returning(submitted(monday), county, { ...wish, by: liqiang }, at('2026-11-24 17:31'))).toMatchObject({
    why: 'too-late-to-return',
  })
  const taken = must(accept(submitted(monday), county, { by: liqiang }, monday))
  expect(transfer(taken, county, { ...wish, by: liqiang }, monday)).toMatchObject({ why: 'wrong-state' })
  const passed = must(transfer(taken, county, { ...wish, by: zhaojianguo }, monday))
  expect(passed).toMatchObject({ state: 'returned', returns: 1, firstDue: taken.clocks.answer?.due })
})

test('a decision binds: neither returned, nor passed on, nor handed elsewhere; the sentence names it', () => {
  const bound = must(decide(returned(3), county, deciding, monday))
  expect(bound).toMatchObject({ state: 'dispatched', unit: 'u-cgj', handler: 'ps-sunwei' })
  const back = returning(bound, county, { reason: '不归', rightUnit: 'u-zjj', by: cgj }, monday)
  expect(back).toMatchObject({ why: 'bound-by-decision' })
  if (!back.ok) expect(back.say).toMatch(/2026 年 11 月 23 日 09:00 的职责认定（bd-.*县城管局/)
  const taken = must(accept(bound, county, { by: cgj }, monday))
  const head = { ...zhaojianguo, unit: 'u-cgj' }
  expect(transfer(taken, county, { reason: '不归', rightUnit: 'u-zjj', by: head }, monday)).toMatchObject({
    why: 'bound-by-decision',
  })
})

test.each<[string, Partial<Deciding>, string]>([
  ['one disputing unit', { disputed: ['u-zjj', 'u-zjj'] }, 'needs-disputed'],
  ['nobody who decided', { deciders: '' }, 'needs-deciders'],
  ['no reason', { reason: '' }, 'needs-reason'],
  ['a unit that is none', { unit: 'u-moon' }, 'unknown-unit'],
  ['the centre as the unit', { unit: 'u-centre' }, 'unknown-unit'],
  ['an item that is none', { item: 'moon' }, 'unknown-item'],
  ['a dispatcher where a supervisor has it', { by: zhangmin }, 'with-supervisor'],
])('a decision with %s is refused', (_, changes, why) => {
  expect(decide(returned(3), county, { ...deciding, ...changes }, monday)).toMatchObject({ why })
})

test('what has no item or no place holds for this matter alone', () => {
  const bare = submitted(monday, { item: null, text: '门口灯不亮' })
  expect(decide(bare, county, { ...deciding, scope: 'county' }, monday)).toMatchObject({ why: 'needs-item' })
  const nowhere = submitted(monday, { place: { ...filing.place, town: null, village: null, grid: null } })
  expect(decide(nowhere, county, { ...deciding, scope: 'area' }, monday)).toMatchObject({ why: 'needs-area' })
})

test.each([
  ['area', 'u-cgj', 'u-zjj'],
  ['county', 'u-cgj', 'u-cgj'],
  ['matter', 'u-zjj', 'u-zjj'],
] as const)('decided for the %s, the next such matter here goes to %s, elsewhere to %s', (scope, here, there) => {
  const decision = must(decide(submitted(monday), county, { ...deciding, scope }, monday)).bound
  const learned = countyOf(
    { areas, grids, units, editions, boundaries: decision ? [decision] : [] },
    county.calendar,
    0,
  )
  const goes = (town: string) =>
    unitFor(learned.items.get('streetlight') ?? null, { village: null, town }, learned)?._id
  expect([goes('320324001'), goes('320324002')]).toEqual([here, there])
})

test('an edition that changes the item after the decision stands over it', () => {
  const decision = must(decide(submitted(monday), county, { ...deciding, scope: 'county' }, monday)).bound
  const later = {
    ...editions[0],
    _id: '0002',
    number: 2,
    from: monday + 1,
    headings: [],
    items: items.slice(0, 1).map(item => ({ ...item })),
  }
  const rows = {
    areas,
    grids,
    units,
    editions: [...editions, later as (typeof editions)[0]],
    boundaries: decision ? [decision] : [],
  }
  const next = countyOf(rows, county.calendar, monday + 2)
  expect(unitFor(next.items.get('streetlight') ?? null, filing.place, next)?._id).toBe('u-zjj')
})

test('the matter’s words become an example only when somebody saw that they name no person', () => {
  const told = submitted(monday, { text: '路口的灯坏了' })
  const example = (nameless: boolean) =>
    must(decide(told, county, { ...deciding, scope: 'county', nameless }, monday)).bound?.example
  expect([example(true), example(false)]).toEqual(['路口的灯坏了', null])
})
