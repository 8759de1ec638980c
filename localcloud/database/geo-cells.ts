// Where a place stands in an index. Space around the globe is halved in three directions again and again; a cell's name is the
// digits of its halves, so that all that lies in it begins with its name. No edge of the map, no pole, no date line.
import { type Cap, capAround, type Shape, type Vec } from './geo'

interface Cell {
  name: string
  /** The corner of least x, y and z. */
  corner: Vec
  size: number
}

const world: Cell = { name: '', corner: [-1, -1, -1], size: 2 }
/** About three metres. */
const deepest = 22
const most = 16
/** A few millimetres: what rounding may hide. */
const slack = 1e-9
const axes = [0, 1, 2] as const
const octants = [0, 1, 2, 3, 4, 5, 6, 7]

const part = ({ name, corner, size }: Cell, octant: number): Cell => ({
  name: name + octant,
  corner: axes.map(axis => corner[axis] + ((octant >> axis) & 1 ? size / 2 : 0)) as unknown as Vec,
  size: size / 2,
})

/** Whether a cell comes within a distance (straight, of radius one) of a point, and meets the globe's surface. */
function meets({ corner, size }: Cell, centre: Vec, reach: number): boolean {
  let [distance, low, high] = [0, 0, 0]
  for (const axis of axes) {
    const [from, to] = [corner[axis], corner[axis] + size]
    distance += Math.max(from - centre[axis], 0, centre[axis] - to) ** 2
    low += Math.max(from, 0, -to) ** 2
    high += Math.max(Math.abs(from), Math.abs(to)) ** 2
  }
  return distance <= reach ** 2 && low <= 1 + slack && high >= 1 - slack
}

/** The cells that together cover a cap, as fine as a few of them can be. */
export function cellsOver({ centre, angle }: Cap): string[] {
  const reach = 2 * Math.sin(Math.min(angle, Math.PI) / 2) + slack
  let cells = [world]
  for (let depth = 0; depth < deepest; depth++) {
    const finer = cells
      .flatMap(cell => octants.map(octant => part(cell, octant)))
      .filter(cell => meets(cell, centre, reach))
    if (finer.length > most) break
    cells = finer
  }
  return cells.map(cell => cell.name)
}

/** The cell of a point. */
function cellAt(at: Vec): string {
  let cell = world
  for (let depth = 0; depth < deepest; depth++) {
    const { corner, size } = cell
    cell = part(
      cell,
      axes.reduce<number>((octant, axis) => octant | (at[axis] >= corner[axis] + size / 2 ? 1 << axis : 0), 0),
    )
  }
  return cell.name
}

/** The cells of a stored shape: one for a point, some for what has extent. */
export function cellsOf(shape: Shape): string[] {
  const vertices = shape.flatMap(({ chains }) => chains.flat())
  return vertices.length === 1 ? [cellAt(vertices[0]!)] : cellsOver(capAround(shape))
}
