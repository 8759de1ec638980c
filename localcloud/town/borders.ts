// Borders as they wind through the fields: each edge of a cell bent once, for both sides.
import type { Cell, Ground } from './cells'
import { apart } from './groups'
import type { Spot } from './outline'
import { seeded } from './seeded'

/** About so many corners to a grid. */
const wanted = 32

/** The corners of each cell's ring, counter-clockwise, the first again at the end. */
export function ringsOf({ cells, corners }: Ground, sites: Spot[]): Spot[][] {
  const lengths = cells.map(cell => around(cell, corners))
  const bent = new Map<string, Spot[]>()
  const path = ({ from, to, beyond }: Cell['edges'][number], site: number): Spot[] => {
    const [low, high] = from < to ? [from, to] : [to, from]
    const name = `${low}-${high}`
    const usual = (lengths[site]! + (lengths[beyond] ?? lengths[site]!)) / 2
    if (!bent.has(name)) bent.set(name, bend(corners.get(low)!, corners.get(high)!, sites[site]!, usual))
    const points = bent.get(name)!
    return from === low ? points : points.toReversed()
  }
  return cells.map(({ site, edges }) => {
    const ring = edges.flatMap(edge => path(edge, site).slice(0, -1))
    return [...ring, ring[0]!]
  })
}

const around = ({ edges }: Cell, corners: Map<string, Spot>): number =>
  edges.reduce((sum, { from, to }) => sum + apart(corners.get(from)!, corners.get(to)!), 0)

/**
 * A winding path from `a` to `b`. It stays within half of the triangles that the edge forms with the sites on its two sides;
 * triangles of different edges do not overlap, so no two borders cross.
 */
function bend(a: Spot, b: Spot, site: Spot, usual: number): Spot[] {
  const length = apart(a, b)
  const pieces = Math.max(1, Math.round((wanted * length) / usual))
  const room = roomOver(a, b, site)
  const wave = waveOf(a, length)
  const [alongX, alongY] = [b.x - a.x, b.y - a.y]
  return Array.from({ length: pieces + 1 }, (_, i) => {
    if (i === 0 || i === pieces) return i === 0 ? a : b
    const t = i / pieces
    const aside = (wave(t) * Math.min(0.5 * room(t), 0.2 * length)) / length
    return { x: a.x + alongX * t - alongY * aside, y: a.y + alongY * t + alongX * aside }
  })
}

/** How high the triangle with the site stands over the edge, at each part of the way. The site beyond mirrors it. */
function roomOver(a: Spot, b: Spot, site: Spot): (t: number) => number {
  const length = apart(a, b)
  const foot = ((site.x - a.x) * (b.x - a.x) + (site.y - a.y) * (b.y - a.y)) / (length * length)
  const height = Math.abs((b.x - a.x) * (site.y - a.y) - (b.y - a.y) * (site.x - a.x)) / length
  return t => {
    const rising = foot > 0 ? t / foot : Number.POSITIVE_INFINITY
    const falling = foot < 1 ? (1 - t) / (1 - foot) : Number.POSITIVE_INFINITY
    return height * Math.min(rising, falling)
  }
}

/** −1 to 1 along the way, its turns drawn from where the edge lies. */
function waveOf({ x, y }: Spot, length: number): (t: number) => number {
  const chance = seeded(Math.round(x * 1e4) ^ Math.round(y * 1e6) ^ Math.round(length * 1e5))
  const waves = [1, 2.3, 4.1].map((pace, i) => ({
    pace,
    start: chance.next() * 2 * Math.PI,
    size: [0.55, 0.3, 0.15][i]!,
  }))
  return t =>
    waves.reduce((sum, { pace, start, size }) => sum + size * Math.sin(start + pace * 2 * t * Math.PI * 0.5), 0)
}
