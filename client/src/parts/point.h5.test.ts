import { toGcj } from './point.h5'

/** Known pairs of the two systems, to within two metres. */
it.each([
  ['Tiananmen', [116.391_3, 39.907_5], [116.397_5, 39.908_9]],
  ['Suining county', [117.9, 33.9], [117.905_4, 33.898_5]],
] as const)('%s in the map’s own system', (_, [longitude, latitude], [east, north]) => {
  const [x, y] = toGcj([longitude, latitude])
  expect(x).toBeCloseTo(east, 3)
  expect(y).toBeCloseTo(north, 3)
})
