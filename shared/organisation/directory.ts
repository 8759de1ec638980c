// The county in memory: the rows of the organisation with what is looked up in them. Built once, changed never.
import type { Calendar } from '../calendar'
import { type GridIndex, gridIndexOf } from '../grid'
import type { Area, Grid, Item, Post, Unit } from './county'

/** What a person is in the county's offices. */
export type Employment = { unit: string; unitName: string; posts: Post[]; name: string }

export type CountyRows = { areas: Area[]; grids: Grid[]; units: Unit[]; items: Item[] }

export type County = {
  calendar: Calendar
  areas: ReadonlyMap<string, Area>
  grids: ReadonlyMap<string, Grid>
  units: ReadonlyMap<string, Unit>
  items: ReadonlyMap<string, Item>
  employments: ReadonlyMap<string, Employment[]>
  gridIndex: GridIndex
  /** 速来办中心, whose dispatchers receive what comes in. */
  centre: Unit
}

const byId = <Row extends { _id: string }>(rows: Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [row._id, row]))

/** @throws when there is no centre: without one nobody would receive anything. */
export function countyOf(rows: CountyRows, calendar: Calendar): County {
  const centre = rows.units.find(unit => unit.kind === 'centre')
  if (!centre) throw new Error('The county has no centre: load the organisation first')
  return {
    calendar,
    areas: byId(rows.areas),
    grids: byId(rows.grids),
    units: byId(rows.units),
    items: byId(rows.items),
    employments: employmentsOf(rows.units),
    gridIndex: gridIndexOf(rows.grids),
    centre,
  }
}

function employmentsOf(units: Unit[]): Map<string, Employment[]> {
  const found = new Map<string, Employment[]>()
  for (const unit of units) {
    for (const { person, posts, name } of unit.staff) {
      found.set(person, [...(found.get(person) ?? []), { unit: unit._id, unitName: unit.name, posts, name }])
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
