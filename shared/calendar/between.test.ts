import { calendarOf, published } from './calendar'
import { moment } from './moment'
import { workingDaysBetween } from './working-days-between'
import { workingTimeBetween } from './working-time-between'

const calendar = calendarOf(published)
const days = (from: string, to: string) => workingDaysBetween(calendar, moment(from), moment(to))
const hours = (from: string, to: string) => workingTimeBetween(calendar, moment(from), moment(to)) / 3_600_000

test('the first day is not counted and the last is', () => {
  expect(days('2026-03-02 00:00', '2026-03-02 23:59')).toBe(0)
  expect(days('2026-03-02 23:59', '2026-03-03 00:00')).toBe(1)
  expect(days('2026-03-06 10:00', '2026-03-08 10:00')).toBe(0)
})

test('a long holiday has no working days', () => expect(days('2026-02-14 10:00', '2026-02-23 10:00')).toBe(0))

test('backwards is below 0', () => expect(days('2026-03-04 10:00', '2026-03-02 10:00')).toBe(-2))

test('lunch and night are not open', () => {
  expect(hours('2026-03-02 11:30', '2026-03-02 14:30')).toBe(1)
  expect(hours('2026-03-02 17:00', '2026-03-03 09:00')).toBe(1)
  expect(hours('2026-03-02 12:00', '2026-03-02 14:00')).toBe(0)
  expect(hours('2026-03-07 00:00', '2026-03-08 23:59')).toBe(0)
})

test('a make-up Saturday is open', () => expect(hours('2026-02-14 00:00', '2026-02-15 00:00')).toBe(7))
