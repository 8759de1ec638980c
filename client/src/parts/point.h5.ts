// A browser gives WGS-84; the county's map is GCJ-02, some hundred metres away.
export type Point = [longitude: number, latitude: number]

export const canChooseOnMap = false
export const chooseOnMap = (): Promise<Point | null> => Promise.resolve(null)

const axis = 6_378_245
const flattening = 0.006_693_421_622_965_943
const wave = (a: number, b: number) => 20 * Math.sin(6 * a * Math.PI) + 20 * Math.sin(2 * b * Math.PI)

function north(x: number, y: number) {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const short = (wave(x, x) * 2) / 3
  const middle = ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3
  const long = ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  return base + short + middle + long
}

function east(x: number, y: number) {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const short = (wave(x, x) * 2) / 3
  const middle = ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3
  const long = ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  return base + short + middle + long
}

/** @example toGcj([117.9, 33.9]) // about 550 m to the east and 190 m to the south */
export function toGcj([longitude, latitude]: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const angle = (latitude / 180) * Math.PI
  const squeeze = 1 - flattening * Math.sin(angle) ** 2
  const dLatitude = (north(x, y) * 180) / (((axis * (1 - flattening)) / (squeeze * Math.sqrt(squeeze))) * Math.PI)
  const dLongitude = (east(x, y) * 180) / ((axis / Math.sqrt(squeeze)) * Math.cos(angle) * Math.PI)
  return [longitude + dLongitude, latitude + dLatitude]
}

export const myPoint = (): Promise<Point | null> =>
  new Promise(resolve => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(toGcj([coords.longitude, coords.latitude])),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  })
