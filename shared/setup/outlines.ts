// grids.geojson: one outline a grid, as a GIS exports it (RFC 7946). Degrees of WGS 84 or CGCS2000, which are the same to a metre,
// become WeChat's GCJ-02; a file that says it is GCJ-02 already is taken as it stands.
import type { Point } from '../point'
import type { Say } from './fault'
import { plain } from './table'

type Feature = {
  properties?: Record<string, unknown> | null
  geometry?: { type?: string; coordinates?: unknown } | null
}

/** The system of RFC 7946, with the names that GIS give it. */
const degrees = /CRS84|4326|4490|WGS ?84|CGCS ?2000/i

/** What is known of grids beside their outlines: the shift from WGS 84, and whether a number is one of theirs. */
export type Survey = { toGcj(point: Point): Point; isGrid(id: string): boolean }

export function outlinesFrom(file: unknown, { toGcj, isGrid }: Survey, say: Say): Map<string, Point[]> {
  const { type, features, crs } = (file ?? {}) as { type?: string; features?: Feature[]; crs?: unknown }
  const outlines = new Map<string, Point[]>()
  if (file === undefined) return outlines
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    say(null, '不是图形集合，请在 GIS 里另存为 GeoJSON（FeatureCollection）。')
    return outlines
  }
  const system = JSON.stringify(crs ?? 'WGS84')
  const isGcj = /GCJ-?02/i.test(system)
  if (!isGcj && !degrees.test(system)) {
    say(null, `坐标系 ${system} 不认识，请导出为 CGCS2000 或 WGS 84 的经纬度（EPSG:4490）。`)
    return outlines
  }
  features.forEach((feature, i) => {
    const id = plain(String(feature.properties?.编号 ?? ''))
    const ring = ringOf(feature, words => say(i + 1, words))
    if (id === '') say(i + 1, '没有“编号”这个属性，请填上 grids.csv 里的编号。')
    else if (!isGrid(id)) say(i + 1, `grids.csv 里没有编号 ${id}，请补上一行，或删掉这个图形。`)
    else if (outlines.has(id)) say(i + 1, `编号 ${id} 已经有一个图形，请合并或改编号。`)
    else
      outlines.set(
        id,
        ring.map(point => (isGcj ? point : toGcj(point))),
      )
  })
  return outlines
}

/** Empty, after saying why, where it is not one ring of degrees. */
function ringOf({ geometry }: Feature, say: (words: string) => void): Point[] {
  const { type, coordinates } = geometry ?? {}
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? (coordinates as unknown[]) : []
  const rings = (Array.isArray(polygons[0]) ? polygons[0] : []) as unknown[]
  if (polygons.length !== 1 || rings.length !== 1 || !Array.isArray(rings[0])) {
    say('不是一整块面：要一个没有洞的多边形，飞地请另作一个网格。')
    return []
  }
  const points = rings[0].map(at => [Number((at as number[])?.[0]), Number((at as number[])?.[1])] as Point)
  const wrong = points.length < 4 ? '少于三个角，请重画。' : wrongPlace(points)
  if (wrong) say(wrong)
  return wrong ? [] : closed(points)
}

const within = (value: number, from: number, to: number) => value >= from && value <= to

function wrongPlace(points: readonly Point[]): string | null {
  if (points.every(([x, y]) => within(x, 73, 136) && within(y, 3, 54))) return null
  if (points.every(([x, y]) => within(y, 73, 136) && within(x, 3, 54))) return '经度和纬度写反了，请把经度写在前面。'
  if (points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90))
    return '是米不是度，请导出为经纬度（EPSG:4490），不要用投影坐标。'
  return '有的角不在国内，请核对。'
}

function closed(points: Point[]): Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first]
}
