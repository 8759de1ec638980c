import { addingPace, attachPace, codePace, filingPace, type Pace, tooFast } from './pace'

const minute = 60_000
const day = 24 * 60 * minute

test.each<[string, Pace, number, number]>([
  ['ten filings in ten minutes', filingPace, 10, 10 * minute],
  ['forty filings in a day', filingPace, 40, day],
  ['ninety files in ten minutes', attachPace, 90, 10 * minute],
  ['three hundred files in a day', attachPace, 300, day],
  ['ten additions in ten minutes', addingPace, 10, 10 * minute],
  ['one code in a minute', codePace, 1, minute],
  ['five codes in an hour', codePace, 5, 60 * minute],
  ['ten codes in a day', codePace, 10, day],
])('%s are borne, one more is not until the first lies that far back', (_, pace, times, within) => {
  const now = day
  const first = now - within + 1
  const moments = Array.from({ length: times }, (_, place) => first + Math.floor((place * within) / times))
  expect(tooFast(pace, moments, now)).toBe(false)
  expect(tooFast(pace, [...moments, now], now)).toBe(true)
  expect(tooFast(pace, [...moments, now + 1], now + 1)).toBe(false)
})
