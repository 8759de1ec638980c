import { calendarOf, published } from './calendar'
import { nearMoment } from './near-moment'

const calendar = calendarOf(published)
const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)

test.each([
  ['2026-11-25 17:30', '2026-11-25 09:00', '今天 17:30'],
  ['2026-11-26 00:00', '2026-11-25 23:59', '明天 00:00'],
  ['2026-11-24 23:59', '2026-11-25 00:00', '昨天 23:59'],
  ['2026-11-27 08:30', '2026-11-25 09:00', '11 月 27 日 08:30'],
  ['2027-01-01 10:00', '2026-12-31 10:00', '明天 10:00'],
])('%s is said at %s as %s', (moment, now, said) => {
  expect(nearMoment(calendar, at(moment), at(now))).toBe(said)
})
