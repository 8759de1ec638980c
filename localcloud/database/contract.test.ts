import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type Collections, openDatabase, type Trip } from './database'
import { answerInProcess } from './in-process'

const collections: Collections = {
  matters: [
    {
      name: 'handler',
      fields: [
        ['handler', 1],
        ['state', 1],
        ['due', 1],
      ],
    },
    { name: 'wake', fields: [['wakeAt', 1]] },
    { name: 'terms', fields: [['terms', 1]] },
    {
      name: 'number',
      fields: [
        ['unit', 1],
        ['number', 1],
      ],
      unique: true,
    },
    {
      name: 'newest',
      fields: [
        ['unit', 1],
        ['at', -1],
      ],
    },
  ],
}
process.env.TENCENTCLOUD = 'true'

const dir = mkdtempSync(join(tmpdir(), 'database-'))
const database = openDatabase({ dir, collections, scan: 'throw', now: () => 1_000_000 })
const stop = answerInProcess(database)
const app = tcb.init({ env: 'local', secretId: 'x', secretKey: 'x' })
const db = app.database()
const _ = db.command
let serial = 0
const matters = () => app.database().collection('matters')
const add = (fields: object) => matters().add({ number: ++serial, ...fields })

afterAll(() => {
  stop()
  database.close()
  rmSync(dir, { recursive: true })
})

async function trips(work: () => Promise<unknown>): Promise<Trip[]> {
  const seen: Trip[] = []
  const end = database.watch(trip => seen.push(trip))
  await work().finally(end)
  return seen
}

test('what is added is there with its dates, numbers and nested fields', async () => {
  const when = new Date(1_700_000_000_000)
  const { id } = await add({
    _id: 'a1',
    when,
    deep: { list: [1, { x: -0.5 }] },
    nothing: null,
    large: 1_700_000_000_000,
  })
  expect(id).toBe('a1')
  const { data } = await matters().doc('a1').get()
  expect(data).toEqual([
    { _id: 'a1', number: 1, when, deep: { list: [1, { x: -0.5 }] }, nothing: null, large: 1_700_000_000_000 },
  ])
})

test('a changed answer does not change what is stored', async () => {
  const first = (await matters().doc('a1').get()).data[0]
  first.deep.list.push('mine')
  first.when.setTime(0)
  const second = (await matters().doc('a1').get()).data[0]
  expect(second.deep.list).toHaveLength(2)
  expect(second.when.getTime()).toBe(1_700_000_000_000)
})

test('the server date is the cloud clock', async () => {
  await add({ _id: 'a2', at: db.serverDate(), later: db.serverDate({ offset: 500 }) })
  const { data } = await matters().doc('a2').get()
  expect([data[0].at.getTime(), data[0].later.getTime()]).toEqual([1_000_000, 1_000_500])
})

test('an update at a stale version changes nothing', async () => {
  await add({ _id: 'v', version: 1 })
  const seen = await trips(async () => {
    expect(
      (
        await matters()
          .where({ _id: 'v', version: 1 })
          .update({ version: _.inc(1), note: 'x' })
      ).updated,
    ).toBe(1)
    expect(
      (
        await matters()
          .where({ _id: 'v', version: 1 })
          .update({ version: _.inc(1), note: 'y' })
      ).updated,
    ).toBe(0)
  })
  expect((await matters().doc('v').get()).data[0]).toMatchObject({ version: 2, note: 'x' })
  expect(seen).toMatchObject([
    { action: 'database.modifyDocument', collection: 'matters', index: '_id_', looked: 1 },
    { index: '_id_' },
  ])
})

