// Who takes the matter of a hidden reporter tells nobody who that is, however well they know the roster.
import fc from 'fast-check'
import { type County, countyOf } from '../county'
import type { Unit } from '../organisation/organisation'
import { areas, at, calendar, editions, grids, units } from '../sample/county'
import { submitted } from '../sample/requests'
import { handlerOf } from './entrust'
import { takerOf } from './taker'

const posts = ['handler', 'head', 'leader', 'admin'] as const

/** Any unit of two or more who may deal with a matter, with any roster. */
const unit: fc.Arbitrary<Unit> = fc
  .record({
    heads: fc.integer({ min: 0, max: 1 }),
    handlers: fc.integer({ min: 1, max: 5 }),
    others: fc.subarray(['leader', 'admin'] as const),
  })
  .filter(({ heads, handlers }) => heads + handlers >= 2)
  .map(({ heads, handlers, others }) => [
    ...Array.from({ length: heads }, () => posts[1]),
    ...Array.from({ length: handlers }, () => posts[0]),
    ...others,
  ])
  .chain(held => {
    const staff = held.map((post, place) => ({ person: `ps-${place}`, name: `${place}`, posts: [post] }))
    return fc.subarray(staff.map(({ person }) => person)).map(duty => ({ staff, duty }))
  })
  .map(({ staff, duty }) => ({ ...(units[1] as Unit), staff, duty }))

const countyWith = (own: Unit) =>
  countyOf({ areas, grids, units: units.map(each => (each._id === own._id ? own : each)), editions }, calendar, 0)

const someone = submitted().reporter

const reportedBy = (person: string, tap: string, hidden = true) => ({
  reporter: { ...someone, person, hidden },
  tap,
})

const now = at('2026-11-24 10:00')
const days = Array.from({ length: 10 }, (_, day) => now + day * 86_400_000)
const taps = Array.from({ length: 100 }, (_, place) => `ps-x:tap-${place}`)

/** Who may come to have the matters of this reporter, each with how often. */
function takersOf(person: string, own: Unit, county: County): Map<string | null, number> {
  const found = new Map<string | null, number>()
  for (const tap of taps) {
    const taker = handlerOf(reportedBy(person, tap), county, own, now)
    found.set(taker, (found.get(taker) ?? 0) + 1)
  }
  return found
}

/** What somebody who knows the roster could tell of who reported it, from who has it. */
function tellsOf(person: string, own: Unit, county: County): string[] {
  const [resident, theirs] = [takersOf('ps-stranger', own, county), takersOf(person, own, county)]
  const strange = [...theirs.keys()].filter(taker => !resident.has(taker))
  const missing = [...resident.keys()].filter(taker => taker !== person && !theirs.has(taker))
  // Of two the other has it: at most twice as often as where anybody else reported.
  const often = [...theirs].filter(([taker, times]) => times > 2 * (resident.get(taker) ?? 0) + 25).map(([who]) => who)
  return [
    ...(theirs.has(person) ? [`${person} has what they reported`] : []),
    ...strange.map(who => `${who} has only what ${person} reported`),
    ...missing.map(who => `${who} never has what ${person} reported`),
    ...often.map(who => `${who} has too often what ${person} reported`),
  ]
}

test('no turn is missed: whom it comes to does not hang on the day', () => {
  fc.assert(
    fc.property(unit, fc.constantFrom(...taps), (own, tap) => {
      const county = countyWith(own)
      const takers = days.map(day => handlerOf(reportedBy('ps-stranger', tap), county, own, day))
      expect(new Set(takers).size).toBe(1)
    }),
  )
})

test('whoever reported it, every colleague might have it as if a resident had: nobody’s having it says who it was', () => {
  fc.assert(
    fc.property(unit, own => {
      const county = countyWith(own)
      expect(own.staff.flatMap(({ person }) => tellsOf(person, own, county))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('who does not hide is dealt with by whoever is on duty', () => {
  const own = units[1] as Unit
  const county = countyWith({ ...own, duty: ['ps-liqiang', 'ps-wanglei'] })
  const takers = days.map(day =>
    takerOf(reportedBy('ps-stranger', 'tap', false), county, county.units.get(own._id) as Unit, day),
  )
  expect(new Set(takers)).toEqual(new Set(['ps-liqiang', 'ps-wanglei']))
})

test('a first receiver is drawn in the same way, of all who hand out', () => {
  const [centre] = units as [Unit]
  const more = { person: 'ps-second', name: '二', posts: ['dispatcher' as const] }
  const own = { ...centre, staff: [...centre.staff, more] }
  const receivers = (person: string) =>
    new Set(taps.map(tap => takerOf(reportedBy(person, tap), countyWith(own), own, now)))
  expect(receivers('ps-stranger')).toEqual(new Set(['ps-zhangmin', 'ps-second']))
  expect(receivers('ps-second')).toEqual(new Set(['ps-zhangmin']))
})
