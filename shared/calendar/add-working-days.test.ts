import days from 'chinese-days'
import fc from 'fast-check'
import { addWorkingDays } from './add-working-days'
import { calendarOf, published } from './calendar'
import { dayOf } from './day-of'
import { isWorkingDay } from './is-working-day'
import { moment } from './moment'
import { workingDaysBetween } from './working-days-between'

const calendar = calendarOf(published)
const anyMoment = fc.integer({ min: moment('2000-01-01 00:00'), max: moment('2090-12-31 23:59') })
const announced = fc.integer({ min: moment('2004-01-01 00:00'), max: moment('2026-06-30 23:59') })
const count = fc.integer({ min: 1, max: 400 })
const day = 86_400_000

function walk(from: number, steps: number): number {
  let at = from
  for (let left = steps; left > 0; left -= isWorkingDay(calendar, at) ? 1 : 0) at += day
  return at
}

test('adding a and then b is adding a + b', () => {
  fc.assert(
    fc.property(anyMoment, count, count, (from, a, b) => {
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, a).at, b).at).toBe(
        addWorkingDays(calendar, from, a + b).at,
      )
    }),
  )
})

test('counting the days between is the inverse', () => {
  fc.assert(
    fc.property(
      anyMoment,
      count,
      (from, n) => workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n).at) === n,
    ),
  )
})

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 0, max: 30 * day }), count, (from, later, n) => {
      expect(addWorkingDays(calendar, from + later, n).at).toBeGreaterThanOrEqual(addWorkingDays(calendar, from, n).at)
    }),
  )
})

test('walking day by day comes to the same date', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 60 }), (from, n) => {
      expect(dayOf(calendar, addWorkingDays(calendar, from, n).at)).toBe(dayOf(calendar, walk(from, n)))
    }),
  )
})

test('chinese-days comes to the same date in the announced years', () => {
  fc.assert(
    fc.property(announced, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const deadline = addWorkingDays(calendar, from, n)
      expect(dayOf(calendar, deadline.at)).toBe(days.findWorkday(n, dayOf(calendar, from)))
      expect(deadline.provisional).toBeNull()
    }),
  )
})

test('each day of the announced years works as chinese-days says', () => {
  for (let at = moment('2004-01-01 12:00'); at < moment('2027-01-01 00:00'); at += day)
    expect([dayOf(calendar, at), isWorkingDay(calendar, at)]).toEqual([
      dayOf(calendar, at),
      days.isWorkday(dayOf(calendar, at)),
    ])
})

test('a deadline is provisional exactly where it reaches a day that is not announced', () => {
  const known = moment('2026-12-29 00:00')
  fc.assert(
    fc.property(fc.integer({ min: moment('2025-06-01 00:00'), max: moment('2026-12-28 23:59') }), count, (from, n) => {
      const { at, provisional } = addWorkingDays(calendar, from, n)
      expect(provisional).toBe(at < known ? null : 2027)
    }),
  )
})

test('of several years that are missing the first is named', () => {
  const gap = calendarOf(published.filter(plan => plan.year !== 2025))
  expect(addWorkingDays(gap, moment('2024-06-03 10:00'), 20).provisional).toBeNull()
  expect(addWorkingDays(gap, moment('2024-06-03 10:00'), 700).provisional).toBe(2025)
  expect(addWorkingDays(gap, moment('2025-12-31 10:00'), 20).provisional).toBeNull()
})

test('only a whole number of days, 1 or more, is a limit, and none ends after 2100', () => {
  for (const n of [0, -1, 1.5, Number.NaN, 30_000])
    expect(() => addWorkingDays(calendar, moment('2026-03-02 10:00'), n)).toThrow(RangeError)
})
