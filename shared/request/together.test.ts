// What follows from putting aspects together, tried with small ones beside the core.
import { at, county } from '../sample/county'
import { callerOf, filing, submitted } from '../sample/requests'
import { type Aspect, arrow, type Seeing } from './aspect'
import { core } from './core'
import type { Request } from './request'
import { tableOf } from './settle'
import { file, mayDo, rolesFor, rowFieldsOf, rowOf, standsOf, viewOf } from './together'

const monday = at('2026-11-23 09:00')
const aspect = (more: Partial<Aspect<Request>>): Aspect<Request> => ({ name: 'some', empty: {}, ...more })
const tableWith = (...more: Partial<Aspect<Request>>[]) => tableOf<Request>([core, ...more.map(aspect)])
const base: Request = submitted(monday)
const caller = callerOf('ps-liqiang')
const seeing: Seeing = { county, caller, standings: ['handler'], as: 'handler', now: monday }

test('a filing goes through what it is, where it goes, who is told, in this order whatever the aspects’ order', () => {
  const says = (word: string) => () => [
    (request: Request) => ({ ok: true as const, set: { title: `${request.title} ${word}` } }),
  ]
  const table = tableWith(
    { filed: { tells: says('tells'), is: says('is') } },
    {},
    { filed: { goes: says('goes'), is: says('too') } },
  )
  const filed = file(table, {}, filing, county, monday)
  expect(filed.ok && filed.value.title).toMatch(/ is too goes tells$/)
})

test('a filing brings the empty fields of every aspect, and what is refused as a filing stays refused', () => {
  expect(file(tableWith(), { others: ['u-x'] }, filing, county, monday)).toMatchObject({
    ok: true,
    value: { state: 'received' },
  })
  expect(file(tableWith(), {}, { ...filing, item: 'moon' }, county, monday)).toMatchObject({ why: 'unknown-item' })
  const empty = { mark: 1 } as Partial<Request>
  expect(file(tableWith(), empty, filing, county, monday)).toMatchObject({ value: { mark: 1 } })
})

test('one stands to it in all ways that the core and the aspects know, the nearest first', () => {
  const stands: Aspect<Request>['stands'] = (_, { employments }) =>
    employments.map(({ unit }) => ({ as: 'called', unit }))
  const found = standsOf(tableWith({ stands }, {}), base, { ...caller, persons: ['ps-wangxiulan'] })
  expect(found.map(({ as, unit }) => [as, unit])).toEqual([
    ['reporter', null],
    ['handler', 'u-zjj'],
    ['called', 'u-zjj'],
  ])
})

test('the roles of several deeds are each named once, and an unknown deed has none', () => {
  expect(rolesFor(tableWith(), ['accept', 'return'])).toEqual(['handler', 'head', 'system'])
  expect(rolesFor(tableWith(), ['sing'])).toEqual([])
})

describe('what somebody may do', () => {
  const may = (table: ReturnType<typeof tableWith>, seen = seeing) => mayDo(table, base, seen)
  const wave = (offered?: () => boolean) => ({
    deeds: { wave: { seen: 'all' as const, arrows: [arrow('dispatched', 'dispatched', ['handler'])], offered } },
  })

  test('is what an arrow allows to one of the ways one stands to it', () => {
    expect(may(tableWith())).toEqual(['accept', 'return'])
    expect(may(tableWith(), { ...seeing, standings: ['called', 'reporter'] })).toEqual(['add', 'withdraw'])
    expect(may(tableWith(), { ...seeing, standings: [] })).toEqual([])
  })

  test.each([
    ['is offered', () => true, true],
    ['is not offered', () => false, false],
    ['says nothing of it', undefined, true],
  ])('the button of a deed that %s', (_, offered, there) => {
    expect(may(tableWith(wave(offered))).includes('wave')).toBe(there)
  })

  test('less what another aspect withholds', () => {
    expect(may(tableWith({}, { withholds: { accept: () => true, return: () => false } }))).toEqual(['return'])
  })
})

describe('how it is shown', () => {
  const table = tableWith(
    { view: (_, { as }) => ({ mark: as }), row: (_, { staff }) => ({ staff }), rowFields: ['text'] },
    {},
  )
  const looking = { caller, addresses: new Map(), templates: ['t'], now: monday }

  test('nothing to one who does not stand to it', () => {
    expect(viewOf(table, base, county, { ...looking, stands: [] })).toBeNull()
  })

  test('as the nearest of one’s ways sees it, with all that any of them may do and what aspects add', () => {
    const stands = [
      { as: 'handler' as const, unit: 'u-zjj' },
      { as: 'dispatcher' as const, unit: 'u-centre' },
    ]
    const view = viewOf(table, base, county, { ...looking, stands })
    expect(view).toMatchObject({
      as: 'handler',
      mark: 'handler',
      may: ['dispatch', 'accept', 'return'],
      templates: ['t'],
    })
  })

  test('a row with what aspects add, and the fields that it needs', () => {
    expect(rowOf(table, base, { county, staff: true, now: monday })).toMatchObject({ id: base._id, staff: true })
    const fields = rowFieldsOf(table)
    expect(fields).toEqual(expect.arrayContaining(['title', 'state', 'clocks', 'firstDue', 'text']))
    expect(fields).not.toContain('history')
  })
})
