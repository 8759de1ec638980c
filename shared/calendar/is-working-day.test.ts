import { calendarOf, published } from './calendar'
import { isWorkingDay } from './is-working-day'
import { moment } from './moment'

const calendar = calendarOf(published)

test.each([
  ['a make-up Saturday counts', '2026-02-14 10:00', true],
  ['a make-up Sunday counts', '2026-01-04 10:00', true],
  ['a holiday on a Friday does not count', '2026-05-01 10:00', false],
  ['an ordinary Saturday does not count', '2026-03-07 10:00', false],
  ['the whole day counts, also before opening', '2026-03-09 00:00', true],
  ['the day ends at midnight in China', '2026-03-07 00:00', false],
])('%s', (_, at, works) => expect(isWorkingDay(calendar, moment(at))).toBe(works))

test('a moment outside 2000–2100 is a mistake', () => {
  for (const at of [Number.NaN, moment('1999-12-31 23:59'), moment('2101-01-01 00:00'), Number.POSITIVE_INFINITY])
    expect(() => isWorkingDay(calendar, at)).toThrow(RangeError)
})
