// Which days and hours a county works. Built once from what the State Council has announced; every question after is one look into a table.

import { dayNumber, daysOfYear, firstDay, firstYear, isDate, lastYear, millisecondsOfDay, weekday } from './days'
import feasts from './feasts.json'
import announced from './years.json'

/** What was announced for a year. Dates as YYYY-MM-DD; a notice may name late December of the year before. */
export type YearPlan = { year: number; holidays: string[]; makeUpDays: string[] }

/** Opening times of a working day in minutes after midnight, in order: `[[510, 720], [840, 1050]]`. */
export type WorkingHours = { opens: [fromMinute: number, toMinute: number][] }

/** A time limit: whole working days, or hours of opening time. */
export type Limit = { days: number } | { hours: number }

/** A moment (epoch milliseconds) and, where the count ran through a year not yet announced, that year. */
export type Deadline = { at: number; provisional: number | null }

/** Immutable; ask it through the functions of this folder only. */
export type Calendar = {
  readonly offset: number
  readonly opens: readonly (readonly [from: number, to: number])[]
  readonly openPerDay: number
  /** Milliseconds after midnight. */
  readonly closes: number
  /** By day from 1 January 2000: 1 where people work. */
  readonly works: Uint8Array
  /** By day: how many working days there are up to and with it. */
  readonly upTo: Int32Array
  /** By count: the day on which that many are reached. */
  readonly nth: Int32Array
  /** By day: the next day, it or a later one, that rests on a year not announced. */
  readonly nextUnknown: Int32Array
  /** By day: the year it wants for, 0 where all is announced. */
  readonly unknownYear: Int16Array
}

/** The years announced so far, as published by the State Council's General Office. */
export const published: YearPlan[] = announced

/** 08:30–12:00 and 14:00–17:30. */
export const usualHours: WorkingHours = {
  opens: [
    [510, 720],
    [840, 1050],
  ],
}

const minute = 60_000

/**
 * A county's calendar. A year without a plan is Monday to Friday without the 13 statutory days, and deadlines in it are provisional.
 * Of two plans for one year the later in the list holds, so a loaded plan goes behind the published ones.
 *
 * @param plans the announced years, 2000–2100
 * @param hours opening times of a working day
 * @param offsetMinutes of local time from UTC; China's is 480
 * @throws RangeError for a plan with faults, or hours that run backwards
 *
 * @example calendarOf([...published, plan2027])
 */
export function calendarOf(plans: YearPlan[], hours: WorkingHours = usualHours, offsetMinutes = 480): Calendar {
  const faults = plans.flatMap(planFaults)
  if (faults.length > 0) throw new RangeError(`not days of their year's plan: ${faults.join(', ')}`)
  const byYear = new Map(plans.map(plan => [plan.year, plan]))
  const works = workingDays(byYear)
  const unknownYear = unknownYears(byYear)
  return {
    offset: offsetMinutes * minute,
    ...openings(hours),
    works,
    ...counts(works),
    unknownYear,
    nextUnknown: nextUnknowns(unknownYear),
  }
}

/**
 * What is wrong with a plan before it is loaded: dates that do not exist, lie in another year (late December before it apart),
 * or are both a holiday and a make-up day. Empty when it may be loaded.
 */
export function planFaults({ year, holidays, makeUpDays }: YearPlan): string[] {
  const belongs = (day: string) => day.startsWith(`${year}-`) || day >= `${year - 1}-12-15`
  const inYear = (day: string) => isDate(day) && belongs(day) && day <= `${year}-12-31`
  const twice = makeUpDays.filter(day => holidays.includes(day))
  const years = year >= firstYear && year <= lastYear ? [] : [String(year)]
  return [...years, ...[...holidays, ...makeUpDays].filter(day => !inYear(day)), ...twice]
}

/**
 * The 13 statutory days of a year: 全国年节及纪念日放假办法, article 2 as revised in 2024
 * (1 January; the eve and first three days of the lunar year; 清明; 1 and 2 May; 端午; 中秋; 1–3 October).
 * Fewer where two fall on one date: 中秋 of 2028 is 3 October.
 */
export function statutoryDays(year: number): string[] {
  const [spring = '', qingming = '', dragonBoat = '', midAutumn = ''] = (feasts as Record<string, string[]>)[year] ?? []
  const newYear = dayNumber(`${year}-${spring}`)
  const festival = [-1, 0, 1, 2].map(i => new Date((newYear + i) * millisecondsOfDay).toISOString().slice(5, 10))
  const days = ['01-01', ...festival, qingming, '05-01', '05-02', dragonBoat, midAutumn, '10-01', '10-02', '10-03']
  return [...new Set(days)].map(day => `${year}-${day}`).sort()
}

const size = dayNumber(`${lastYear + 1}-01-01`) - firstDay

function workingDays(byYear: Map<number, YearPlan>): Uint8Array {
  const works = Uint8Array.from({ length: size }, (_, i) => (weekday(firstDay + i) < 5 ? 1 : 0))
  const mark = (days: string[], value: number) => {
    for (const day of days) works[dayNumber(day) - firstDay] = value
  }
  for (let year = firstYear; year <= lastYear; year++) {
    const plan = byYear.get(year)
    mark(plan?.holidays ?? statutoryDays(year), 0)
    mark(plan?.makeUpDays ?? [], 1)
  }
  return works
}

/**
 * A day wants for its own year's notice; the last days of December also for the next year's,
 * which has reached back as far as the 29th (2018-12-29 worked, 2018-12-31 free).
 */
function unknownYears(byYear: Map<number, YearPlan>): Int16Array {
  const unknown = new Int16Array(size)
  for (let year = firstYear; year <= lastYear; year++) {
    if (byYear.has(year)) continue
    const from = dayNumber(`${year}-01-01`) - firstDay
    const reach = byYear.has(year - 1) ? 3 : 0
    unknown.fill(year, from - reach, from + daysOfYear(year))
  }
  return unknown
}

function counts(works: Uint8Array): { upTo: Int32Array; nth: Int32Array } {
  const upTo = new Int32Array(size)
  const nth = new Int32Array(size + 1).fill(size)
  let count = 0
  for (let day = 0; day < size; day++) {
    if (works[day] === 1) nth[++count] = day
    upTo[day] = count
  }
  return { upTo, nth }
}

function nextUnknowns(unknownYear: Int16Array): Int32Array {
  const next = new Int32Array(size)
  let found = size
  for (let day = size - 1; day >= 0; day--) {
    if (unknownYear[day] !== 0) found = day
    next[day] = found
  }
  return next
}

function openings({ opens }: WorkingHours): Pick<Calendar, 'opens' | 'openPerDay' | 'closes'> {
  const flat = opens.flat()
  const inOrder = flat.every((at, i) => at >= 0 && at <= 1440 && at >= (flat[i - 1] ?? 0))
  const openPerDay = opens.reduce((sum, [from, to]) => sum + (to - from) * minute, 0)
  if (!inOrder || openPerDay === 0) throw new RangeError('opening times must be in order within a day')
  return {
    opens: opens.map(([from, to]) => [from * minute, to * minute] as const),
    openPerDay,
    closes: (flat.at(-1) ?? 0) * minute,
  }
}
