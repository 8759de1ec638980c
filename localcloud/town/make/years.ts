// Makes shared/calendar/years.json and shared/calendar/feasts.json out of chinese-days.
// Run again when a new year has been announced: npx tsx localcloud/town/make/years.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import days from 'chinese-days'
import announced from 'chinese-days/dist/chinese-days.json'

type YearPlan = { year: number; holidays: string[]; makeUpDays: string[] }

/** Held by the date's own year: 2022-12-31 was announced with 2023 and stands in 2022. */
export function announcedYears(): YearPlan[] {
  const holidays = Object.keys(announced.holidays).sort()
  const makeUpDays = Object.keys(announced.workdays).sort()
  const years = [...new Set(holidays.map(day => Number(day.slice(0, 4))))]
  const inYear = (list: string[], year: number) => list.filter(day => day.startsWith(`${year}-`))
  return years.map(year => ({ year, holidays: inYear(holidays, year), makeUpDays: inYear(makeUpDays, year) }))
}

/** chinese-days takes 清明 of 2100 from a formula of the 21st century; the sun reaches 15° on 5 April at 08:40 in Shanghai. */
const wrong: Record<number, { qingming: string }> = { 2100: { qingming: '04-05' } }

/** 春节, 清明, 端午 and 中秋 of each year as MM-DD. */
export function movingFeasts(): Record<string, string[]> {
  const years = Array.from({ length: 101 }, (_, i) => 2000 + i)
  return Object.fromEntries(years.map(year => [year, feastsOf(year)]))
}

function feastsOf(year: number): string[] {
  const lunar = (monthDay: string) => days.getSolarDateFromLunar(`${year}-${monthDay}`).date.slice(5)
  const qingming = wrong[year]?.qingming ?? days.getSolarTermDate(year, 4, 'pure_brightness').slice(5)
  return [lunar('1-1'), qingming, lunar('5-5'), lunar('8-15')]
}

function main() {
  const folder = join(__dirname, '../../../shared/calendar')
  const lines = (rows: string[]) => rows.join(',\n')
  const plans = announcedYears().map(plan => `  ${JSON.stringify(plan)}`)
  const feasts = Object.entries(movingFeasts()).map(([year, row]) => `  "${year}": ${JSON.stringify(row)}`)
  writeFileSync(join(folder, 'years.json'), `[\n${lines(plans)}\n]\n`)
  writeFileSync(join(folder, 'feasts.json'), `{\n${lines(feasts)}\n}\n`)
}

if (require.main === module) main()
