import { calendarOf, published } from './calendar'
import { moment } from './moment'
import { timeLeft } from './time-left'

const calendar = calendarOf(published)

test.each([
  ['whole working days while there is one', '2026-03-02 10:00', '2026-03-04 17:30', false, { days: 2 }],
  ['a weekend is not time left', '2026-03-06 17:30', '2026-03-09 17:30', false, { days: 1 }],
  ['less than a working day is said in hours', '2026-03-03 10:00', '2026-03-03 17:30', false, { hours: 5.5 }],
  [
    'over the night, with two hours left, it says two hours',
    '2026-03-02 16:30',
    '2026-03-03 09:30',
    false,
    { hours: 2 },
  ],
  ['one decimal, rounded down', '2026-03-03 16:35', '2026-03-03 17:30', false, { hours: 0.9 }],
  ['at the deadline nothing is left and nothing is late', '2026-03-03 17:30', '2026-03-03 17:30', false, { hours: 0 }],
  ['late in the evening of the day', '2026-03-03 20:00', '2026-03-03 17:30', true, { hours: 0 }],
  ['late by hours', '2026-03-04 10:00', '2026-03-03 17:30', true, { hours: 1.5 }],
  ['late by days', '2026-03-09 17:30', '2026-03-04 17:30', true, { days: 3 }],
])('%s', (_, now, due, late, amount) => expect(timeLeft(calendar, moment(now), moment(due))).toEqual({ late, amount }))
