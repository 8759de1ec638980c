// Places on the globe: GeoJSON as MongoDB's `2dsphere` takes it. Edges are great circles; a border belongs to its area.
import type { Doc } from './ejson'
import { nothing, valuesAt } from './key'
import { badRequest } from './refusal'

/** A point on the unit sphere. */
export type Vec = readonly [x: number, y: number, z: number]

/** A point (a chain of one), a line, or an area with its holes. */
interface Part {
  chains: Vec[][]
  area: boolean
}

/** A geometry; the several parts of a Multi… */
export type Shape = Part[]

/** All places within an angle (radians) of a centre. */
export interface Cap {
  centre: Vec
  angle: number
}

/** MongoDB's radius of the earth in metres. */
export const earth = 6_378_100
/** Radians that count as touching: a hundredth of a millimetre. */
const touch = 1e-12

const dot = (a: Vec, b: Vec) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const size = (a: Vec) => Math.sqrt(dot(a, a))
const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by]
const sum = (points: Vec[]) => points.reduce<Vec>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0])
const unit = (a: Vec) => scale(a, 1 / size(a))
const angleOf = (a: Vec, b: Vec) => Math.atan2(size(cross(a, b)), dot(a, b))

const verticesOf = (part: Part) => part.chains.flat()
const edgesOf = (part: Part) => part.chains.flatMap(chain => chain.slice(1).map((to, i) => [chain[i]!, to] as const))

function refuse(value: unknown): never {
  throw badRequest(`Not a geometry: ${JSON.stringify(value)}`)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) && value.length > 0 ? value : refuse(value))

/** A position `[longitude, latitude]` in degrees. */
function position(value: unknown): Vec {
  const [lng, lat] = listOf(value)
  if (typeof lng !== 'number' || typeof lat !== 'number') return refuse(value)
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw badRequest(`longitude/latitude is out of bounds: ${value}`)
  const [theta, phi] = [lng, lat].map(degrees => degrees * (Math.PI / 180)) as [number, number]
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)]
}

const point = (value: unknown): Part => ({ chains: [[position(value)]], area: false })

function line(value: unknown): Part {
  const chain = listOf(value).map(position)
  return chain.length > 1 ? { chains: [chain], area: false } : refuse(value)
}

function ring(value: unknown): Vec[] {
  const chain = listOf(value).map(position)
  if (chain.length < 4 || angleOf(chain[0]!, chain.at(-1)!) > touch) return refuse(value)
  const middle = sum(chain)
  if (chain.some(vertex => dot(vertex, middle) <= 0)) throw badRequest('a polygon must fit in one half of the earth')
  return chain
}

const polygon = (value: unknown): Part => ({ chains: listOf(value).map(ring), area: true })

const readers: Record<string, ((coordinates: unknown) => Shape) | undefined> = {
  Point: value => [point(value)],
  LineString: value => [line(value)],
  Polygon: value => [polygon(value)],
  MultiPoint: value => listOf(value).map(point),
  MultiLineString: value => listOf(value).map(line),
  MultiPolygon: value => listOf(value).map(polygon),
}

/** Reads GeoJSON, or a position alone. Refuses what is not a geometry. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return [point(value)]
  const { type, coordinates, geometries } = (value ?? {}) as Doc
  if (type === 'GeometryCollection') return listOf(geometries).flatMap(shapeOf)
  return typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type]!(coordinates) : refuse(value)
}

/** The geometries at a path of a document; a list of numbers is one position. Refuses what is not a geometry. */
export function shapesAt(doc: Doc, path: string[]): Shape[] {
  const found = valuesAt(doc, path).filter(value => value !== undefined && value !== null && value !== nothing)
  return typeof found[0] === 'number' ? [shapeOf(found)] : found.map(shapeOf)
}

/** Reads `[centre, radians]`, the centre as a position or a GeoJSON point. */
export function capOf(value: unknown): Cap {
  const [centre, angle] = listOf(value)
  if (typeof angle !== 'number' || !(angle >= 0)) return refuse(value)
  return { centre: pointOf(centre), angle }
}

/** Reads one point. */
export function pointOf(value: unknown): Vec {
  const [only, ...others] = shapeOf(value)
  const vertices = verticesOf(only!)
  return others.length === 0 && vertices.length === 1 ? vertices[0]! : refuse(value)
}

