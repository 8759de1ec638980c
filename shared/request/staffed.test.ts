// Staff and units change in any way: afterwards everything stands with somebody who is there, and nobody else is told.
import fc from 'fast-check'
import { type Whole, wake } from '../aspects'
import { type County, countyOf } from '../county'
import { workersOf } from '../organisation/duty'
import type { Unit } from '../organisation/organisation'
import { areas, at, calendar, editions, grids, units } from '../sample/county'
import { accepted, answered, submitted, waiting } from '../sample/requests'
import { system } from './request'

const now = at('2026-11-24 10:00')
const requests: [string, Whole][] = [
  ['handed out', submitted()],
  ['accepted', accepted()],
  ['waiting', waiting()],
  ['answered', answered()],
  ['received', submitted(undefined, { item: null, text: '一件事' })],
]

const countyWith = (changed: Unit[]): County => countyOf({ areas, grids, units: changed, editions }, calendar, 0)

const woken = (request: Whole, county: County): Whole => wake(request, { by: system, county, now })

/** Stands with somebody who is there, or at the desk. */
function standsWell(request: Whole, county: County): boolean {
  if (['received', 'returned', 'joined', 'closed'].includes(request.state))
    return request.state !== 'returned' || request.unit === null
  const unit = county.units.get(request.unit ?? '')
  return unit !== undefined && request.handler !== null && workersOf(unit).includes(request.handler)
}

const tellsTheLiving = ({ outbox, reporter }: Whole, county: County): boolean =>
  outbox.every(({ to }) => to === reporter.person || county.employments.has(to))

/** Any unit but the centre may go, any person may leave or have another post; one dispatcher stays. */
const change = fc.record({
  gone: fc.subarray(['u-zjj', 'u-cgj', 'u-suicheng']),
  left: fc.subarray(['ps-zhaojianguo', 'ps-liqiang', 'ps-wanglei', 'ps-sunwei', 'ps-majun', 'ps-hezhen', 'ps-linna']),
  moved: fc.subarray(['ps-liqiang', 'ps-wanglei', 'ps-zhaojianguo']),
})

const changed = ({ gone, left, moved }: { gone: string[]; left: string[]; moved: string[] }): County =>
  countyWith(
    units
      .filter(({ _id }) => !gone.includes(_id))
      .map(unit => ({
        ...unit,
        staff: unit.staff
          .filter(({ person }) => !left.includes(person))
          .map(member => (moved.includes(member.person) ? { ...member, posts: ['leader' as const] } : member)),
      })),
  )

test.each(requests)(
  'whoever leaves, a matter that was %s stands with somebody, and only staff and its reporter are told',
  (_, request) => {
    fc.assert(
      fc.property(change, changes => {
        const county = changed(changes)
        const next = woken(request, county)
        expect([changes, standsWell(next, county), tellsTheLiving(next, county)]).toEqual([changes, true, true])
        expect(woken(next, county).history.length).toBe(next.history.length)
      }),
      { numRuns: 200 },
    )
  },
)

test('the handler leaves: the colleague on duty has it, knows its limit, and the reporter is told nothing', () => {
  const county = changed({ gone: [], left: ['ps-liqiang'], moved: [] })
  const next = woken(accepted(), county)
  expect(next).toMatchObject({ state: 'accepted', unit: 'u-zjj', handler: 'ps-zhaojianguo' })
  expect(next.outbox.filter(({ template }) => template === 'due').map(({ to }) => to)).toContain('ps-zhaojianguo')
  expect(next.outbox.map(({ to }) => to)).not.toContain('ps-liqiang')
})

test('the unit is no more: the dispatcher has it with a clock of its own, and the first limit stays in sight', () => {
  const county = changed({ gone: ['u-zjj'], left: [], moved: [] })
  const before = accepted()
  const next = woken(before, county)
  expect(next).toMatchObject({ state: 'returned', unit: null, handler: null, returns: 0 })
  expect(next.clocks).toMatchObject({ dispatch: { ended: null }, answer: null })
  expect(next.firstDue).toBe(before.clocks.answer?.due)
  expect(next.outbox.map(({ to }) => to)).toContain('ps-zhangmin')
})

test('a unit that was only renamed keeps what it has', () => {
  const county = countyWith(units.map(unit => (unit._id === 'u-zjj' ? { ...unit, name: '县城乡建设局' } : unit)))
  expect(woken(accepted(), county).history.length).toBe(accepted().history.length)
})

test('who turns out to be its reporter hands it to a colleague', () => {
  const request = accepted()
  const own = { ...request, reporter: { ...request.reporter, also: ['ps-liqiang'] } }
  expect(woken(own, countyWith(units))).toMatchObject({ state: 'accepted', handler: 'ps-zhaojianguo' })
})
