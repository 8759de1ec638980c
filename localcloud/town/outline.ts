// The shape of the demonstration county: where its sites lie, how far it reaches. Drawn, not surveyed; in kilometres.
import { seeded } from './seeded'

/** Kilometres east and north of the county's middle. */
export type Spot = { x: number; y: number }

/** The county seat, where grids are smaller. */
export const seat: Spot = { x: 5, y: -1 }
const spacing = 1.55

/**
 * Sites of the county's grids, then the sites around it. A honeycomb, shaken a little, and drawn together around the seat.
 *
 * @param count how many lie within; the county is what they cover
 */
export function sitesOf(count: number): { sites: Spot[]; within: number } {
  const sites = honeycomb().sort((a, b) => reach(a) - reach(b))
  return { sites, within: count }
}

function honeycomb(): Spot[] {
  const chance = seeded(320324)
  const shake = () => (chance.next() - 0.5) * 0.62 * spacing
  const rows = Array.from({ length: 41 }, (_, i) => i - 20)
  const columns = Array.from({ length: 65 }, (_, i) => i - 32)
  const spots = rows.flatMap(row =>
    columns.map(column => ({ x: (column + (row & 1) / 2) * spacing + shake(), y: row * spacing * 0.866 + shake() })),
  )
  return spots.map(drawnToSeat)
}

/** Halves distances at the seat and leaves them alone ten kilometres away. */
function drawnToSeat({ x, y }: Spot): Spot {
  const [dx, dy] = [x - seat.x, y - seat.y]
  const near = 1 - 0.5 * Math.exp(-(dx * dx + dy * dy) / 50)
  return { x: seat.x + dx * near, y: seat.y + dy * near }
}

/** 1 on a lobed oval of about 63 by 34 km, less within. */
function reach({ x, y }: Spot): number {
  const turn = Math.atan2(y / 17, x / 31.5)
  const lobes = 0.07 * Math.cos(3 * turn + 0.8) + 0.05 * Math.cos(5 * turn - 1.1) + 0.03 * Math.sin(9 * turn)
  return Math.hypot(x / 31.5, y / 17) / (1 + lobes)
}
