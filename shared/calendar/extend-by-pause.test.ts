import fc from 'fast-check'
import { calendarOf, type Limit, published } from './calendar'
import { dueAfter } from './due-after'
import { extendByPause } from './extend-by-pause'
import { moment, said } from './moment'
import { workingDaysBetween } from './working-days-between'
import { workingTimeBetween } from './working-time-between'

const calendar = calendarOf(published)
const extend = (due: string, limit: Limit, from: string, to: string) =>
  extendByPause(calendar, moment(due), limit, moment(from), moment(to))

test('waiting two working days for the reporter moves a limit in days by two', () => {
  expect(said(extend('2026-03-11 17:30', { days: 7 }, '2026-03-03 10:00', '2026-03-05 09:00').at)).toBe(
    '2026-03-13 17:30',
  )
})

test('waiting over a weekend moves it by nothing', () => {
  expect(said(extend('2026-03-11 17:30', { days: 7 }, '2026-03-06 16:00', '2026-03-08 20:00').at)).toBe(
    '2026-03-11 17:30',
  )
})

test('waiting from afternoon to next noon moves a limit in hours by the opening time between', () => {
  expect(said(extend('2026-03-03 10:00', { hours: 4 }, '2026-03-02 16:30', '2026-03-03 11:00').at)).toBe(
    '2026-03-03 15:30',
  )
})

test('waiting through the night moves it by nothing', () => {
  expect(said(extend('2026-03-03 10:00', { hours: 4 }, '2026-03-02 18:00', '2026-03-03 08:00').at)).toBe(
    '2026-03-03 10:00',
  )
})

test('a pause into a year not announced makes the deadline provisional', () => {
  const { at, provisional } = extend('2026-12-28 17:30', { days: 7 }, '2026-12-25 10:00', '2027-01-05 10:00')
  expect([said(at), provisional]).toEqual(['2027-01-06 17:30', 2027])
})

test('a deadline that was provisional stays so after a pause of nothing', () => {
  expect(extend('2027-01-05 17:30', { days: 7 }, '2026-12-26 10:00', '2026-12-27 10:00').provisional).toBe(2027)
})

test('a pause cannot end before it begins', () => {
  expect(() => extend('2026-03-11 17:30', { days: 7 }, '2026-03-04 10:00', '2026-03-03 10:00')).toThrow(RangeError)
})

const start = fc.integer({ min: moment('2020-01-01 00:00'), max: moment('2026-06-01 00:00') })
const span = fc.integer({ min: 0, max: 40 * 86_400_000 })
const limit = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((days): Limit => ({ days })),
  fc.integer({ min: 1, max: 400 }).map((tenths): Limit => ({ hours: tenths / 10 })),
)
const left = (of: Limit, from: number, to: number) =>
  'days' in of ? workingDaysBetween(calendar, from, to) : workingTimeBetween(calendar, from, to)

test('at the end of a pause as much is left as at its beginning', () => {
  fc.assert(
    fc.property(start, limit, span, span, (from, of, wait, pause) => {
      const due = dueAfter(calendar, from, of).at
      const [stops, goesOn] = [from + wait, from + wait + pause]
      expect(left(of, goesOn, extendByPause(calendar, due, of, stops, goesOn).at)).toBe(left(of, stops, due))
    }),
  )
})

test('a pause in two parts is one pause', () => {
  fc.assert(
    fc.property(start, limit, span, span, (from, of, a, b) => {
      const due = dueAfter(calendar, from, of).at
      const twice = extendByPause(
        calendar,
        extendByPause(calendar, due, of, from, from + a).at,
        of,
        from + a,
        from + a + b,
      )
      expect(twice.at).toBe(extendByPause(calendar, due, of, from, from + a + b).at)
    }),
  )
})
