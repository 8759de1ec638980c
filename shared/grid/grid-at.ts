// In which grid a place lies.
import { type GridIndex, type Point, squareAlong } from './grid-index'

/**
 * The grid that holds a point, null outside all of them.
 * A point on a border that two grids share, corner by corner, lies in exactly one of the two.
 *
 * @example gridAt(index, [117.95, 33.91]) // '320324001006-03'
 */
export function gridAt(index: GridIndex, point: Point): string | null {
  const { around, side, starts, lists } = index.squares
  const x = point[0]
  const y = point[1]
  if (!(x >= around[0] && y >= around[1] && x <= around[2] && y <= around[3])) return null
  const square = squareAlong(y, around[1], around[3], side) * side + squareAlong(x, around[0], around[2], side)
  for (let i = starts[square]!; i < starts[square + 1]!; i++) {
    const grid = lists[i]!
    if (boxHolds(index, grid, x, y) && ringHolds(index, grid, x, y)) return index.ids[grid]!
  }
  return null
}

function boxHolds({ boxes }: GridIndex, grid: number, x: number, y: number): boolean {
  const box = grid * 4
  return x >= boxes[box]! && y >= boxes[box + 1]! && x <= boxes[box + 2]! && y <= boxes[box + 3]!
}

/**
 * Counts the borders met on the way east. Each is looked at from its southern end, whichever way its ring runs:
 * so both neighbours come to the same answer to the last bit, and no point falls between them.
 */
function ringHolds({ corners, starts }: GridIndex, grid: number, x: number, y: number): boolean {
  const end = starts[grid + 1]! - 2
  let inside = false
  let x1 = corners[starts[grid]!]!
  let y1 = corners[starts[grid]! + 1]!
  for (let i = starts[grid]!; i < end; i += 2) {
    const x2 = corners[i + 2]!
    const y2 = corners[i + 3]!
    if (y1 > y !== y2 > y && (y1 < y2 ? isWest(x1, y1, x2, y2, x, y) : isWest(x2, y2, x1, y1, x, y))) inside = !inside
    x1 = x2
    y1 = y2
  }
  return inside
}

/** Whether a point lies west of a line that runs from south to north. */
const isWest = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): boolean =>
  (x2 - x1) * (y - y1) > (x - x1) * (y2 - y1)
