// The county as it stands, kept in memory: read once, and again when somebody changed it.
import { calendarOf, published, type YearPlan } from '@shared/calendar'
import type { Edition } from '@shared/catalogue/catalogue'
import type { Boundary } from '@shared/joint/joint'
import type { Area, Grid, Unit } from '@shared/organisation/organisation'
import { type County, countyAt, countyOf, type Dispatching, type Own } from '@shared/county'
import { now } from './clock'
import { store } from './store'

/** What is the county's alone: when it was last changed, and calendar years that it loaded itself. */
type Settings = Own & {
  _id: string
  stamp: number
  plans?: Record<string, YearPlan>
}

const settings = store<Settings>('settings')
const areas = store<Area>('areas')
const grids = store<Grid>('grids')
const units = store<Unit>('units')
const editions = store<Edition>('editions')
const boundaries = store<Boundary>('boundaries')

/** How long the county is taken as unchanged before its stamp is read again. */
const trusted = 60_000

let kept: { county: County; stamp: number; checkedAt: number } | undefined
let loading: Promise<County> | undefined

/** One trip a minute at most; all tables only when the stamp has moved. */
export async function theCounty(): Promise<County> {
  if (kept && Date.now() - kept.checkedAt < trusted) return current(kept)
  loading ??= refresh().finally(() => {
    loading = undefined
  })
  return loading
}

/** A coming edition of the catalogue takes its place at its moment, without a trip. */
function current(known: { county: County }): County {
  known.county = countyAt(known.county, now())
  return known.county
}

async function refresh(): Promise<County> {
  const { stamp = 0, plans = {}, ...own } = (await settings.get('county')) ?? {}
  if (kept && kept.stamp === stamp) {
    kept.checkedAt = Date.now()
    return current(kept)
  }
  const [areaRows, gridRows, unitRows, editionRows, boundaryRows] = await Promise.all([
    areas.all(),
    grids.all(),
    units.all(),
    editions.all(),
    boundaries.all(),
  ])
  const calendar = calendarOf(merged(Object.values(plans)))
  const rows = { areas: areaRows, grids: gridRows, units: unitRows }
  kept = {
    county: countyOf({ ...rows, editions: editionRows, boundaries: boundaryRows }, calendar, now(), own),
    stamp,
    checkedAt: Date.now(),
  }
  return kept.county
}

/** A year loaded by the county stands over the one that came with the software. */
const merged = (plans: YearPlan[]): YearPlan[] => [
  ...published.filter(({ year }) => !plans.some(plan => plan.year === year)),
  ...plans,
]

/** Marks the county as changed: here at once, in every other instance within a minute. */
export async function changeCounty(changes: Record<string, unknown>, now: number): Promise<void> {
  await settings.update({ _id: 'county' }, { ...changes, stamp: now })
  kept = undefined
}

/** How far the system hands out by itself. */
export const changeDispatching = (changes: Partial<Dispatching>, now: number): Promise<void> =>
  changeCounty(
    Object.fromEntries(Object.entries(changes).map(([field, value]) => [`dispatching.${field}`, value])),
    now,
  )

/** For the local cloud: another database stands behind the same process. */
export const forgetCounty = (): void => {
  kept = undefined
}
