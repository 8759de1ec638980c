import { onDuty } from '../organisation/duty'
import { at, county } from '../sample/county'
import type { Item } from './catalogue'
import { unitFor } from './route'

const item = (unit: string, exceptions?: Record<string, string>) => ({ unit, exceptions }) as Item
const here = { village: '320324001001', town: '320324001' }

test.each([
  ['its department', item('u-zjj'), here, 'u-zjj'],
  ['its town', item('town'), here, 'u-suicheng'],
  ['the unit of a town that is an exception', item('u-zjj', { '320324001': 'u-cgj' }), here, 'u-cgj'],
  [
    "a village's exception before its town's",
    item('u-zjj', { '320324001': 'u-cgj', '320324001001': 'u-suicheng' }),
    here,
    'u-suicheng',
  ],
])('an item goes to %s', (_, listed, place, unit) => {
  expect(unitFor(listed, place, county)?._id).toBe(unit)
})

test('without an item, without the town it needs, or with a unit that is gone, a person decides', () => {
  expect(unitFor(null, here, county)).toBeNull()
  expect(unitFor(item('town'), { village: null, town: null }, county)).toBeNull()
  expect(unitFor(item('u-gone'), here, county)).toBeNull()
})

test('people take turns by day, and whoever reports a matter is left out', () => {
  const staff = ['a', 'b', 'c'].map(person => ({ person, name: '', posts: ['handler' as const] }))
  const unit = { ...county.centre, kind: 'town' as const, staff, duty: ['a', 'b', 'c'] }
  const days = ['2026-11-23 09:00', '2026-11-24 09:00', '2026-11-25 09:00', '2026-11-23 23:59'].map(wall =>
    onDuty(unit, county.calendar, at(wall)),
  )
  expect(new Set(days.slice(0, 3)).size).toBe(3)
  expect(days[3]).toBe(days[0])
  expect(onDuty(unit, county.calendar, at('2026-11-23 09:00'), [days[0] ?? ''])).not.toBe(days[0])
  expect(onDuty({ ...unit, duty: [] }, county.calendar, 0)).toBeNull()
})