test('updateAndReturn gives the document after the change', async () => {
  await add({ _id: 'r', n: 1, tags: ['a'] })
  const { updated, doc } = await matters()
    .where({ _id: 'r' })
    .updateAndReturn({ n: _.inc(2), tags: _.push(['b']) })
  expect([updated, doc]).toMatchObject([1, { _id: 'r', n: 3, tags: ['a', 'b'] }])
  expect(await matters().where({ _id: 'none' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
})

test('a second document with the same unique key is refused and changes nothing', async () => {
  await add({ _id: 'u1', unit: 'east', number: 7 })
  await expect(add({ _id: 'u2', unit: 'east', number: 7 })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining('E11000'),
  })
  await expect(add({ _id: 'u1', unit: 'west', number: 8 })).rejects.toThrow('index: _id_')
  expect((await matters().doc('u2').get()).data).toEqual([])
  await add({ _id: 'u3', unit: 'east', number: 9 })
  await expect(matters().doc('u3').update({ number: 7 })).rejects.toThrow('index: number')
})

test('a missing field counts as null in a unique index, so two documents without it collide', async () => {
  await matters().add({ _id: 'n1' })
  await expect(matters().add({ _id: 'n2' })).rejects.toThrow('index: number')
})

describe('a query takes its index', () => {
  beforeAll(async () => {
    for (let i = 0; i < 60; i++) {
      const fields = {
        handler: `h${i % 3}`,
        state: i % 2 ? 'open' : 'closed',
        due: 60 - i,
        at: i,
        wakeAt: i % 5 ? null : i,
      }
      await add({
        _id: `q${String(i).padStart(2, '0')}`,
        unit: 'list',
        terms: [`t${i % 4}`, `t${(i + 1) % 4}`],
        ...fields,
      })
    }
  })
  const ids = async (query: ReturnType<typeof matters>['where'] extends (q: never) => infer Q ? Q : never) =>
    (await query.get()).data.map((one: { _id: string }) => one._id)

  test.each([
    [
      'equality and the order of the next field',
      () => matters().where({ handler: 'h1', state: 'open' }).orderBy('due', 'asc').limit(3),
      'handler',
      ['q55', 'q49', 'q43'],
      3,
    ],
    [
      'the same backwards',
      () => matters().where({ handler: 'h1', state: 'open' }).orderBy('due', 'desc').limit(2),
      'handler',
      ['q01', 'q07'],
      2,
    ],
    ['a range', () => matters().where({ wakeAt: _.gt(0).and(_.lte(20)) }), 'wake', ['q05', 'q10', 'q15', 'q20'], 4],
    ['a range leaves null out', () => matters().where({ wakeAt: _.lte(5) }), 'wake', ['q00', 'q05'], 2],
    [
      'one of several',
      () =>
        matters()
          .where({ handler: 'h0', state: _.in(['open', 'shut']) })
          .orderBy('due', 'asc')
          .limit(2),
      'handler',
      ['q57', 'q51'],
      10,
    ],
    ['an element of an array', () => matters().where({ terms: 't0' }).limit(2), 'terms', ['q00', 'q03'], 2],
    [
      'a falling order',
      () => matters().where({ unit: 'list' }).orderBy('at', 'desc').limit(2),
      'newest',
      ['q59', 'q58'],
      2,
    ],
    [
      'a falling order with a bound',
      () =>
        matters()
          .where({ unit: 'list', at: _.lt(10) })
          .orderBy('at', 'desc')
          .skip(1)
          .limit(2),
      'newest',
      ['q08', 'q07'],
      3,
    ],
    [
      'either of two',
      () => matters().where(_.or([{ wakeAt: 5 }, { terms: 't0', at: 3 }])),
      'wake+terms',
      ['q05', 'q03'],
      31,
    ],
    [
      'pages by id',
      () =>
        matters()
          .where({ _id: _.gt('q10') })
          .orderBy('_id', 'asc')
          .limit(2),
      '_id_',
      ['q11', 'q12'],
      2,
    ],
    ['several ids', () => matters().where({ _id: _.in(['q03', 'q01', 'zz']) }), '_id_', ['q03', 'q01'], 2],
  ] as const)('%s', async (_name, query, index, expected, looked) => {
    const seen = await trips(async () => expect(await ids(query() as never)).toEqual(expected))
    expect(seen).toMatchObject([{ index, looked }])
  })

  test('a count is taken from the index alone', async () => {
    const seen = await trips(async () =>
      expect((await matters().where({ handler: 'h1', state: 'open' }).count()).total).toBe(10),
    )
    expect(seen).toMatchObject([{ index: 'handler', looked: 0 }])
  })

  test('none fits: it is refused with the query and the declared indexes', async () => {
    await expect(matters().where({ colour: 'red' }).get()).rejects.toThrow(
      /"colour":"red".*'matters'.*handler \(handler, state, due\)/,
    )
    await expect(matters().where({}).remove()).rejects.toMatchObject({ code: 'DATABASE_SCAN_REFUSED' })
  })

  test('a removed document leaves its indexes', async () => {
    await matters().doc('q05').remove()
    expect(await ids(matters().where({ wakeAt: _.gt(0).and(_.lte(10)) }) as never)).toEqual(['q10'])
  })

  test('an aggregation begins at an index', async () => {
    const $ = _.aggregate
    const seen = await trips(async () => {
      const { data } = await matters()
        .aggregate()
        .match({ handler: 'h1' })
        .group({ _id: '$state', n: $.sum(1) })
        .sort({ _id: 1 })
        .end()
      expect(data).toEqual([
        { _id: 'closed', n: 10 },
        { _id: 'open', n: 10 },
      ])
    })
    expect(seen).toMatchObject([{ index: 'handler' }])
  })
})

test.each([
  ['a number added to a text', () => ({ note: _.inc(1) }), '$inc'],
  ['a push onto a text', () => ({ note: _.push(['x']) }), '$push'],
  ['a field set through a text', () => ({ 'note.deep': 1 }), "Cannot create field 'deep'"],
])('%s is refused', async (_name, change, words) => {
  await expect(matters().doc('v').update(change())).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining(words),
  })
})

