import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Database, openDatabase, type Trip } from './database'
import type { Doc } from './ejson'

type Position = [lng: number, lat: number]
const dir = mkdtempSync(join(tmpdir(), 'geo-'))
const spec = [
  { name: 'at', fields: [['at', '2dsphere']] },
  {
    name: 'kind',
    fields: [
      ['kind', 1],
      ['at', '2dsphere'],
    ],
  },
] as { name: string; fields: [string, 1 | '2dsphere'][] }[]
const collections = { with: spec, without: [], shapes: spec.slice(0, 1), plain: [], town: spec.slice(0, 1) }
const database: Database = openDatabase({ dir, collections, scan: 'warn' })
jest.spyOn(console, 'warn').mockImplementation(() => undefined)
afterAll(() => {
  database.close()
  rmSync(dir, { recursive: true })
})

const point = (coordinates: Position) => ({ type: 'Point', coordinates })
const line = (...coordinates: Position[]) => ({ type: 'LineString', coordinates })
const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

async function add(collectionName: string, docs: Doc[]): Promise<void> {
  const answer = await database.send('database.insertDocument', {
    collectionName,
    data: docs.map(d => JSON.stringify(d)),
  })
  if (answer.code) throw new Error(answer.message)
}

async function ids(collectionName: string, query: Doc, limit = 1000): Promise<unknown[]> {
  const answer = await database.send('database.getDocument', { collectionName, query: JSON.stringify(query), limit })
  if (answer.code) throw new Error(answer.message)
  return (answer.data!.list as string[]).map(text => (JSON.parse(text) as Doc)._id)
}

async function tripOf(work: () => Promise<unknown>): Promise<Trip> {
  const trips: Trip[] = []
  const end = database.watch(trip => trips.push(trip))
  await work().finally(end)
  return trips[0]!
}

// Many near the poles and the date line, where a flat map breaks.
const lng = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: 179.9, max: 180, noNaN: true }),
  fc.double({ min: -180, max: -179.9, noNaN: true }),
  fc.double({ min: 105, max: 105.6, noNaN: true }),
)
const lat = fc.oneof(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: 89.9, max: 90, noNaN: true }),
  fc.double({ min: -90, max: -89.9, noNaN: true }),
  fc.double({ min: 30, max: 30.6, noNaN: true }),
)
const micro = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const anywhere = fc.tuple(lng.map(micro), lat.map(micro))
/** Half a metre beyond the whole ones: no border runs through a place by rounding alone. */
const distance = fc.oneof(fc.nat(50_000), fc.nat(21_000_000)).map(metres => metres + 0.5)

/** Another way to the same distance: the haversine. */
function metres([aLng, aLat]: Position, [bLng, bLat]: Position): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(rad(degrees) / 2) ** 2
  const h = half(bLat - aLat) + Math.cos(rad(aLat)) * Math.cos(rad(bLat)) * half(bLng - aLng)
  return 2 * 6_378_100 * Math.asin(Math.min(1, Math.sqrt(h)))
}

describe('among a thousand points everywhere', () => {
  const places = fc.sample(anywhere, { numRuns: 1000, seed: 3 })
  const docs = places.map((at, i) => ({ _id: `p${i}`, kind: i % 3, at: point(at) }))
  beforeAll(async () => {
    await add('with', [...docs, { _id: 'nowhere', kind: 0 }])
    await add('without', docs)
  })

  const expected = (from: Position, most: number, least: number, kind?: number) =>
    docs
      .map(doc => ({ id: doc._id, kind: doc.kind, far: metres(from, doc.at.coordinates) }))
      .filter(one => one.far <= most && one.far >= least && (kind === undefined || one.kind === kind))
      .sort((a, b) => a.far - b.far)

  test('near gives all within reach, nearest first', () =>
    fc.assert(
      fc.asyncProperty(anywhere, distance, distance, fc.constantFrom(undefined, 0, 1), async (from, a, b, kind) => {
        const [$minDistance, $maxDistance] = [Math.min(a, b) / 2, Math.max(a, b)]
        const nearness = { $nearSphere: { $geometry: point(from), $minDistance, $maxDistance } }
        const found = await ids('with', { at: nearness, ...(kind !== undefined && { kind }) })
        const wanted = expected(from, $maxDistance, $minDistance, kind)
        const far = new Map(expected(from, Number.POSITIVE_INFINITY, 0).map(one => [one.id, one.far]))
        expect([...found].sort()).toEqual(wanted.map(one => one.id).sort())
        for (const [i, id] of found.entries()) expect(far.get(id as string)).toBeCloseTo(wanted[i]!.far, 1)
      }),
      { numRuns: 40, seed: 5 },
    ))

  test('a circle holds the same with the index, without it and by another formula', () =>
    fc.assert(
      fc.asyncProperty(anywhere, distance, async (from, radius) => {
        const query = { at: { $geoWithin: { $centerSphere: [from, radius / 6_378_100] } } }
        const found = (await ids('with', query)).sort()
        expect(found).toEqual((await ids('without', query)).sort())
        expect(found).toEqual(
          expected(from, radius, 0)
            .map(one => one.id)
            .sort(),
        )
      }),
      { numRuns: 40, seed: 6 },
    ))

  test('what has no place is near to nothing, and is still found by its kind', async () => {
    expect(await ids('with', { at: { $near: { $geometry: point([0, 0]) } } })).toHaveLength(1000)
    expect(await ids('with', { kind: 0, _id: 'nowhere' })).toEqual(['nowhere'])
  })

  test('an order of its own outweighs nearness', async () => {
    const params = {
      query: JSON.stringify({ at: { $near: { $geometry: point([0, 0]) } } }),
      order: '{"_id":-1}',
      limit: 2,
    }
    const answer = await database.send('database.getDocument', { collectionName: 'with', ...params })
    expect((answer.data!.list as string[]).map(text => JSON.parse(text)._id)).toEqual(['p999', 'p998'])
  })
})

