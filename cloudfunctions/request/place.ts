// Where it happened, from a code, a point or the list, as a place of the county.
import type { WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import { gridAt, gridsNear } from '@shared/grid'
import type { Grid, PlaceCode } from '@shared/organisation/organisation'
import type * as calls from '@shared/request/calls'
import { refuse } from '@shared/request/refusals'
import type { Place } from '@shared/request/request'
import { allow, type Ruling } from '@shared/ruling'
import { collection } from '../kit/collection'

export const codes = collection<PlaceCode>('codes')

type Said = WishOf<typeof calls.submit>['place']

/** A scene of a code: the letters of our own ids, nothing a query could read as more. */
const isScene = (scene: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/.test(scene)

/** Codes do not change once printed: each is read from the database once. */
const known = new Map<string, PlaceCode>()

export async function codeBehind(scene: string): Promise<PlaceCode | null> {
  const kept = known.get(scene)
  if (kept || !isScene(scene)) return kept ?? null
  const code = await codes.get(scene)
  if (code) known.set(scene, code)
  return code
}

export const inGrid = ({ _id, village, town }: Grid): Pick<Place, 'grid' | 'village' | 'town'> => ({
  grid: _id,
  village,
  town,
})

/** What the person chose by hand stands over the code, the code over the point. No place at all is allowed: a dispatcher asks. */
export async function placeFrom(said: Said, county: County): Promise<Ruling<Place>> {
  const rest = { words: said.words, point: said.point ?? null }
  if (said.grid || said.village) return fromList(said, county, rest)
  if (said.scene) return fromScene(said.scene, county, rest)
  if (said.point) return fromPoint(said.point, county, rest)
  return allow({ grid: null, village: null, town: null, ...rest, from: 'none' })
}

function fromList(said: Said, county: County, rest: Rest): Ruling<Place> {
  const grid = county.grids.get(said.grid ?? '')
  if (grid) return allow({ ...inGrid(grid), ...rest, from: said.scene ? 'scan' : said.point ? 'map' : 'list' })
  const village = county.areas.get(said.village ?? '')
  if (said.grid || village?.level !== 'village') return refuse('unknown-place', 'place')
  return allow({ grid: null, village: village._id, town: village.parent, ...rest, from: 'list' })
}

type Rest = Pick<Place, 'words' | 'point'>

async function fromScene(scene: string, county: County, rest: Rest): Promise<Ruling<Place>> {
  const code = await codeBehind(scene)
  const grid = code && county.grids.get(code.grid)
  if (!grid) return refuse('unknown-code', 'place')
  return allow({
    ...inGrid(grid),
    ...rest,
    words: rest.words || (code.kind === 'grid' ? '' : code.words),
    from: 'scan',
  })
}

function fromPoint(point: NonNullable<Rest['point']>, county: County, rest: Rest): Ruling<Place> {
  const grid = county.grids.get(gridAt(county.gridIndex, point) ?? '')
  return grid ? allow({ ...inGrid(grid), ...rest, from: 'map' }) : refuse('outside-county', 'place')
}

/** Grids whose border is this close are asked about: a person stands where a fix is uncertain, metres. */
const nearBorder = 30

export const gridsAround = (point: [number, number], county: County): Grid[] =>
  gridsNear(county.gridIndex, point, nearBorder).flatMap(id => county.grids.get(id) ?? [])
