// What MongoDB's geographic operators ask. Distances in metres, angles in radians.
import type { Doc } from './ejson'
import {
  angleTo,
  type Cap,
  capAround,
  capOf,
  earth,
  intersects,
  isCap,
  pointOf,
  type Shape,
  shapeOf,
  shapesAt,
  type Vec,
  within,
} from './geo'
import { badRequest } from './refusal'

/** A test of a place, and the cap outside of which nothing can pass it. */
interface Asked {
  test: (shape: Shape) => boolean
  cap: Cap
}

function geoWithin(operand: unknown): Asked {
  const { $geometry, $centerSphere } = Object(operand) as Doc
  const region = $centerSphere === undefined ? shapeOf($geometry) : capOf($centerSphere)
  return { test: shape => within(shape, region), cap: isCap(region) ? region : capAround(region) }
}

function geoIntersects(operand: unknown): Asked {
  const other = shapeOf(Object(operand).$geometry)
  return { test: shape => intersects(shape, other), cap: capAround(other) }
}

function radians(metres: unknown, otherwise: number): number {
  if (metres === undefined) return otherwise
  if (typeof metres === 'number' && metres >= 0) return Math.min(metres / earth, Math.PI)
  throw badRequest('a distance must be a number of metres')
}

function ringOf(operand: unknown) {
  const { $geometry, $minDistance, $maxDistance } = Object(operand) as Doc
  return { centre: pointOf($geometry), from: radians($minDistance, 0), to: radians($maxDistance, Math.PI) }
}

function near(operand: unknown): Asked {
  const { centre, from, to } = ringOf(operand)
  const fits = (angle: number) => angle >= from && angle <= to
  return { test: shape => fits(angleTo(centre, shape)), cap: { centre, angle: to } }
}

export const geoOperators: Record<string, (operand: unknown) => Asked> = {
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $near: near,
  $nearSphere: near,
}

/** The geometries at a path; what is no geometry is nowhere. */
function placesAt(doc: Doc, path: string): Shape[] {
  try {
    return shapesAt(doc, path.split('.'))
  } catch {
    return []
  }
}

/** Whether a document's field meets a geographic condition, for the compiler of queries. */
export const geoTest = (asked: (operand: unknown) => Asked) => (path: string, operand: unknown) => {
  const { test } = asked(operand)
  return (doc: Doc) => placesAt(doc, path).some(test)
}

/** The nearness a query asks for: which field, to what, and how far. */
export interface Near {
  path: string
  point: unknown
  centre: Vec
  from: number
  to: number
}

/** Finds the nearness in a query, at its top or in an `$and`: it decides the order of the answer. */
export function nearIn(query: Doc): Near | undefined {
  for (const path in query) {
    const value = query[path] as Doc | undefined
    const operand = value?.$nearSphere ?? value?.$near
    if (operand) return { path, point: (operand as Doc).$geometry, ...ringOf(operand) }
    const inner = path === '$and' && Array.isArray(value) && value.map(nearIn).find(one => one !== undefined)
    if (inner) return inner
  }
  return undefined
}

/** How far a document is from a point, as an angle; undefined when it is nowhere. */
export function angleToDoc(doc: Doc, { path, centre }: Pick<Near, 'path' | 'centre'>): number | undefined {
  const places = placesAt(doc, path)
  return places.length ? Math.min(...places.map(shape => angleTo(centre, shape))) : undefined
}

/** The query for all within an angle of a nearness. */
export const withinReach = (query: Doc, { path, point }: Near, angle: number): Doc => ({
  $and: [{ [path]: { $geoWithin: { $centerSphere: [point, angle] } } }, query],
})
