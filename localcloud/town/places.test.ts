import { gridAt, gridIndexOf, insideOf, type Point } from '../../shared/grid'
import { isWhole } from './groups'
import { outlineOf, placesOf } from './places'
import { seeded } from './seeded'

const { plots } = placesOf()
const outline = outlineOf(plots.map(plot => plot.boundary))
const index = gridIndexOf(plots)
const whole = gridIndexOf([{ _id: 'county', boundary: outline }])
const alone = plots.map(plot => gridIndexOf([plot]))

function area(ring: Point[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0) / 2
}

test('every grid is a closed ring of about 33 corners, none twice, drawn counter-clockwise', () => {
  for (const { boundary } of plots) {
    expect(boundary[0]).toEqual(boundary.at(-1))
    expect(new Set(boundary.map(String)).size).toBe(boundary.length - 1)
    expect(area(boundary)).toBeGreaterThan(0)
  }
  const corners = plots.reduce((sum, { boundary }) => sum + boundary.length, 0) / plots.length
  expect(Math.round(corners)).toBe(33)
})

test('no border crosses itself', () => {
  const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
  const cross = (a: Point, b: Point, c: Point, d: Point) =>
    turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
  for (const { boundary } of plots) {
    const sides = boundary.slice(1).map((to, i): [Point, Point] => [boundary[i]!, to])
    expect(sides.some(([a, b], i) => sides.slice(i + 1).some(([c, d]) => cross(a, b, c, d)))).toBe(false)
  }
})

test('the county is some 63 by 34 km around 117.9° E 33.9° N', () => {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)]
  const middle = (all: number[]) => (Math.min(...all) + Math.max(...all)) / 2
  const extent = (all: number[]) => Math.max(...all) - Math.min(...all)
  expect([middle(xs), middle(ys)]).toEqual([expect.closeTo(117.9, 4), expect.closeTo(33.9, 4)])
  expect([extent(xs) * 92.4, extent(ys) * 110.92]).toEqual([expect.closeTo(63, 2), expect.closeTo(34, 2)])
})

test('grids fill the outline, with no gap and no overlap', () => {
  expect(plots.reduce((sum, { boundary }) => sum + area(boundary), 0)).toBeCloseTo(area(outline), 9)
  const chance = seeded(7)
  for (let i = 0; i < 20_000; i++) {
    const point: Point = [117.55 + chance.next() * 0.7, 33.74 + chance.next() * 0.32]
    expect(gridAt(index, point) !== null).toBe(gridAt(whole, point) !== null)
  }
})

test('a point lies in one grid at most, also on a border', () => {
  const chance = seeded(8)
  const corners = plots.flatMap(({ boundary }) => boundary)
  for (let i = 0; i < 300; i++) {
    const on = corners[chance.below(corners.length)]!
    for (const point of [on, [117.6 + chance.next() * 0.6, 33.78 + chance.next() * 0.24]] as Point[])
      expect(alone.filter(grid => gridAt(grid, point) !== null).length).toBeLessThanOrEqual(1)
  }
})

test('every grid holds the point that stands for it', () => {
  for (const { _id, boundary } of plots) expect(gridAt(index, insideOf(boundary))).toBe(_id)
})

test('every border is shared by two grids or is the outline', () => {
  const sides = new Map<string, number>()
  const count = (from: Point, to: Point) =>
    sides.set(`${[String(from), String(to)].sort()}`, (sides.get(`${[String(from), String(to)].sort()}`) ?? 0) + 1)
  for (const { boundary } of plots) for (const [i, to] of boundary.slice(1).entries()) count(boundary[i]!, to)
  expect([...sides.values()].filter(times => times === 1)).toHaveLength(outline.length - 1)
  expect(Math.max(...sides.values())).toBe(2)
})

test.each(['town', 'village'] as const)('every %s is in one piece', level => {
  const touching = touchingOf()
  const groups = new Map<string, number[]>()
  for (const [i, plot] of plots.entries()) groups.set(plot[level], [...(groups.get(plot[level]) ?? []), i])
  for (const cells of groups.values()) expect(isWhole(cells, touching)).toBe(true)
})

/** Which plots have a stretch of border in common. */
function touchingOf(): Map<number, number[]> {
  const owner = new Map<string, number>()
  for (const [i, { boundary }] of plots.entries())
    for (const [k, to] of boundary.slice(1).entries()) owner.set(`${boundary[k]}|${to}`, i)
  const beyond = ({ boundary }: (typeof plots)[number]) =>
    boundary.slice(1).flatMap((to, k) => owner.get(`${to}|${boundary[k]}`) ?? [])
  return new Map(plots.map((plot, i) => [i, [...new Set(beyond(plot))]]))
}
