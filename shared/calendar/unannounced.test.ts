import { calendarOf, published } from './calendar'
import { unannounced } from './unannounced'

const calendar = calendarOf(published.filter(({ year }) => year <= 2026))
const next = { year: 2027, holidays: ['2027-01-01'], makeUpDays: [] }
const at = (wall: string) => Date.parse(`${wall}T09:00:00+08:00`)

test.each([
  ['2026-10-31', null],
  ['2026-11-01', 2027],
  ['2026-12-31', 2027],
  ['2027-03-01', 2027],
])('on %s the year to be loaded is %s', (day, year) => {
  expect(unannounced(calendar, at(day))).toBe(year)
})

test('once it is loaded nothing is wanted until the November after', () => {
  const loaded = calendarOf([...published.filter(({ year }) => year <= 2026), next])
  expect([at('2026-11-25'), at('2027-10-01')].map(now => unannounced(loaded, now))).toEqual([null, null])
  expect(unannounced(loaded, at('2027-11-02'))).toBe(2028)
})
