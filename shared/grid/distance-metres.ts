import type { Point } from './grid-index'

const radians = Math.PI / 180

/** Metres of one degree of latitude on a sphere of mean radius 6,371,008.8 m (IUGG). */
export const metresOfDegree = 6_371_008.8 * radians

/** The distance between two points in metres, along a great circle of the mean sphere; right to 0.5 %. */
export function distanceMetres([x1, y1]: Point, [x2, y2]: Point): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const h = half(y2 - y1) + Math.cos(y1 * radians) * Math.cos(y2 * radians) * half(x2 - x1)
  return (2 * metresOfDegree * Math.asin(Math.min(1, Math.sqrt(h)))) / radians
}

/** Metres of one degree of longitude at a latitude. */
export const metresOfLongitude = (latitude: number): number => metresOfDegree * Math.cos(latitude * radians)
