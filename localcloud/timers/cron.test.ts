import { cron, next } from './cron'
import { openTimers } from './timers'

const china = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['0 * * * * * *', '2026-11-21T08:00:00', '2026-11-21T08:01:00', 'every minute'],
  ['*/15 * * * * * *', '2026-11-21T08:00:50', '2026-11-21T08:01:00', 'every fifteen seconds'],
  ['0 30 8 * * MON-FRI *', '2026-11-20T08:30:00', '2026-11-23T08:30:00', 'half past eight on weekdays: over a weekend'],
  ['0 15 2 * * * *', '2026-12-31T02:15:00', '2027-01-01T02:15:00', 'every night: over a year'],
  ['0 0 2 1 * * *', '2026-11-21T00:00:00', '2026-12-01T02:00:00', 'the first of each month'],
  ['0 0 9 13 * 5 *', '2026-11-21T00:00:00', '2026-11-27T09:00:00', 'a day and a weekday: either'],
  ['0 0 0 29 2 * *', '2026-11-21T00:00:00', '2028-02-29T00:00:00', 'a leap day'],
  ['0 10,20 9-10 * * * *', '2026-11-21T09:20:00', '2026-11-21T10:10:00', 'lists and ranges'],
])('%s after %s is %s (%s)', (expression, after, expected) => {
  expect(next(cron(expression), china(after))).toBe(china(expected))
})

test.each([
  '* * * * *',
  '60 * * * * * *',
  '0 0 0 0 * * *',
  'a * * * * * *',
  '5-1 * * * * * *',
  '*/0 * * * * * *',
  '- * * * * * *',
])('%s is not a timer', expression => {
  expect(() => cron(expression)).toThrow('not a timer')
})

test('a past year never comes', () => {
  expect(next(cron('0 0 0 1 1 * 2020'), china('2026-11-21T00:00:00'))).toBeUndefined()
})

test('a driven clock runs what is due, once', async () => {
  let now = china('2026-11-21T08:00:00')
  const ran: string[] = []
  const timers = openTimers(
    [{ name: 'reminders', at: cron('0 * * * * * *') }],
    () => now,
    async name => ran.push(name),
  )
  expect(await timers.runDue()).toEqual([])
  now += 3_600_000
  expect(await timers.runDue()).toEqual(['reminders'])
  expect(await timers.runDue()).toEqual([])
  expect(ran).toEqual(['reminders'])
})
