import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, type Limit, published } from './calendar'
import { dueAfter } from './due-after'
import { moment, said } from './moment'

const calendar = calendarOf(published)
const lines = readFileSync(join(__dirname, 'cases.txt'), 'utf8').split('\n')
const cases = lines.filter(line => line && !line.startsWith('#'))

test.each(cases)('%s', line => {
  const [, from = '', amount, unit, due, year] =
    line.match(/^(.{16}) \+ (\S+) (day|hour)s? => (.{16})(?: \? (\d+))?$/) ?? []
  const limit: Limit = unit === 'day' ? { days: Number(amount) } : { hours: Number(amount) }
  const deadline = dueAfter(calendar, moment(from), limit)
  expect([said(deadline.at), deadline.provisional]).toEqual([due, year ? Number(year) : null])
})
