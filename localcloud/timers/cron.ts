// CloudBase's timer expressions: second minute hour day month weekday year, in the time of China.

/** The moments a timer runs at. */
export interface Cron {
  fields: (Set<number> | undefined)[]
}

const china = 8 * 3600_000
const ranges: [number, number][] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
]
const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const wrong = (expression: string) => new Error(`'${expression}' is not a timer of seven fields`)

function valuesOf(text: string, [low, high]: [number, number], whole: string): Set<number> | undefined {
  if (text === '*') return undefined
  return new Set(text.split(',').flatMap(part => partOf(part, low, high, whole)))
}

function partOf(part: string, low: number, high: number, whole: string): number[] {
  const [span = '', step = '1'] = part.split('/')
  const [from, to] = span === '*' ? [low, high] : ends(span, part.includes('/') ? high : undefined)
  const by = Number(step)
  if (!(Number.isInteger(from) && Number.isInteger(to) && by > 0 && from >= low && to <= high && from <= to))
    throw wrong(whole)
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by)
}

function ends(span: string, open?: number): [number, number] {
  const [from, to] = span
    .split('-')
    .map(one => (names.includes(one) ? names.indexOf(one) : one === '' ? Number.NaN : Number(one)))
  return [from!, to ?? open ?? from!]
}

/** Reads `0 30 8 * * MON-FRI *`. Throws when it is not seven fields of wildcards, numbers, ranges, lists and steps. */
export function cron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== 7) throw wrong(expression)
  return { fields: parts.map((part, i) => valuesOf(part, ranges[i]!, expression)) }
}

const fits = (values: Set<number> | undefined, value: number) => !values || values.has(value)

/** Day and weekday both given: either will do. */
function dayFits({ fields }: Cron, time: Date): boolean {
  const [, , , day, , weekday] = fields
  if (day && weekday) return day.has(time.getUTCDate()) || weekday.has(time.getUTCDay())
  return fits(day, time.getUTCDate()) && fits(weekday, time.getUTCDay())
}

/**
 * The first moment of a timer after another, both epoch milliseconds; undefined when there is none within five years.
 * @example next(cron('0 30 8 * * * *'), Date.parse('2026-11-21T00:31:00Z')) // 2026-11-22 08:30 in China
 */
export function next(timer: Cron, after: number): number | undefined {
  const [second, minute, hour, , month, , year] = timer.fields
  let at = Math.floor((after + china) / 1000) * 1000 + 1000
  const end = at + 5 * 366 * 86_400_000
  while (at < end) {
    const time = new Date(at)
    if (!fits(year, time.getUTCFullYear()) || !fits(month, time.getUTCMonth() + 1) || !dayFits(timer, time))
      at = after0(at, 86_400_000)
    else if (!fits(hour, time.getUTCHours())) at = after0(at, 3_600_000)
    else if (!fits(minute, time.getUTCMinutes())) at = after0(at, 60_000)
    else if (!fits(second, time.getUTCSeconds())) at += 1000
    else return at - china
  }
  return undefined
}

/** The beginning of the next day, hour or minute. */
const after0 = (at: number, unit: number) => (Math.floor(at / unit) + 1) * unit
