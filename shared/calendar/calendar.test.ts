import { calendarOf, planFaults, published, statutoryDays } from './calendar'
import { isWorkingDay } from './is-working-day'
import { moment } from './moment'
import { workingDaysBetween } from './working-days-between'

const calendar = calendarOf(published)
const worksOn = (day: string, of = calendar) => isWorkingDay(of, moment(`${day} 12:00`))

test.each([
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, days) => {
  expect(workingDaysBetween(calendar, moment(`${year - 1}-12-31 12:00`), moment(`${year}-12-31 12:00`))).toBe(days)
})

test('the 13 statutory days of 2027', () => {
  const days = '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'
  expect(statutoryDays(2027).map(day => day.slice(5))).toEqual(days.split(' '))
})

test('two statutory days on one date are one', () => {
  expect(statutoryDays(2028).filter(day => day === '2028-10-03')).toHaveLength(1)
})

test('the first three days of the lunar year follow its eve over the end of a month', () => {
  expect(statutoryDays(2033)).toEqual(expect.arrayContaining(['2033-01-30', '2033-01-31', '2033-02-01', '2033-02-02']))
})

test('every announced holiday set since 2014 holds the statutory days of its time', () => {
  const old = (year: number) =>
    statutoryDays(year).filter(day => year >= 2025 || !(day.endsWith('05-02') || isEve(day)))
  const isEve = (day: string) => day === statutoryDays(Number(day.slice(0, 4)))[1]
  for (const { year, holidays } of published.filter(plan => plan.year >= 2014))
    expect(holidays).toEqual(expect.arrayContaining(old(year)))
})

test('a loaded plan takes the place of the provisional year', () => {
  const loaded = calendarOf([
    ...published,
    { year: 2027, holidays: ['2027-01-01', '2027-01-04'], makeUpDays: ['2027-01-09'] },
  ])
  expect([worksOn('2027-01-04'), worksOn('2027-01-09')]).toEqual([true, false])
  expect([worksOn('2027-01-04', loaded), worksOn('2027-01-09', loaded)]).toEqual([false, true])
})

test('of two plans for a year the later holds', () => {
  const twice = calendarOf([...published, { year: 2026, holidays: ['2026-01-01'], makeUpDays: [] }])
  expect(worksOn('2026-01-02', twice)).toBe(true)
})

test('a notice reaches back into the December before', () => {
  const loaded = calendarOf([...published, { year: 2027, holidays: ['2026-12-31', '2027-01-01'], makeUpDays: [] }])
  expect([worksOn('2026-12-31'), worksOn('2026-12-31', loaded)]).toEqual([true, false])
})

test('a plan with dates that do not exist or belong elsewhere is not loaded', () => {
  const plan = {
    year: 2027,
    holidays: ['2027-02-30', '2026-10-01', '2028-01-01', '2027-1-1', '2027-05-01'],
    makeUpDays: ['2027-05-01'],
  }
  expect(planFaults(plan)).toEqual(['2027-02-30', '2026-10-01', '2028-01-01', '2027-1-1', '2027-05-01'])
  expect(() => calendarOf([plan])).toThrow(RangeError)
  expect(planFaults({ year: 2101, holidays: [], makeUpDays: [] })).toEqual(['2101'])
  expect(published.flatMap(planFaults)).toEqual([])
})

test('opening times run forward within a day', () => {
  expect(() => calendarOf(published, { opens: [] })).toThrow(RangeError)
  expect(() => calendarOf(published, { opens: [[720, 510]] })).toThrow(RangeError)
  expect(() => calendarOf(published, { opens: [[510, 1500]] })).toThrow(RangeError)
})

test('the zone is a value: the same moment is another day further west', () => {
  const late = Date.parse('2026-03-06T18:00:00Z')
  expect(isWorkingDay(calendarOf(published), late)).toBe(false)
  expect(isWorkingDay(calendarOf(published, undefined, 0), late)).toBe(true)
})
