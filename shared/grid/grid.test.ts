import fc from 'fast-check'
import { distanceMetres, gridAt, gridIndexOf, gridsNear, insideOf, type Point } from '.'
import { type Bend, patchwork } from './patchwork'

const wiggle =
  (seed: number): Bend =>
  (column, row) => [
    Math.sin(seed + column * 12.9 + row * 78.2) / 2,
    Math.cos(seed * 3 + column * 39.3 + row * 11.1) / 2,
  ]
const grids = patchwork(6, 5, 8, wiggle(1))
const index = gridIndexOf(grids)
const alone = grids.map(grid => ({ id: grid._id, index: gridIndexOf([grid]) }))
/** All grids that hold a point, each asked by itself. */
const holders = (point: Point) => alone.filter(grid => gridAt(grid.index, point) !== null).map(grid => grid.id)

test('a grid holds the point that stands for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 8 }), (seed, side) => {
      const some = patchwork(4, 3, side, wiggle(seed))
      expect(some.map(grid => gridAt(gridIndexOf(some), insideOf(grid.boundary)))).toEqual(some.map(grid => grid._id))
    }),
  )
})

test('a grid bent around another holds the point that stands for it', () => {
  const bent: Point[] = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
    [0, 8],
    [8, 8],
    [8, 1],
    [0, 1],
    [0, 0],
  ]
  expect(gridAt(gridIndexOf([{ _id: 'bent', boundary: bent }]), insideOf(bent))).toBe('bent')
})

test('a point lies in at most one grid, and in exactly one away from the rim', () => {
  const within = (from: number) => fc.double({ min: from + 0.002, max: from + 0.048, noNaN: true })
  fc.assert(
    fc.property(within(117.9), within(33.9), (x, y) => {
      expect(holders([x, y])).toEqual([gridAt(index, [x, y])])
    }),
  )
})

test('a point on a shared border or corner lies in exactly one of its grids', () => {
  const inner = ([x, y]: Point) => x > 117.902 && x < 117.958 && y > 33.902 && y < 33.948
  const corners = grids.flatMap(grid => grid.boundary)
  const middles = grids.flatMap(({ boundary }) =>
    boundary.slice(1).map(([x, y], i): Point => [(x + boundary[i]![0]) / 2, (y + boundary[i]![1]) / 2]),
  )
  for (const point of [...corners, ...middles].filter(inner)) expect(holders(point)).toEqual([gridAt(index, point)])
})

test('outside the county there is no grid', () => {
  for (const point of [
    [117.8, 33.92],
    [118.2, 33.92],
    [117.92, 34],
    [0, 0],
    [Number.NaN, 33.9],
  ] as Point[])
    expect(gridAt(index, point)).toBeNull()
})

test('a county without grids has an index all the same', () => {
  expect(gridAt(gridIndexOf([]), [117.9, 33.9])).toBeNull()
  expect(gridsNear(gridIndexOf([]), [117.9, 33.9], 100)).toEqual([])
})

test('a ring left open is closed', () => {
  const open = gridIndexOf([
    {
      _id: 'a',
      boundary: [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
      ],
    },
  ])
  expect([gridAt(open, [0.1, 1]), gridAt(open, [1, 1]), gridAt(open, [3, 1])]).toEqual(['a', 'a', null])
})

test('one grid drawn far away by mistake does not hide the others', () => {
  const strayed = gridIndexOf([
    ...grids,
    {
      _id: 'stray',
      boundary: [
        [33, 117],
        [34, 117],
        [34, 118],
      ],
    },
  ])
  expect(grids.map(grid => gridAt(strayed, insideOf(grid.boundary)))).toEqual(grids.map(grid => grid._id))
})

test('where grids overlap the earlier in the list holds', () => {
  const square = (_id: string, at: number) => ({
    _id,
    boundary: [
      [at, 0],
      [at + 2, 0],
      [at + 2, 2],
      [at, 2],
      [at, 0],
    ] as Point[],
  })
  expect(gridAt(gridIndexOf([square('a', 0), square('b', 1)]), [1.5, 1])).toBe('a')
  expect(gridAt(gridIndexOf([square('b', 1), square('a', 0)]), [1.5, 1])).toBe('b')
})

test('what is not a boundary is refused', () => {
  expect(() =>
    gridIndexOf([
      {
        _id: 'a',
        boundary: [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      },
    ]),
  ).toThrow('not a boundary: a')
  expect(() => gridIndexOf([{ _id: 'a', boundary: [] }])).toThrow(RangeError)
  expect(() =>
    gridIndexOf([
      {
        _id: 'a',
        boundary: [
          [0, 0],
          [1, Number.NaN],
          [2, 2],
          [0, 0],
        ],
      },
    ]),
  ).toThrow(RangeError)
})

test('near a border the neighbour is named too, the holder first', () => {
  const squares = gridIndexOf(patchwork(2, 1, 1, () => [0, 0]))
  const metres = distanceMetres([117.9098, 33.905], [117.91, 33.905])
  expect(metres).toBeCloseTo(18.46, 1)
  expect(gridsNear(squares, [117.9098, 33.905], 30)).toEqual(['0.0', '1.0'])
  expect(gridsNear(squares, [117.9102, 33.905], 30)).toEqual(['1.0', '0.0'])
  expect(gridsNear(squares, [117.9098, 33.905], 18)).toEqual(['0.0'])
  expect(gridsNear(squares, [117.905, 33.905], 30)).toEqual(['0.0'])
})

test('just outside the county the nearest grids are named', () => {
  const squares = gridIndexOf(patchwork(2, 1, 1, () => [0, 0]))
  expect(gridsNear(squares, [117.9095, 33.8999], 50)).toEqual(['0.0', '1.0'])
  expect(gridsNear(squares, [117.9095, 33.8999], 20)).toEqual(['0.0'])
  expect(gridsNear(squares, [117.9095, 33.8], 50)).toEqual([])
})

test('the grids near are those that a point within the distance lies in', () => {
  const within = (from: number) => fc.double({ min: from + 0.005, max: from + 0.045, noNaN: true })
  fc.assert(
    fc.property(within(117.9), within(33.9), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (x, y, way) => {
      const there: Point = [x + (Math.cos(way) * 0.001) / Math.cos((y * Math.PI) / 180), y + Math.sin(way) * 0.001]
      expect(gridsNear(index, [x, y], 111.4)).toContain(gridAt(index, there))
    }),
  )
})

test.each([
  ['nowhere else', [117.9, 33.9], [117.9, 33.9], 0],
  ['one degree north', [117.9, 33], [117.9, 34], 111_195],
  ['徐州 to 南京', [117.184, 34.262], [118.778, 32.044], 287_700],
  ['half around the world', [0, 0], [180, 0], 20_015_115],
] as [string, Point, Point, number][])('distance: %s', (_, from, to, metres) => {
  expect(Math.abs(distanceMetres(from, to) - metres)).toBeLessThan(metres * 0.002 + 1e-6)
  expect(distanceMetres(to, from)).toBeCloseTo(distanceMetres(from, to), 6)
})
