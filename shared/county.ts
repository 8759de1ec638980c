// The county in memory: the rows of the organisation with what is looked up in them. Built once, changed never.
import type { Calendar } from './calendar'
import type { Boundary } from './catalogue/boundary'
import type { Catalogue, Edition, Heading, Item } from './catalogue/catalogue'
import { cataloguesOf, inForce } from './catalogue/editions'
import { type GridIndex, gridIndexOf } from './grid'
import type { Area, Employment, Grid, Unit } from './organisation/organisation'
import type { Post } from './post'

/** What a county has set for itself, by name; each capability reads its own by a key of its own. */
export type Own = Readonly<Record<string, unknown>>

/**
 * The key to one thing that a county may set for itself.
 *
 * @example const levelRules = ownKey<readonly LevelRule[]>('levels', usualRules); levelRules.of(county)
 */
export const ownKey = <Value>(name: string, usual: Value) => ({
  name,
  of: ({ own }: Pick<County, 'own'>): Value => (own[name] as Value | undefined) ?? usual,
})

/** How often a calendar was loaded: dates that were computed by an earlier one are computed again. */
export const calendarsLoaded = ownKey('calendars', 0)

export type CountyRows = {
  areas: Area[]
  grids: Grid[]
  units: Unit[]
  editions: Edition[]
  boundaries?: Boundary[]
}

export type County = {
  calendar: Calendar
  areas: ReadonlyMap<string, Area>
  grids: ReadonlyMap<string, Grid>
  units: ReadonlyMap<string, Unit>
  /** The edition of the catalogue in force, its headings and items. */
  edition: number
  headings: ReadonlyMap<string, Heading>
  items: ReadonlyMap<string, Item>
  /** Every published edition, oldest first: also those that earlier requests were filed under, and one still to come. */
  catalogues: readonly Catalogue[]
  /** Boundary decisions that hold for more than one matter, latest first. */
  boundaries: readonly Boundary[]
  employments: ReadonlyMap<string, Employment[]>
  gridIndex: GridIndex
  /** 速来办中心, whose dispatchers receive what comes in. */
  centre: Unit
  own: Own
}

const byId = <Row extends { _id: string }>(rows: Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [row._id, row]))

/**
 * @param now by which the edition in force is chosen
 * @throws when there is no centre: without one nobody would receive anything.
 */
export function countyOf(rows: CountyRows, calendar: Calendar, now: number, own: Own = {}): County {
  const centre = rows.units.find(unit => unit.kind === 'centre')
  if (!centre) throw new Error('The county has no centre: load the organisation first')
  const catalogues = cataloguesOf(rows.editions)
  return {
    calendar,
    areas: byId(rows.areas),
    grids: byId(rows.grids),
    units: byId(rows.units),
    ...inForceAt(catalogues, now),
    catalogues,
    boundaries: (rows.boundaries ?? []).filter(({ scope }) => scope !== 'matter').sort((a, b) => b.at - a.at),
    employments: employmentsOf(rows.units),
    gridIndex: gridIndexOf(rows.grids),
    centre,
    own,
  }
}

const inForceAt = (catalogues: readonly Catalogue[], now: number): Pick<County, 'edition' | 'headings' | 'items'> => {
  const { edition, headings, items } = inForce(catalogues, now)
  return { edition, headings, items }
}

/** The same county while the same edition is in force; with the next one from its moment on. */
export function countyAt(county: County, now: number): County {
  const current = inForceAt(county.catalogues, now)
  return current.edition === county.edition ? county : { ...county, ...current }
}

function employmentsOf(units: Unit[]): Map<string, Employment[]> {
  const found = new Map<string, Employment[]>()
  for (const unit of units) {
    for (const { person, posts, name } of unit.staff) {
      found.set(person, [...(found.get(person) ?? []), { person, unit: unit._id, unitName: unit.name, posts, name }])
    }
  }
  return found
}

/** The name under which staff are shown; empty for those who are not staff. */
export const staffName = (county: County, person: string | null): string =>
  (person && county.employments.get(person)?.[0]?.name) || ''

/** The head of a unit, by whom it is answered for. */
export const headOf = (unit: Unit): string | null =>
  unit.staff.find(({ posts }) => posts.includes('head'))?.person ?? null

const holding = (unit: Unit | undefined, post: Post): string | null =>
  unit?.staff.find(({ posts }) => posts.includes(post))?.person ?? null

/** The supervisor to whom a matter rises. */
export const supervisorOf = ({ centre }: County): string | null => holding(centre, 'supervisor')

/** The leader on a unit's side: its own, as a town has one, else the centre's. */
export function leaderOf(county: County, unit: string): { unit: string; person: string } | null {
  const own = holding(county.units.get(unit), 'leader')
  if (own) return { unit, person: own }
  const centres = holding(county.centre, 'leader')
  return centres ? { unit: county.centre._id, person: centres } : null
}

/** “睢城街道 和平社区 第 3 网格”, as far as it is known. */
export const placeName = (
  county: County,
  place: { town: string | null; village: string | null; grid: string | null },
): string =>
  [
    place.town && county.areas.get(place.town)?.name,
    place.village && county.areas.get(place.village)?.name,
    place.grid && county.grids.get(place.grid)?.name,
  ]
    .filter(Boolean)
    .join(' ')

/** Null for what is no unit. */
export const unitName = (county: County, unit: string | null | undefined): string | null =>
  unit ? (county.units.get(unit)?.name ?? null) : null

/** “县住建局、县城管局” */
export const unitNames = (county: County, ids: readonly string[]): string =>
  ids.map(id => county.units.get(id)?.name ?? id).join('、')
