import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Database, openDatabase } from './database'
import type { Doc } from './ejson'

// The same documents in a collection with indexes and in one without: whatever is asked, the answer must be the same.
const indexes = [
  { name: 'a', fields: [['a', 1]] },
  {
    name: 'ab',
    fields: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'bca',
    fields: [
      ['b', -1],
      ['c', 1],
      ['a', 1],
    ],
  },
  {
    name: 'a_id',
    fields: [
      ['a', 1],
      ['_id', 1],
    ],
  },
  { name: 'list', fields: [['list', 1]] },
  {
    name: 'deep',
    fields: [
      ['c', 1],
      ['list.x', 1],
    ],
  },
] as { name: string; fields: [string, 1 | -1][] }[]

const indexOf = (...names: string[]): [string, 1][] => names.map(name => [name, 1])

const value = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(null, 'x', 'y', 'xy', '', true, -0.5, 1e300))
const item = fc.oneof(value, fc.record({ x: value }))
const document = fc.record(
  { a: value, b: value, c: value, list: fc.oneof(value, fc.array(item, { maxLength: 3 })) },
  { requiredKeys: [] },
)
const field = fc.constantFrom('a', 'b', 'c', 'list', 'list.x')
const comparison = fc.oneof(
  fc.record({ $gte: value, $lt: value }, { requiredKeys: [] }),
  fc.record({ $gt: value }),
  fc.record({ $lte: value }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $ne: value }),
)
const condition = fc.tuple(field, fc.oneof(value, comparison)).map(([name, wanted]) => ({ [name]: wanted }))
const query = fc.oneof(
  fc.array(condition, { minLength: 1, maxLength: 3 }).map(all => ({ $and: all })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map(all => Object.assign({}, ...all)),
  fc.tuple(condition, condition, condition).map(([one, other, also]) => ({ $or: [one, other], ...also })),
)
const way = fc.constantFrom(1, -1)
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), way), {
  maxLength: 2,
  selector: ([name]) => name,
})

async function ask(
  database: Database,
  collectionName: string,
  asked: { query: Doc; order: [string, number][]; limit: number; offset: number },
) {
  const { query: wanted, order: sort, limit, offset } = asked
  const params = {
    query: JSON.stringify(wanted),
    order: JSON.stringify(Object.fromEntries([...sort, ['_id', 1]])),
    limit,
    offset,
  }
  const answer = await database.send('database.getDocument', { collectionName, ...params })
  if (answer.code) throw new Error(answer.message)
  return (answer.data!.list as string[]).map(text => (JSON.parse(text) as Doc)._id)
}

const names =
  'a ab list.x $and $or $nor $not $eq $ne $in $nin $gt $all $size $mod $type $exists $regex $expr $elemMatch'
const update = '$set $inc $push $pull $pullAll $addToSet $each $sort $slice $position $rename $bit $pop $min $unset'
const geo = '$near $nearSphere $geoWithin $geoIntersects $geometry $centerSphere $maxDistance type coordinates'
const key = fc.constantFrom(...`${names} ${update} ${geo} $jsonSchema required items enum $date $oid`.split(' '))
const nonsense = fc.letrec(tie => ({
  any: fc.oneof({ maxDepth: 4 }, value, fc.array(tie('any'), { maxLength: 2 }), tie('object')),
  object: fc.dictionary(key, tie('any'), { maxKeys: 3, minKeys: 1 }),
})).object

const stages = (...list: [stageKey: string, stageValue: string][]) => ({
  stages: list.map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
})
const calls: [action: string, params: (text: string) => object][] = [
  ['getDocument', query => ({ query })],
  ['getDocument', projection => ({ query: '{}', projection })],
  ['getDocument', order => ({ query: '{}', order })],
  ['calculateDocument', query => ({ query })],
  ['modifyDocument', data => ({ query: '{}', data, merge: true, multi: true })],
  ['modifyDocument', text => ({ query: text, data: text, merge: false, upsert: true })],
  ['modifyAndReturnDoc', data => ({ query: '{}', data })],
  ['aggregateDocuments', text => stages(['$match', text], ['$sort', text])],
  ['aggregateDocuments', text => stages(['$geoNear', text], ['$project', text])],
]

test.each(calls)('%s answers nonsense or refuses it, and never throws', async (action, params) => {
  const dir = mkdtempSync(join(tmpdir(), 'plan-'))
  const places = [{ name: 'at', fields: [['a', '2dsphere'] as [string, '2dsphere']] }]
  const database = openDatabase({ dir, collections: { with: indexes, places }, scan: 'warn', durable: false })
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const data = fc.sample(document, { numRuns: 20, seed: 8 }).map(doc => JSON.stringify(doc))
  await database.send('database.insertDocument', { collectionName: 'with', data })
  await database.send('database.insertDocument', { collectionName: 'places', data: ['{"a":[105,30]}', '{"b":1}'] })
  await fc.assert(
    fc.asyncProperty(nonsense, fc.constantFrom('with', 'places'), async (object, collectionName) => {
      const answer = await database.send(`database.${action}`, { collectionName, ...params(JSON.stringify(object)) })
      expect(answer.data ?? answer.code).toBeDefined()
    }),
    { numRuns: 1000, seed: 13 },
  )
  database.close()
  rmSync(dir, { recursive: true })
})

test('an index changes how a query is answered, never what', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'plan-'))
  const database = openDatabase({ dir, collections: { with: indexes, without: [] }, scan: 'warn' })
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const used = new Set<string | undefined>()
  database.watch(trip => trip.collection === 'with' && used.add(trip.index))
  const docs = fc.sample(document, { numRuns: 150, seed: 7 }).map((doc, i) => JSON.stringify({ _id: `d${i}`, ...doc }))
  for (const collectionName of ['with', 'without'])
    await database.send('database.insertDocument', { collectionName, data: docs })
  const asked = fc.record({ query, order, limit: fc.integer({ min: 1, max: 200 }), offset: fc.constantFrom(0, 0, 5) })
  await fc.assert(
    fc.asyncProperty(asked, async one => {
      expect(await ask(database, 'with', one)).toEqual(await ask(database, 'without', one))
      const count = (collectionName: string) =>
        database.send('database.calculateDocument', { collectionName, query: JSON.stringify(one.query) })
      expect((await count('with')).data).toEqual((await count('without')).data)
    }),
    { numRuns: 600, seed: 11 },
  )
  expect([...used]).toEqual(expect.arrayContaining(['a', 'ab', 'a_id', 'bca', 'list']))
  database.close()
  rmSync(dir, { recursive: true })
})

test('the first due of two states are found without reading all that ever were in them', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'plan-'))
  const collections = { tasks: [{ name: 'unit', fields: indexOf('unit', 'state', 'due', '_id') }] }
  const database = openDatabase({ dir, collections, scan: 'throw', durable: false })
  const looked: (number | undefined)[] = []
  database.watch(trip => trip.action === 'database.getDocument' && looked.push(trip.looked))
  const data = Array.from({ length: 400 }, (_, n) =>
    JSON.stringify({ _id: `t${n}`, unit: 'zj', state: n % 3 ? 'closed' : 'answered', due: n }),
  )
  await database.send('database.insertDocument', { collectionName: 'tasks', data })
  const query = { unit: 'zj', state: { $in: ['answered', 'closed'] } }
  const ids = await ask(database, 'tasks', { query, order: [['due', 1]], limit: 4, offset: 1 })
  expect(ids).toEqual(['t1', 't2', 't3', 't4'])
  expect(looked).toEqual([10])
  database.close()
  rmSync(dir, { recursive: true })
})
