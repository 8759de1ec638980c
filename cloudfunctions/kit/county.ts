// The county as it stands, kept in memory in chapters: each is read once, and again when somebody changed it.
import { calendarOf, published, type YearPlan } from '@shared/calendar'
import type { Boundary } from '@shared/catalogue/boundary'
import type { Edition } from '@shared/catalogue/catalogue'
import { type County, type CountyRows, countyAt, countyOf, type Own } from '@shared/county'
import type { Area, Grid, Unit } from '@shared/organisation/organisation'
import { now } from './clock'
import { database } from './cloud'
import { store } from './store'

/** What is the county's alone: what was changed how often, calendar years that it loaded itself, and what capabilities keep. */
type Settings = Own & {
  _id: string
  /** How often anything of the county was changed, and each chapter of it. */
  stamp: number
  stamps?: Partial<Record<Chapter, number>>
  plans?: Record<string, YearPlan>
}

const settings = store<Settings>('settings')

/** What is read at a time stays well under a megabyte: a grid has a boundary of some dozen points. */
const chapters = {
  areas: () => store<Area>('areas').all(),
  grids: () => store<Grid>('grids').all(200),
  units: () => store<Unit>('units').all(200),
  editions: () => store<Edition>('editions').all(20),
  boundaries: () => store<Boundary>('boundaries').all(200),
}

export type Chapter = keyof typeof chapters

/** How long the county is taken as unchanged before its stamps are read again. */
export const trusted = 60_000

type Kept = {
  county: County
  rows: CountyRows
  stamp: number
  stamps: NonNullable<Settings['stamps']>
  checkedAt: number
}

let kept: Kept | undefined
let loading: Promise<County> | undefined

/** As it is at this moment, for who computes dates again: the stamp is asked for first. One trip where nothing has changed. */
export async function countyNow(): Promise<County> {
  // What is being read already may be of a moment ago.
  await loading?.catch(() => undefined)
  if (kept) kept.checkedAt = 0
  return theCounty()
}

/** As it was at this moment or later, by the real clock. No trip where it has been asked for since. */
export const countySince = (moment: number): Promise<County> =>
  kept && kept.checkedAt >= moment ? theCounty() : countyNow()

/** One trip a minute at most; a chapter only when its stamp has moved. */
export async function theCounty(): Promise<County> {
  if (kept && Math.abs(Date.now() - kept.checkedAt) < trusted) return current(kept)
  loading ??= refresh().finally(() => {
    loading = undefined
  })
  return loading
}

/** A coming edition of the catalogue takes its place at its moment, without a trip. */
function current(known: Kept): County {
  known.county = countyAt(known.county, now())
  return known.county
}

const nothing: Settings = { _id: 'county', stamp: 0 }

async function refresh(): Promise<County> {
  const { _id, stamp = 0, stamps = {}, plans = {}, ...own } = (await settings.get('county')) ?? nothing
  const before = kept
  if (before?.stamp === stamp) {
    before.checkedAt = Date.now()
    return current(before)
  }
  const names = Object.keys(chapters) as Chapter[]
  const moved = names.filter(name => !before || before.stamps[name] !== stamps[name])
  const read = await Promise.all(moved.map(async name => [name, await chapters[name]()] as const))
  const rows = { ...before?.rows, ...Object.fromEntries(read) } as CountyRows
  const calendar = calendarOf(merged(Object.values(plans)))
  kept = { county: countyOf(rows, calendar, now(), own), rows, stamp, stamps, checkedAt: Date.now() }
  return kept.county
}

/** A year loaded by the county stands over the one that came with the software. */
const merged = (plans: YearPlan[]): YearPlan[] => [
  ...published.filter(({ year }) => !plans.some(plan => plan.year === year)),
  ...plans,
]

/** Changes what is the county's alone, and marks chapters as changed: here at once, in every other instance within a minute. */
export async function changeCounty(changes: Record<string, unknown>, changed: readonly Chapter[] = []): Promise<void> {
  const _ = database().command
  const stamps = Object.fromEntries(changed.map(name => [`stamps.${name}`, _.inc(1)]))
  await settings.update({ _id: 'county' }, { ...changes, ...stamps, stamp: _.inc(1) })
  if (kept) kept.checkedAt = 0
}

/** For the local cloud: another database stands behind the same process. */
export const forgetCounty = (): void => {
  kept = undefined
}
