// A place that stands for a grid: for its label on the map, its board, its letter box.
import type { Point } from './grid-index'

/** Fractions of the height at which a ring is cut. */
const cuts = [0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75]

/**
 * A point well inside a ring, also where its centre would fall outside: the middle of the widest of seven cuts from west to east.
 *
 * @param boundary a closed ring, in degrees
 */
export function insideOf(boundary: readonly Point[]): Point {
  const latitudes = boundary.map(([, y]) => y)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const widest = cuts
    .flatMap(cut => stretches(boundary, south + (north - south) * cut))
    .reduce((best, next) => (next.to - next.from > best.to - best.from ? next : best))
  return [(widest.from + widest.to) / 2, widest.y]
}

type Stretch = { from: number; to: number; y: number }

function stretches(boundary: readonly Point[], y: number): Stretch[] {
  const meets = boundary.slice(1).flatMap(([x2, y2], i) => {
    const [x1, y1] = boundary[i] ?? [x2, y2]
    return y1 > y === y2 > y ? [] : [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)]
  })
  meets.sort((a, b) => a - b)
  return meets.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: meets[i + 1] ?? from, y }] : []))
}