test('set replaces, update merges, remove takes a field away', async () => {
  await matters()
    .doc('s')
    .set({ number: 900, a: { x: 1, y: 2 } })
  await matters()
    .doc('s')
    .update({ a: { x: 5 }, b: _.set({ z: 1 }) })
  expect((await matters().doc('s').get()).data[0]).toMatchObject({ a: { x: 5, y: 2 }, b: { z: 1 } })
  await matters().doc('s').update({ 'a.y': _.remove() })
  await matters().doc('s').set({ number: 901 })
  expect((await matters().doc('s').get()).data[0]).toEqual({ _id: 's', number: 901 })
})

test('only the fields asked for are given', async () => {
  const { data } = await matters().where({ _id: 'q01' }).field({ handler: true }).get()
  expect(data).toEqual([{ _id: 'q01', handler: 'h1' }])
})

test('an unknown collection is refused', async () => {
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

describe('a transaction', () => {
  test('shows its own writes to itself only, until it is committed', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('matters').add({ _id: 't1', number: 950 })
    expect((await transaction.collection('matters').doc('t1').get()).data).toMatchObject({ number: 950 })
    expect((await matters().doc('t1').get()).data).toEqual([])
    await transaction.commit()
    expect((await matters().doc('t1').get()).data).toHaveLength(1)
  })

  test('reads what stood when it first looked', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('matters').doc('t1').get()
    await matters().doc('t1').update({ number: 951 })
    expect((await transaction.collection('matters').doc('t1').get()).data).toMatchObject({ number: 950 })
    expect(
      (
        await transaction
          .collection('matters')
          .where({ unit: _.eq(null), number: 950 })
          .get()
      ).data,
    ).toHaveLength(1)
    await transaction.rollback()
  })

  test('that writes what another wrote first is a conflict', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await one.collection('matters').doc('t1').update({ note: 'one' })
    await expect(two.collection('matters').doc('t1').update({ note: 'two' })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
    await one.commit()
    expect((await matters().doc('t1').get()).data[0].note).toBe('one')
  })

  test('leaves nothing when a unique key stops it', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('matters').add({ _id: 't2', number: 960 })
    await transaction.collection('matters').add({ _id: 't3', unit: 'east', number: 9 })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    expect(
      (
        await matters()
          .where({ _id: _.in(['t2', 't3']) })
          .get()
      ).data,
    ).toEqual([])
  })
})
