import type { Whole } from '../aspects'
import { at, county } from '../sample/county'
import { quiet, wake, withdraw } from '../sample/deeds'
import { accepted, granny, must, submitted } from '../sample/requests'
import { startClock } from './clocks'
import { remindersOf } from './reminders'

const wall = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const planned = (request: Whole) =>
  remindersOf(request, county.calendar).map(reminder => `${reminder.when} ${wall(reminder.at)}`)

test('a day to accept reminds two hours before, at closing time and the next morning', () => {
  expect(planned(submitted(at('2026-11-20 10:00')))).toEqual([
    'before 2026-11-23 15:30',
    'at 2026-11-23 17:30',
    'after 2026-11-24 08:30',
  ])
})

test('seven days to answer remind when the last working day but one opens', () => {
  expect(planned(accepted(at('2026-11-23 09:05')))[0]).toBe('before 2026-12-01 08:30')
  expect(planned(accepted(at('2026-11-19 09:05')))[0]).toBe('before 2026-11-27 08:30')
})

test('two hours to accept remind when half and three quarters of their open time are over, nights and free days left out', () => {
  expect(planned(submitted(at('2026-11-23 17:00'), { item: 'water' }))[0]).toBe('before 2026-11-24 09:00')
  expect(planned(submitted(at('2026-09-30 17:00'), { item: 'water' }))).toEqual([
    'before 2026-10-08 09:00',
    'before 2026-10-08 09:30',
    'at 2026-10-08 10:00',
    'after 2026-10-08 10:00',
  ])
})

const monday = at('2026-11-23 09:00')

test.each([
  ['one hour', { hours: 1 }, 'before 2026-11-23 09:30'],
  ['two hours', { hours: 2 }, 'before 2026-11-23 10:00'],
  ['one day', { days: 1 }, 'before 2026-11-24 15:30'],
  ['two days', { days: 2 }, 'before 2026-11-25 15:30'],
  ['three days', { days: 3 }, 'before 2026-11-25 08:30'],
  ['four days', { days: 4 }, 'before 2026-11-26 08:30'],
  ['five days, the last of them a Monday', { days: 5 }, 'before 2026-11-27 08:30'],
])('a limit of %s reminds in time', (_, limit, first) => {
  const accept = startClock(county.calendar, monday, limit)
  const request = { ...submitted(monday), clocks: { dispatch: null, accept, answer: null } }
  expect(planned(request)[0]).toBe(first)
})

test('what nobody has yet reminds the desk; after its limit the desk alone', () => {
  const waits = quiet(submitted(monday, { item: null, text: '门口的树倒了' }), county)
  const late = wake(waits, county, at('2026-11-25 08:30'))
  expect(late.outbox.map(({ to, facts }) => [to, facts.status])).toEqual([['ps-zhangmin', '交办超期']])
})

test('what comes before the limit costs no SMS; the limit itself does', () => {
  const request = quiet(submitted(at('2026-11-20 10:00')), county)
  const before = wake(request, county, at('2026-11-23 15:30'))
  expect(before.outbox).toMatchObject([{ facts: { status: '即将到期' }, worthSms: false }])
  const due = wake(quiet(before, county), county, at('2026-11-23 17:30'))
  expect(due.outbox).toMatchObject([{ facts: { status: '受理到期', due: '2026年11月23日 17:30' }, worthSms: true }])
})

test('a joined matter reminds nobody: its lead does', () => {
  expect(planned({ ...accepted(monday), state: 'joined' })).toEqual([])
})

test('after the limit the head of the unit is told too', () => {
  const request = { ...submitted(at('2026-11-20 10:00')), outbox: [] }
  const late = wake(request, county, at('2026-11-24 08:30'))
  expect(late.outbox.map(({ to, facts }) => [to, facts.status])).toEqual([
    ['ps-liqiang', '受理超期'],
    ['ps-zhaojianguo', '受理超期'],
  ])
})

test('after a silence only the last reminder is told, and none is told again', () => {
  const request = { ...submitted(at('2026-11-20 10:00')), outbox: [] }
  const woken = wake(request, county, at('2026-11-26 09:00'))
  expect(new Set(woken.outbox.map(({ facts }) => facts.status))).toEqual(new Set(['受理超期']))
  const silent = quiet(woken, county)
  expect(wake(silent, county, at('2026-11-27 09:00')).outbox).toEqual([])
  expect(silent.wakeAt).toBe(silent.level.nextAt)
})

test('a matter that has ended reminds nobody, not even of what was already due to be told', () => {
  const request = wake({ ...submitted(at('2026-11-20 10:00')), outbox: [] }, county, at('2026-11-23 17:30'))
  expect(request.outbox).toHaveLength(1)
  const gone = must(withdraw(request, county, { reason: '', by: granny }, at('2026-11-23 17:31')))
  expect(gone.outbox.map(({ template }) => template)).toEqual(['gone'])
})

test('when the calendar of a provisional year is loaded, the deadline is computed again', async () => {
  const { calendarOf, published } = await import('../calendar')
  const provisional = accepted(at('2026-12-30 09:00'))
  const plan = { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: ['2027-01-09'] }
  const loaded = { ...county, calendar: calendarOf([...published, plan]) }
  const again = wake({ ...provisional, outbox: [] }, loaded, at('2027-01-01 09:00'))
  expect(again.clocks.answer).toMatchObject({ provisional: null, due: at('2027-01-09 17:30') })
  expect(provisional.clocks.answer?.due).toBe(at('2027-01-11 17:30'))
})
