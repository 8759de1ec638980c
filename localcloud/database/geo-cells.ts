// Where a place stands in an index. Space around the globe is halved in three directions again and again; the name of
// a cell is the digits of its halves, so all that lies in it begins with its name. No map edge, no pole, no date line.
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
const octants = [0, 1, 2, 3, 4, 5, 6, 7]

function part({ name, corner: [x, y, z], size }: Cell, octant: number): Cell {
  const half = size / 2
  const corner: Vec = [octant & 1 ? x + half : x, octant & 2 ? y + half : y, octant & 4 ? z + half : z]
  return { name: name + octant, corner, size: half }
}

const square = (value: number) => value * value
/** From a place on an axis to the nearest of a stretch, squared. */
const gap = (at: number, from: number, to: number) => (at < from ? square(from - at) : at > to ? square(at - to) : 0)
const farEnd = (from: number, to: number) => Math.max(square(from), square(to))

/** Whether a cell comes within a distance (straight, of radius one) of a point, and meets the globe's surface. */
function meets({ corner: [x, y, z], size }: Cell, centre: Vec, reach: number): boolean {
  const [toX, toY, toZ] = [x + size, y + size, z + size]
  if (gap(centre[0], x, toX) + gap(centre[1], y, toY) + gap(centre[2], z, toZ) > square(reach)) return false
  const near = gap(0, x, toX) + gap(0, y, toY) + gap(0, z, toZ)
  return near <= 1 + slack && farEnd(x, toX) + farEnd(y, toY) + farEnd(z, toZ) >= 1 - slack
}

/** The cells that together cover a cap, as fine as a few of them can be. */
export function cellsOver({ centre, angle }: Cap): string[] {
  const reach = 2 * Math.sin(Math.min(angle, Math.PI) / 2) + slack
  let cells = [world]
  for (let depth = 0; depth < deepest; depth++) {
    const finer: Cell[] = []
    for (const cell of cells) {
      for (const octant of octants) {
        const one = part(cell, octant)
        if (meets(one, centre, reach)) finer.push(one)
      }
    }
    if (finer.length > most) break
    cells = finer
  }
  return cells.map(cell => cell.name)
}

/** The cell of a point. */
function cellAt([x, y, z]: Vec): string {
  let cell = world
  for (let depth = 0; depth < deepest; depth++) {
    const half = cell.size / 2
    const [fromX, fromY, fromZ] = cell.corner
    cell = part(cell, Number(x >= fromX + half) + 2 * Number(y >= fromY + half) + 4 * Number(z >= fromZ + half))
  }
  return cell.name
}

/** The cells of a stored shape: one for a point, some for what has extent. */
export function cellsOf(shape: Shape): string[] {
  const vertices = shape.flatMap(({ chains }) => chains.flat())
  return vertices.length === 1 ? [cellAt(vertices[0]!)] : cellsOver(capAround(shape))
}
