// Place to grid on 1,000 grids of 33 corners: ours beside which-polygon, in the same run. npx tsx bench/grid.ts
import { gridAt, gridIndexOf, gridsNear, type Point } from '../shared/grid'
import { patchwork } from '../shared/grid/patchwork'

type Found = { id: string } | null
type WhichPolygon = (features: object) => (point: Point) => Found

const grids = patchwork(40, 25, 8, (column, row) => [
  Math.sin(column * 12.9 + row * 78.2) / 2,
  Math.cos(column * 39.3 + row * 11.1) / 2,
])
const points = Array.from(
  { length: 8192 },
  (_, i): Point => [117.9 + ((i * 0.618034) % 1) * 0.4, 33.9 + ((i * 0.754878) % 1) * 0.25],
)
const point = (i: number): Point => points[i % 8192] ?? [0, 0]

/** Prints look-ups per second and the ratio; throws where the two disagree. */
export function run(): void {
  const index = gridIndexOf(grids)
  const peer = whichPolygon()
  for (const at of points) if (gridAt(index, at) !== (peer(at)?.id ?? null)) throw new Error(`they disagree at ${at}`)
  const theirs = perSecond(i => (peer(point(i)) ? 1 : 0))
  const ours = perSecond(i => (gridAt(index, point(i)) ? 1 : 0))
  const near = perSecond(i => gridsNear(index, point(i), 30).length)
  print('which grid', ours, `${(ours / theirs).toFixed(2)} × which-polygon`)
  print('  which-polygon', theirs, 'peer')
  print('grids within 30 m', near, '')
}

function whichPolygon() {
  const of: WhichPolygon = require('which-polygon')
  const features = grids.map(({ _id, boundary }) => ({
    type: 'Feature',
    properties: { id: _id },
    geometry: { type: 'Polygon', coordinates: [boundary] },
  }))
  return of({ type: 'FeatureCollection', features })
}

/** Runs for 0.2 s to warm up and then for one second. */
function perSecond(once: (i: number) => number): number {
  repeat(once, 200)
  return repeat(once, 1000)
}

function repeat(once: (i: number) => number, milliseconds: number): number {
  const began = performance.now()
  let [done, found] = [0, 0]
  while (performance.now() - began < milliseconds) for (let i = 0; i < 1000; i++) found += once(done++)
  if (found === 0) throw new Error('nothing was found')
  return (done * 1000) / (performance.now() - began)
}

const print = (what: string, rate: number, beside: string) =>
  console.log(`${what.padEnd(28)} ${Math.round(rate).toLocaleString('en-US').padStart(12)}/s   ${beside}`)

if (require.main === module) run()
