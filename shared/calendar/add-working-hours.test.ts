import fc from 'fast-check'
import { addWorkingHours } from './add-working-hours'
import { calendarOf, published } from './calendar'
import { moment, said } from './moment'
import { workingTimeBetween } from './working-time-between'

const calendar = calendarOf(published)
const anyMoment = fc.integer({ min: moment('2000-01-01 00:00'), max: moment('2090-12-31 23:59') })
const someHours = fc.integer({ min: 1, max: 3000 }).map(tenths => tenths / 10)

test('adding a and then b is adding a + b', () => {
  fc.assert(
    fc.property(anyMoment, someHours, someHours, (from, a, b) => {
      expect(addWorkingHours(calendar, addWorkingHours(calendar, from, a).at, b).at).toBe(
        addWorkingHours(calendar, from, a + b).at,
      )
    }),
  )
})

test('counting the opening time between is the inverse', () => {
  fc.assert(
    fc.property(anyMoment, someHours, (from, hours) => {
      expect(workingTimeBetween(calendar, from, addWorkingHours(calendar, from, hours).at)).toBe(
        Math.round(hours * 3_600_000),
      )
    }),
  )
})

test('minute by minute comes to the same moment', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 600 }), (from, minutes) => {
      const start = from - (from % 60_000)
      expect(said(addWorkingHours(calendar, start, minutes / 60).at)).toBe(said(walk(start, minutes)))
    }),
    { numRuns: 40 },
  )
})

function walk(from: number, minutes: number): number {
  let at = from
  for (let left = minutes; left > 0; at += 60_000) left -= workingTimeBetween(calendar, at, at + 60_000) > 0 ? 1 : 0
  return at
}

test('other opening times, other deadlines', () => {
  const straight = calendarOf(published, { opens: [[540, 1020]] })
  expect(said(addWorkingHours(straight, moment('2026-03-02 11:00'), 4).at)).toBe('2026-03-02 15:00')
  expect(said(addWorkingHours(straight, moment('2026-03-02 09:00'), 8).at)).toBe('2026-03-02 17:00')
})

test('no hours are no limit', () => {
  for (const hours of [0, -1, Number.NaN])
    expect(() => addWorkingHours(calendar, moment('2026-03-02 10:00'), hours)).toThrow(RangeError)
})
