// A county's first day: what its engineer wrote in a few files becomes its documents, or all that is wrong with them is said.
import type { Heading, Item } from '../catalogue/catalogue'
import type { Identity } from '../organisation/identity'
import type { Area, Grid, PlaceCode, Unit } from '../organisation/organisation'
import type { Point } from '../point'
import { areasFrom } from './areas'
import { type Chance, codesFrom } from './codes'
import { identityFrom } from './county'
import type { Say, SetupFault } from './fault'
import { gridsFrom } from './grids'
import { itemsFrom } from './items'
import { outlinesFrom } from './outlines'
import { type FirstPerson, peopleFrom } from './people'
import type { Sheet } from './table'
import { type Units, unitsFrom } from './units'

export const sheetNames = ['county', 'areas', 'units', 'people', 'grids', 'items'] as const

/** A sheet without a line is one that could not be read, which was said where it was read. */
export type CountyFiles = Record<(typeof sheetNames)[number], Sheet> & {
  /** grids.geojson, parsed; undefined where it could not be read. */
  outlines: unknown
}

export type FirstCounty = {
  identity: Identity
  areas: Area[]
  grids: Grid[]
  units: Unit[]
  headings: Heading[]
  items: Item[]
  codes: PlaceCode[]
  people: FirstPerson[]
}

/** What the rules here cannot know: chance that repeats, and the shift of coordinates (WGS 84 to GCJ-02). */
export type Means = { chance: Chance; toGcj(point: Point): Point }

const hex = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** Empty faults mean that the county may be laid down as it is. */
export function firstCounty(
  files: CountyFiles,
  { chance, toGcj }: Means,
): { county: FirstCounty; faults: SetupFault[] } {
  const faults: SetupFault[] = []
  const of =
    (file: string): Say =>
    (row, say) =>
      void faults.push({ file, row, say })
  const idOf = (phone: string) => `ps-${hex(chance(`person:${phone}`).slice(0, 8))}`
  const identity = identityFrom(files.county, of('county.csv'))
  const areas = areasFrom(files.areas, of('areas.csv'))
  const bare = unitsFrom(files.units, areas, of('units.csv'))
  const people = peopleFrom(files.people, bare, idOf, of('people.csv'))
  const units = people.staffed(bare.units)
  const outlines = outlinesFrom(files.outlines, { toGcj, isGrid: id => stands(files.grids, id) }, of('grids.geojson'))
  const grids = gridsFrom(files.grids, areas, people, outlines, of('grids.csv'))
  unknownCounters(bare, files.grids, of('units.csv'))
  const catalogue = itemsFrom(files.items, { areas, units: bare }, of('items.csv'))
  const codes = codesFrom(grids, bare, areas, chance)
  return { county: { identity, areas: areas.areas, grids, units, ...catalogue, codes, people: people.people }, faults }
}

/** The number of a grid stands somewhere in its file, also where its row has another fault. */
const stands = (sheet: Sheet, id: string) => sheet.some(cells => cells.some(cell => cell.trim() === id))

function unknownCounters({ counters }: Units, grids: Sheet, say: Say): void {
  for (const { unit, grid, at } of counters)
    if (!stands(grids, grid)) say(at, `“${unit.name}”的所在网格 ${grid} 不在 grids.csv 里，请核对编号。`)
}
