// The demonstration county's places: Suining's names on drawn ground. 20 towns, 402 villages, 964 grids.
import type { Area } from '../../shared/organisation/organisation'
import type { Point } from '../../shared/point'
import { ringsOf } from './borders'
import { type Cell, cellsOf } from './cells'
import { apart, farApart, type Land, shareOut } from './groups'
import names from './names.json'
import { type Spot, seat, sitesOf } from './outline'
import { townsOn } from './towns'

/** A grid's place: what of it is drawn, before people are put in. */
export type Plot = { _id: string; name: string; village: string; town: string; boundary: Point[] }

const gridCount = 964

/** Areas and grids; the same every time. */
export function placesOf(): { areas: Area[]; plots: Plot[] } {
  const { sites, within } = sitesOf(gridCount)
  const ground = cellsOf(sites, within)
  const rings = ringsOf(ground, sites)
  const toPoint = scaleOf(rings.flat())
  const boundaries = rings.map(ring => ring.map(toPoint))
  const land: Land = { cells: ground.cells.map(cell => cell.site), touching: touchingOf(ground.cells), spots: sites }
  const plots = [...villagesOf(land)].flatMap(([village, cells]) => plotsOf(village, cells, sites, boundaries))
  return { areas: areasOf(), plots }
}

function areasOf(): Area[] {
  return Object.entries(names).map(([_id, name]) =>
    _id.length === 9
      ? { _id, level: 'town', name, parent: '320324' }
      : { _id, level: 'village', name, parent: _id.slice(0, 9) },
  )
}

function touchingOf(cells: Cell[]): Map<number, number[]> {
  return new Map(
    cells.map(({ site, edges }) => [site, edges.map(edge => edge.beyond).filter(other => other < cells.length)]),
  )
}

/** The cells of each village, by its code. */
function villagesOf(land: Land): Map<string, number[]> {
  const towns = townsOn(land, town => villageCodes(town).length)
  return new Map([...towns].flatMap(([town, cells]) => villagesOfTown(town, { ...land, cells })))
}

const villageCodes = (town: string): string[] =>
  Object.keys(names).filter(code => code.length === 12 && code.startsWith(town))

function villagesOfTown(town: string, land: Land): [code: string, cells: number[]][] {
  const codes = villageCodes(town)
  const beginnings = farApart(land.cells, land.spots, codes.length).map(cell => [cell])
  const equal = codes.map(() => 1)
  const owner = shareOut(land, beginnings, equal)
  const groups = codes.map((_, i) => land.cells.filter(cell => owner.get(cell) === i))
  const middle = (cells: number[]) =>
    cells.reduce((sum, cell) => sum + apart(land.spots[cell]!, seat), 0) / cells.length
  const outward = groups.sort((a, b) => middle(a) - middle(b))
  return firstOfThree(codes, outward)
}

/** 和平社区, where the scenes play, lies in the middle of the seat and has at least three grids; the others stand in order of their codes. */
function firstOfThree(codes: string[], outward: number[][]): [code: string, cells: number[]][] {
  const stage = codes.indexOf('320324001006')
  const wanted = outward.findIndex(cells => cells.length >= 3)
  if (stage >= 0) outward.splice(stage, 0, ...outward.splice(wanted, 1))
  return codes.map((code, i) => [code, outward[i]!])
}

function plotsOf(village: string, cells: number[], sites: Spot[], boundaries: Point[][]): Plot[] {
  const westward = cells.toSorted((a, b) => sites[a]!.x - sites[b]!.x)
  return westward.map((cell, i) => ({
    _id: `${village}-${String(i + 1).padStart(2, '0')}`,
    name: `第 ${i + 1} 网格`,
    village,
    town: village.slice(0, 9),
    boundary: boundaries[cell]!,
  }))
}

/** Lays the drawing on 63 by 34 km around 117.9° E 33.9° N; corners to a millionth of a degree, some ten centimetres. */
function scaleOf(spots: Spot[]): (spot: Spot) => Point {
  const [xs, ys] = [spots.map(spot => spot.x), spots.map(spot => spot.y)]
  const laid = (all: number[], middle: number, degrees: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return (at: number) => Math.round((middle + ((at - (low + high) / 2) / (high - low)) * degrees) * 1e6) / 1e6
  }
  const [east, north] = [laid(xs, 117.9, 63 / 92.4), laid(ys, 33.9, 34 / 110.92)]
  return ({ x, y }) => [east(x), north(y)]
}

/** The county's own border: the ring of what only one grid has. */
export function outlineOf(boundaries: Point[][]): Point[] {
  const sides = new Map<string, { from: Point; to: Point }>()
  for (const ring of boundaries) {
    for (const [i, to] of ring.slice(1).entries()) {
      const from = ring[i]!
      if (!sides.delete(`${to}|${from}`)) sides.set(`${from}|${to}`, { from, to })
    }
  }
  const next = new Map([...sides.values()].map(({ from, to }) => [`${from}`, to]))
  const ring: Point[] = [[...sides.values()][0]!.from]
  for (let at = next.get(`${ring[0]}`); at && ring.length <= sides.size; at = next.get(`${at}`)) ring.push(at)
  return ring
}
