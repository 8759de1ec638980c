// Which grids a person near a border may mean.
import { metresOfDegree, metresOfLongitude } from './distance-metres'
import { gridAt } from './grid-at'
import { type GridIndex, type Point, squaresIn } from './grid-index'

/**
 * The grid that holds the point, then those whose border lies within so many metres, nearest first.
 * More than one means that the person is to be asked.
 *
 * @param metres the uncertainty of the position; below some kilometres, as the ground is taken as flat
 *
 * @example gridsNear(index, [117.95, 33.91], 30) // ['320324001006-03', '320324001006-01']
 */
export function gridsNear(index: GridIndex, point: Point, metres: number): string[] {
  const here = gridAt(index, point)
  const near = candidates(index, point, metres)
    .map(grid => ({ id: index.ids[grid] ?? '', away: metresToBorder(index, grid, point) }))
    .filter(({ id, away }) => away <= metres && id !== here)
    .sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return here === null ? near : [here, ...near]
}

function candidates({ squares, boxes }: GridIndex, [x, y]: Point, metres: number): number[] {
  const dx = metres / metresOfLongitude(y)
  const dy = metres / metresOfDegree
  const found = new Set<number>()
  for (const square of squaresIn(squares, [x - dx, y - dy, x + dx, y + dy])) {
    for (let i = squares.starts[square]!; i < squares.starts[square + 1]!; i++) found.add(squares.lists[i]!)
  }
  const meets = (box: number) =>
    boxes[box]! <= x + dx && boxes[box + 1]! <= y + dy && boxes[box + 2]! >= x - dx && boxes[box + 3]! >= y - dy
  return [...found].filter(grid => meets(grid * 4))
}

function metresToBorder({ corners, starts }: GridIndex, grid: number, [x, y]: Point): number {
  const [east, north] = [metresOfLongitude(y), metresOfDegree]
  let least = Number.POSITIVE_INFINITY
  for (let i = starts[grid]!; i < starts[grid + 1]! - 2; i += 2) {
    const from: Point = [(corners[i]! - x) * east, (corners[i + 1]! - y) * north]
    const to: Point = [(corners[i + 2]! - x) * east, (corners[i + 3]! - y) * north]
    least = Math.min(least, fromOrigin(from, to))
  }
  return least
}

/** The distance of a stretch of border from the origin. */
function fromOrigin([x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length))
  return Math.sqrt((x1 + t * dx) ** 2 + (y1 + t * dy) ** 2)
}