describe('shapes', () => {
  const shape = fc.oneof(
    anywhere.map(point),
    fc.tuple(anywhere, anywhere).map(([a, b]) => line(a, b)),
    fc
      .tuple(
        fc.double({ min: -170, max: 150, noNaN: true }),
        fc.double({ min: -80, max: 70, noNaN: true }),
        fc.constantFrom(0.01, 1, 15),
      )
      .map(([west, south, size]) => box(west, south, west + size, south + size)),
  )
  const docs = fc.sample(shape, { numRuns: 200, seed: 9 }).map((at, i) => ({ _id: `s${i}`, at }))
  beforeAll(async () => {
    await add('shapes', docs)
    await add('plain', docs)
  })

  test.each(['$geoIntersects', '$geoWithin'])('%s finds the same with an index as without', operator =>
    fc.assert(
      fc.asyncProperty(shape, async $geometry => {
        const query = { at: { [operator]: { $geometry } } }
        expect((await ids('shapes', query)).sort()).toEqual((await ids('plain', query)).sort())
      }),
      { numRuns: 40, seed: 10 },
    ),
  )

  test('near gives the same with an index as without', () =>
    fc.assert(
      fc.asyncProperty(anywhere, distance, async (from, $maxDistance) => {
        const query = { at: { $nearSphere: { $geometry: point(from), $maxDistance } } }
        expect((await ids('shapes', query)).sort()).toEqual((await ids('plain', query)).sort())
      }),
      { numRuns: 40, seed: 12 },
    ))

  const ring = (from: number, to: number) => box(from, from, to, to).coordinates[0]!
  const donut = { type: 'Polygon', coordinates: [ring(-2, 2), ring(-1, 1)] }
  test.each([
    ['a point inside', point([1.5, 0]), donut, true, true],
    ['a point in the hole', point([0, 0]), donut, false, false],
    ['a point on the border', point([2, 2]), donut, true, true],
    ['a point on the other side of the earth', point([181.5 - 360, 0]), donut, false, false],
    ['a line from area to area through the hole', line([-1.5, 0], [1.5, 0]), donut, true, false],
    ['a line out of the area', line([1.5, 0], [3, 0]), donut, true, false],
    ['a line in the hole', line([-0.5, 0], [0.5, 0]), donut, false, false],
    ['an area around the hole', box(-1.5, -1.5, 1.5, 1.5), donut, true, false],
    ['an area that holds all', box(-3, -3, 3, 3), donut, true, false],
    ['the area itself', donut, donut, true, true],
    ['two lines that cross', line([-1, -1], [1, 1]), line([-1, 1], [1, -1]), true, false],
    ['two lines that touch', line([0, 0], [1, 0]), line([1, 0], [2, 5]), true, false],
    ['two lines apart', line([0, 0], [1, 0]), line([0, 1], [1, 1]), false, false],
    ['across the date line', point([-179.5, 0]), box(179, -1, -179, 1), true, true],
    ['over the pole', point([200 - 360, 89]), line([20, 85], [20, 89], [200 - 360, 85]), true, false],
    [
      'in one of several areas',
      point([6, 6]),
      { type: 'MultiPolygon', coordinates: [[ring(0, 1)], [ring(5, 7)]] },
      true,
      true,
    ],
  ])('%s', async (_name, at, $geometry, meets, lies) => {
    const _id = JSON.stringify([at, $geometry])
    await add('plain', [{ _id, at }])
    expect([
      (await ids('plain', { _id, at: { $geoIntersects: { $geometry } } })).length > 0,
      (await ids('plain', { _id, at: { $geoWithin: { $geometry } } })).length > 0,
    ]).toEqual([meets, lies])
  })
})

