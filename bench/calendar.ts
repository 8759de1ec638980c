// n working days later: ours beside chinese-days, in the same run. npx tsx bench/calendar.ts
import days from 'chinese-days'
import { addWorkingDays, addWorkingHours, calendarOf, dayOf, published, workingTimeBetween } from '../shared/calendar'

const calendar = calendarOf(published)
const start = Date.parse('2026-01-05T10:00:00+08:00')
const moments = Float64Array.from({ length: 4096 }, (_, i) => start + i * 4_000_000)
const dates = Array.from(moments, at => dayOf(calendar, at))

/** Prints operations per second and the ratio; throws where the two disagree. */
export function run(): void {
  const ours = perSecond(i => addWorkingDays(calendar, moments[i % 4096] ?? start, 1 + (i % 20)).at)
  const theirs = perSecond(i => days.findWorkday(1 + (i % 20), dates[i % 4096]).length)
  const hours = perSecond(i => addWorkingHours(calendar, moments[i % 4096] ?? start, 1 + (i % 20)).at)
  const between = perSecond(i => workingTimeBetween(calendar, start, moments[i % 4096] ?? start))
  agree()
  print('n working days later', ours, `${(ours / theirs).toFixed(0)} × chinese-days`)
  print('  chinese-days findWorkday', theirs, 'peer')
  print('n working hours later', hours, 'chinese-days has none')
  print('opening time between', between, 'chinese-days has none')
}

function agree() {
  for (let i = 0; i < 4096; i++) {
    const n = 1 + (i % 20)
    const mine = dayOf(calendar, addWorkingDays(calendar, moments[i] ?? start, n).at)
    if (mine !== days.findWorkday(n, dates[i])) throw new Error(`${dates[i]} + ${n}: ${mine}`)
  }
}

/** Runs for 0.2 s to warm up and then for one second. */
function perSecond(once: (i: number) => number): number {
  repeat(once, 200)
  return repeat(once, 1000)
}

function repeat(once: (i: number) => number, milliseconds: number): number {
  const began = performance.now()
  let [done, sum] = [0, 0]
  while (performance.now() - began < milliseconds) for (let i = 0; i < 1000; i++) sum += once(done++)
  if (!Number.isFinite(sum)) throw new Error('a count went wrong')
  return (done * 1000) / (performance.now() - began)
}

const print = (what: string, rate: number, beside: string) =>
  console.log(`${what.padEnd(28)} ${Math.round(rate).toLocaleString('en-US').padStart(12)}/s   ${beside}`)

if (require.main === module) run()
