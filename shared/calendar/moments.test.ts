import { calendarOf, published } from './calendar'
import { dayOf } from './day-of'
import { inWakingHours } from './in-waking-hours'
import { moment, said } from './moment'
import { nextOpening } from './next-opening'

const calendar = calendarOf(published)

test.each([
  ['before eight waits for eight', '2026-03-02 05:10', '2026-03-02 08:00'],
  ['eight is early enough', '2026-03-02 08:00', '2026-03-02 08:00'],
  ['nine in the evening is not too late', '2026-03-02 21:00', '2026-03-02 21:00'],
  ['after nine waits for the morning', '2026-03-02 21:01', '2026-03-03 08:00'],
  ['midnight is the new day', '2026-03-03 00:00', '2026-03-03 08:00'],
  ['a Sunday noon is as good', '2026-03-08 12:00', '2026-03-08 12:00'],
])('waking hours: %s', (_, at, then) => expect(said(inWakingHours(calendar, moment(at)))).toBe(then))

test.each([
  ['an open door is open', '2026-03-02 09:15', '2026-03-02 09:15'],
  ['early in the morning', '2026-03-02 06:00', '2026-03-02 08:30'],
  ['at noon after lunch', '2026-03-02 12:00', '2026-03-02 14:00'],
  ['after closing the next morning', '2026-03-02 17:30', '2026-03-03 08:30'],
  ['on Friday evening a make-up Saturday', '2026-02-13 18:00', '2026-02-14 08:30'],
  ['in the holidays after them', '2026-02-16 10:00', '2026-02-24 08:30'],
])('next opening: %s', (_, at, then) => expect(said(nextOpening(calendar, moment(at)))).toBe(then))

test('the date is that of the place', () => {
  expect(dayOf(calendar, Date.parse('2026-02-13T15:59:59.999Z'))).toBe('2026-02-13')
  expect(dayOf(calendar, Date.parse('2026-02-13T16:00:00Z'))).toBe('2026-02-14')
  expect(dayOf(calendarOf(published, undefined, -300), Date.parse('2026-02-13T04:00:00Z'))).toBe('2026-02-12')
})
