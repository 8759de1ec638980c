// The county's grids, laid out so that a place is found in its grid at once:
// the county is cut into squares, about four to a grid, and each square knows the few grids whose boxes touch it.
import type { Point } from '../point'

export type { Point }

/** West, south, east and north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Immutable; ask it through the functions of this folder only. */
export type GridIndex = {
  readonly ids: readonly string[]
  /** Longitude, latitude, longitude … of all rings one behind the other; each ring is closed. */
  readonly corners: Float64Array
  /** Where each grid's ring begins in `corners`; one more than there are grids. */
  readonly starts: Int32Array
  /** West, south, east, north of each ring. */
  readonly boxes: Float64Array
  readonly squares: Squares
}

type Squares = {
  readonly around: Box
  /** Squares to a row, and rows. */
  readonly side: number
  /** Where each square's list begins in `lists`; one more than there are squares. */
  readonly starts: Int32Array
  readonly lists: Int32Array
}

/**
 * An index of grids by place. Rings may be given open or closed; where grids overlap the earlier in the list holds.
 *
 * @param grids their ids and boundaries, in degrees
 * @throws RangeError for a ring of fewer than three corners or with a corner that is no number
 */
export function gridIndexOf(grids: readonly { _id: string; boundary: readonly Point[] }[]): GridIndex {
  const rings = grids.map(({ _id, boundary }) => closedRing(_id, boundary))
  const boxes = rings.map(boxOf)
  return {
    ids: grids.map(grid => grid._id),
    corners: Float64Array.from(rings.flat(2)),
    starts: startsOf(rings.map(ring => ring.length * 2)),
    boxes: Float64Array.from(boxes.flat()),
    squares: squaresOf(boxes),
  }
}

function closedRing(id: string, boundary: readonly Point[]): readonly Point[] {
  const [first, last] = [boundary[0], boundary.at(-1)]
  const closed = first && last && first[0] === last[0] && first[1] === last[1]
  const ring = closed ? boundary : [...boundary, ...boundary.slice(0, 1)]
  if (ring.length < 4 || !ring.flat().every(Number.isFinite)) throw new RangeError(`not a boundary: ${id}`)
  return ring
}

function boxOf(ring: readonly Point[]): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function squaresOf(boxes: Box[]): Squares {
  const side = Math.ceil(Math.sqrt(boxes.length * 4))
  const around = boxes.reduce(
    (all: Box, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
  const lists = Array.from({ length: side * side }, (): number[] => [])
  for (const [grid, box] of boxes.entries())
    for (const square of squaresIn({ around, side }, box)) lists[square]?.push(grid)
  return { around, side, starts: startsOf(lists.map(list => list.length)), lists: Int32Array.from(lists.flat()) }
}

/** The squares that a box touches; a box beyond the county touches those at its rim. */
export function squaresIn({ around, side }: Pick<Squares, 'around' | 'side'>, box: Box): number[] {
  const [west, east] = [
    squareAlong(box[0], around[0], around[2], side),
    squareAlong(box[2], around[0], around[2], side),
  ]
  const [south, north] = [
    squareAlong(box[1], around[1], around[3], side),
    squareAlong(box[3], around[1], around[3], side),
  ]
  const squares: number[] = []
  for (let row = south; row <= north; row++)
    for (let column = west; column <= east; column++) squares.push(row * side + column)
  return squares
}

/** In which of `side` equal parts between `from` and `to` a coordinate lies. */
export function squareAlong(at: number, from: number, to: number, side: number): number {
  const part = Math.floor(((at - from) / (to - from)) * side)
  return part < 0 ? 0 : part < side ? part : side - 1
}

function startsOf(lengths: number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = starts[i]! + length
  return starts
}
