// The ground divided among sites: each cell is what lies nearer to its site than to any other (Voronoi).
import type { Spot } from './outline'

/** Cells touch along edges; an edge and a corner are one thing for all the cells that have them. */
export type Cell = {
  site: number
  /** Counter-clockwise: from corner, to corner, and the site beyond. */
  edges: { from: string; to: string; beyond: number }[]
}

export type Ground = { cells: Cell[]; corners: Map<string, Spot> }

/** Only so many of the nearest sites, within so many kilometres, can touch one. */
const near = 28
const reach = 6

/** The cells of the first `within` sites; the others only bound them, and must stand all around. */
export function cellsOf(sites: Spot[], within: number): Ground {
  const corners = new Map<string, Spot>()
  const cells = sites.slice(0, within).map((_, site) => ({ site, edges: edgesOf(sites, site, corners) }))
  return { cells, corners }
}

function edgesOf(sites: Spot[], site: number, corners: Map<string, Spot>): Cell['edges'] {
  const sides = neighbours(sites, site).reduce(
    (ring, other) => cut(ring, sites[site]!, sites[other]!, other),
    square(sites[site]!),
  )
  const named = sides.map(({ beyond }, i) => {
    const before = sides.at(i - 1)!.beyond
    return { from: cornerOf(sites, [site, before, beyond], corners), beyond }
  })
  return named.map((edge, i) => ({ ...edge, to: named[(i + 1) % named.length]!.from }))
}

/** The sides of a ring: where each starts, and the site beyond it. */
type Side = { start: Spot; beyond: number }

function square({ x, y }: Spot): Side[] {
  const corners = [
    [-20, -20],
    [20, -20],
    [20, 20],
    [-20, 20],
  ] as const
  return corners.map(([dx, dy]) => ({ start: { x: x + dx, y: y + dy }, beyond: -1 }))
}

function neighbours(sites: Spot[], site: number): number[] {
  const here = sites[site]!
  const close: { other: number; away: number }[] = []
  for (let other = 0; other < sites.length; other++) {
    const away = (sites[other]!.x - here.x) ** 2 + (sites[other]!.y - here.y) ** 2
    if (other !== site && away < reach * reach) close.push({ other, away })
  }
  close.sort((a, b) => a.away - b.away)
  return close.slice(0, near).map(({ other }) => other)
}

/** Keeps the part of a ring that is nearer to `here` than to `there`. */
function cut(ring: Side[], here: Spot, there: Spot, beyond: number): Side[] {
  const nearer = ({ x, y }: Spot) =>
    (there.x - here.x) * ((here.x + there.x) / 2 - x) + (there.y - here.y) * ((here.y + there.y) / 2 - y)
  return ring.flatMap((side, i) => {
    const end = ring[(i + 1) % ring.length]!.start
    const [from, to] = [nearer(side.start), nearer(end)]
    const crossing = () => between(side.start, end, from / (from - to))
    if (from > 0) return to > 0 ? [side] : [side, { start: crossing(), beyond }]
    return to > 0 ? [{ start: crossing(), beyond: side.beyond }] : []
  })
}

const between = (a: Spot, b: Spot, part: number): Spot => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part })

/** The corner where three cells meet, computed from the sites in one order so that all three have it to the last bit. */
function cornerOf(sites: Spot[], three: [number, number, number], corners: Map<string, Spot>): string {
  const sorted = three.toSorted((a, b) => a - b)
  const name = sorted.join('.')
  if (!corners.has(name)) corners.set(name, middleOf(sites[sorted[0]!]!, sites[sorted[1]!]!, sites[sorted[2]!]!))
  return name
}

/** The point as far from each of three spots. */
function middleOf(a: Spot, b: Spot, c: Spot): Spot {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y]
  const [bb, cc, d] = [bx * bx + by * by, cx * cx + cy * cy, 2 * (bx * cy - by * cx)]
  return { x: a.x + (cy * bb - by * cc) / d, y: a.y + (bx * cc - cx * bb) / d }
}
