// A patchwork of grids for tests and measurements: rows and columns with bent borders, each border one row of corners for both sides.
import type { Point } from './grid-index'

/** Moves a corner by up to ±0.5 of a cell; asked once for each corner. */
export type Bend = (column: number, row: number) => [east: number, north: number]

/**
 * Columns × rows grids around 117.9° E 33.9° N, `side` corners to a side (33 corners with `side` 8).
 * Bends are held to 0.15 of the way between two corners, so borders never cross.
 */
export function patchwork(
  columns: number,
  rows: number,
  side: number,
  bend: Bend,
  size = 0.01,
): { _id: string; boundary: Point[] }[] {
  const corner = (column: number, row: number): Point => {
    const [east, north] = bend(column, row)
    return [117.9 + (size / side) * (column + 0.3 * east), 33.9 + (size / side) * (row + 0.3 * north)]
  }
  const made = Array.from({ length: columns * side + 1 }, (_, column) =>
    Array.from({ length: rows * side + 1 }, (_, row) => corner(column, row)),
  )
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [(i % columns) * side, Math.floor(i / columns) * side]
    return {
      _id: `${i % columns}.${Math.floor(i / columns)}`,
      boundary: around(column, row, side).map(([c, r]) => made[c]![r]!),
    }
  })
}

/** The places of a square's corners, counter-clockwise and back to the first. */
function around(column: number, row: number, side: number): [number, number][] {
  const along = Array.from({ length: side }, (_, i) => i)
  return [
    ...along.map((i): [number, number] => [column + i, row]),
    ...along.map((i): [number, number] => [column + side, row + i]),
    ...along.map((i): [number, number] => [column + side - i, row + side]),
    ...along.map((i): [number, number] => [column, row + side - i]),
    [column, row],
  ]
}
