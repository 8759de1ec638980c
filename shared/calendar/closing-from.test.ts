import { closingFrom } from './closing-from'
import { calendarOf, published } from './index'

const calendar = calendarOf(published)
const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)

test.each([
  ['a working day', '2026-11-27', '2026-11-27 17:30'],
  ['a Saturday, by Monday', '2026-11-28', '2026-11-30 17:30'],
  ['a make-up Saturday', '2026-10-10', '2026-10-10 17:30'],
  ['the first day of a long holiday, by the first day after it', '2026-10-01', '2026-10-08 17:30'],
])('what is due on %s', (_, day, due) => {
  expect(closingFrom(calendar, day)).toBe(at(due))
})