/** A cap that holds the whole of a shape. */
export function capAround(shape: Shape): Cap {
  const vertices = shape.flatMap(verticesOf)
  const middle = sum(vertices)
  if (size(middle) < touch) return { centre: vertices[0]!, angle: Math.PI }
  const centre = unit(middle)
  const angle = Math.max(...vertices.map(vertex => angleOf(centre, vertex)))
  // A great circle bows out of a cap larger than half the earth.
  return { centre, angle: angle < Math.PI / 2 ? angle : Math.PI }
}

/** Whether a ring goes round a point: it turns once around it, on the point's own half of the earth. */
function goesRound(chain: Vec[], at: Vec): boolean {
  let turned = 0
  for (let i = 1; i < chain.length; i++) {
    const [from, to] = [cross(at, chain[i - 1]!), cross(at, chain[i]!)]
    turned += Math.atan2(dot(at, cross(from, to)), dot(from, to))
  }
  return Math.abs(turned) > Math.PI && dot(at, sum(chain)) > 0
}

const isInside = ({ chains: [outer, ...holes], area }: Part, at: Vec) =>
  area && goesRound(outer!, at) && !holes.some(hole => goesRound(hole, at))

/** The pole of the great circle through two points; not a number when they are one. Sharp for near points too. */
const poleOf = (a: Vec, b: Vec) => unit(cross(sum([a, b]), sum([b, scale(a, -1)])))

/** From a point to a piece of a great circle: to its foot when that lies between the ends, else to the nearer end. */
function toEdge(at: Vec, a: Vec, b: Vec): number {
  const pole = poleOf(a, b)
  const between = dot(cross(pole, a), at) > 0 && dot(cross(b, pole), at) > 0
  return between ? Math.asin(Math.min(1, Math.abs(dot(at, pole)))) : Math.min(angleOf(at, a), angleOf(at, b))
}

function toPart(at: Vec, part: Part): number {
  if (isInside(part, at)) return 0
  const ends = verticesOf(part).map(vertex => angleOf(at, vertex))
  return Math.min(...ends, ...edgesOf(part).map(([a, b]) => toEdge(at, a, b)))
}

/** The angle between a point and the nearest place of a shape. */
export const angleTo = (at: Vec, shape: Shape): number => Math.min(...shape.map(part => toPart(at, part)))

/** Whether two pieces of great circles cross; an end that touches does not count. */
function crosses([a, b]: readonly [Vec, Vec], [c, d]: readonly [Vec, Vec]): boolean {
  const [ab, cd] = [poleOf(a, b), poleOf(c, d)]
  const sides = [-dot(ab, c), dot(ab, d), -dot(cd, b), dot(cd, a)]
  return sides.every(side => side > touch) || sides.every(side => side < -touch)
}

const edgesCross = (one: Part, other: Part) =>
  edgesOf(one).some(edge => edgesOf(other).some(another => crosses(edge, another)))

/** Whether two shapes share a place. */
export const intersects = (one: Shape, other: Shape): boolean =>
  one.some(a =>
    other.some(
      b =>
        verticesOf(a).some(vertex => toPart(vertex, b) <= touch) ||
        verticesOf(b).some(vertex => toPart(vertex, a) <= touch) ||
        edgesCross(a, b),
    ),
  )

function partWithin(part: Part, area: Part): boolean {
  const middles = edgesOf(part).map(([a, b]) => unit(sum([a, b])))
  const holds = (at: Vec) => toPart(at, area) <= touch
  if (![...verticesOf(part), ...middles].every(holds) || edgesCross(part, area)) return false
  const ofBorder = (at: Vec) => edgesOf(part).every(([a, b]) => toEdge(at, a, b) > touch)
  return !verticesOf(area).some(vertex => isInside(part, vertex) && ofBorder(vertex))
}

export const isCap = (region: Shape | Cap): region is Cap => !Array.isArray(region)

/** Whether each part of a shape lies wholly within a cap or within one area of another shape. */
export function within(shape: Shape, region: Shape | Cap): boolean {
  if (isCap(region)) return shape.flatMap(verticesOf).every(vertex => angleOf(vertex, region.centre) <= region.angle)
  return shape.every(part => region.some(area => area.area && partWithin(part, area)))
}