describe('a town of 20,000 places', () => {
  beforeAll(async () => {
    const docs = Array.from({ length: 20_000 }, (_, i) => ({
      _id: `t${i}`,
      at: point([105.5 + (i % 200) / 1000, 30.5 + Math.floor(i / 200) / 1000]),
    }))
    for (let from = 0; from < docs.length; from += 1000) await add('town', docs.slice(from, from + 1000))
  }, 60_000)

  test('the nearest ten are found without reading the town', async () => {
    const query = { at: { $nearSphere: { $geometry: point([105.6, 30.55]) } } }
    const trip = await tripOf(async () => expect((await ids('town', query, 10))[0]).toBe('t10100'))
    expect(trip.index).toBe('at')
    expect(trip.looked).toBeLessThan(200)
  })

  test('from far away all are as far, and a limit still reads only a part', async () => {
    const query = { at: { $nearSphere: { $geometry: point([100, 20]), $maxDistance: 100_000 } } }
    const trip = await tripOf(async () => expect(await ids('town', query, 10)).toEqual([]))
    expect(trip.looked).toBe(0)
  })

  test('a transaction finds the place it has moved, others where it was', async () => {
    const { transactionId } = await database.send('database.startTransaction', {})
    const query = JSON.stringify({ at: { $near: { $geometry: point([0, 0]), $maxDistance: 10 } } })
    const set = { query: '{"_id":"t7"}', data: JSON.stringify({ $set: { at: point([0, 0]) } }), merge: true }
    await database.send('database.modifyDocument', { collectionName: 'town', transactionId, ...set })
    const near = (inside: object) => database.send('database.getDocument', { collectionName: 'town', query, ...inside })
    expect((await near({ transactionId })).data!.list).toHaveLength(1)
    expect((await near({})).data!.list).toHaveLength(0)
    await database.send('database.commitTransaction', { transactionId })
    expect((await near({})).data!.list).toHaveLength(1)
  })

  test('a circle is read from its cells', async () => {
    const query = { at: { $geoWithin: { $centerSphere: [[105.6, 30.55], 500 / 6_378_100] } } }
    const trip = await tripOf(async () => expect((await ids('town', query)).length).toBeGreaterThan(50))
    expect(trip.looked).toBeLessThan(400)
  })
})

describe('$geoNear', () => {
  const run = async (stage: Doc, ...rest: Doc[]) => {
    const stages = [{ $geoNear: stage }, ...rest].map(one => ({
      stageKey: Object.keys(one)[0],
      stageValue: JSON.stringify(Object.values(one)[0]),
    }))
    const answer = await database.send('database.aggregateDocuments', { collectionName: 'town', stages })
    return answer.code ? answer.message : (answer.data!.list as string[]).map(text => JSON.parse(text) as Doc)
  }

  test('writes the distance and the place, nearest first', async () => {
    const stage = { near: point([105.6, 30.55]), distanceField: 'found.far', includeLocs: 'found.at', maxDistance: 150 }
    const found = (await run(stage, { $limit: 2 })) as { _id: string; found: { far: number } }[]
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({ _id: 't10100', found: { at: { type: 'Point' } } })
    expect(found[1]!.found.far).toBeCloseTo(metres([105.6, 30.55], [105.601, 30.55]), 3)
  })

  test('without a field for the distance is refused', async () => {
    expect(await run({ near: point([0, 0]) })).toContain('distanceField')
  })
})

describe('refused', () => {
  const strict = openDatabase({ dir: join(dir, 'strict'), collections: { shops: [], places: spec }, scan: 'throw' })
  afterAll(strict.close)
  const ask = (collectionName: string, at: Doc) =>
    strict.send('database.getDocument', { collectionName, query: JSON.stringify({ at }) })

  test('a question of place where no index knows places', async () => {
    expect((await ask('shops', { $near: { $geometry: point([0, 0]) } })).code).toBe('DATABASE_SCAN_REFUSED')
    expect((await ask('shops', { $geoWithin: { $geometry: box(0, 0, 1, 1) } })).code).toBe('DATABASE_SCAN_REFUSED')
    expect((await ask('places', { $exists: true })).code).toBe('DATABASE_SCAN_REFUSED')
  })

  test.each([
    ['a longitude beyond the map', point([181, 0])],
    ['half a position', { type: 'Point', coordinates: [1] }],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    ],
    ['an area larger than half the earth', box(-170, -80, 170, 80)],
    ['no geometry', { type: 'Circle', coordinates: [0, 0] }],
    ['words', 'Suining'],
  ])('%s is neither stored under an index of places nor asked for', async (_name, at) => {
    const stored = await strict.send('database.insertDocument', {
      collectionName: 'places',
      data: [JSON.stringify({ at })],
    })
    expect(stored.code).toBe('DATABASE_REQUEST_FAILED')
    expect((await ask('places', { $geoIntersects: { $geometry: at } })).code).toBe('DATABASE_REQUEST_FAILED')
  })
})
