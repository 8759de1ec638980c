// One contract, three ways in: the SDK answered in process, over HTTP, and by CloudBase itself, to compare with.
// The third needs an environment, and runs when these are set:
//   CLOUDBASE_ENV         its id
//   CLOUDBASE_SECRET_ID   a key of Tencent Cloud that may use its database
//   CLOUDBASE_SECRET_KEY
// It makes a collection named `sulaiban_contract_tests_only` there, empties it before and after, and touches nothing else.
// CloudBase's SDK can make no index, so what needs one (uniqueness, how a query was answered) is asked of the local cloud only.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { openCloud } from '../cloud'
import type { Collections, Trip } from './database'

const collectionName = 'sulaiban_contract_tests_only'
const collections: Collections = {
  [collectionName]: [
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

type App = ReturnType<typeof tcb.init>
type Transaction = Awaited<ReturnType<ReturnType<App['database']>['startTransaction']>>

/** A way in, opened. `watch` tells how queries were answered, where that can be known. */
interface Opened {
  app: App
  watch?(tell: (trip: Trip) => void): () => void
  close(): Promise<unknown>
}

async function openLocal(inProcess: boolean): Promise<Opened> {
  const dir = mkdtempSync(join(tmpdir(), 'contract-'))
  const cloud = await openCloud({ dir, collections, functions: {}, scan: 'throw', durable: false, inProcess })
  const app = tcb.init({ env: 'local', secretId: 'x', secretKey: 'x' })
  const close = () => cloud.close().then(() => rmSync(dir, { recursive: true }))
  return { app, watch: cloud.database.watch, close }
}

async function openCloudBase(): Promise<Opened> {
  const { CLOUDBASE_ENV: env, CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey } = process.env
  const app = tcb.init({ env, secretId, secretKey })
  const db = app.database()
  const all = db.collection(collectionName).where({ _id: db.command.exists(true) })
  const empty = async (): Promise<void> => {
    while ((await all.remove()).deleted) {}
  }
  await db.createCollection(collectionName).catch((error: { code: string }) => {
    if (error.code !== 'DATABASE_COLLECTION_ALREADY_EXIST') throw error
  })
  await empty()
  return { app, close: empty }
}

const ways: [name: string, isLocal: boolean, open: () => Promise<Opened>][] = [
  ['in process', true, () => openLocal(true)],
  ['over HTTP', true, () => openLocal(false)],
  ...(process.env.CLOUDBASE_ENV ? [['of CloudBase itself', false, openCloudBase] as (typeof ways)[number]] : []),
]
if (process.env.CLOUDBASE_ENV) jest.setTimeout(60_000)

describe.each(ways)('the database %s', (_way, isLocal, open) => {
  const localTest = isLocal ? test : test.skip
  let opened: Opened
  let db: ReturnType<App['database']>
  let _: (typeof db)['command']
  let serial = 0
  const matters = () => opened.app.database().collection(collectionName)
  const add = (fields: object) => matters().add({ number: ++serial, ...fields })
  const read = async (id: string) => (await matters().doc(id).get()).data[0]

  beforeAll(async () => {
    opened = await open()
    db = opened.app.database()
    _ = db.command
  })
  afterAll(() => opened.close())

  /** How the work's calls were answered; elsewhere than here the work is done and nothing is known. */
  async function trips(work: () => Promise<unknown>): Promise<Trip[] | undefined> {
    const seen: Trip[] = []
    const end = opened.watch?.(trip => seen.push(trip))
    await work().finally(end)
    return end && seen
  }
  function expectTrips(seen: Trip[] | undefined, expected: Partial<Trip>[]): void {
    if (seen) expect(seen).toMatchObject(expected)
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
    await add({ _id: 'a2', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
    const { at, later } = await read('a2')
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(30_000)
    expect(Math.abs(later.getTime() - at.getTime() - 60_000)).toBeLessThan(1000)
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
    expectTrips(seen, [
      { action: 'database.modifyDocument', collection: collectionName, index: '_id_', looked: 1 },
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

  localTest('a second document with the same unique key is refused and changes nothing', async () => {
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

  localTest('a missing field counts as null in a unique index, so two documents without it collide', async () => {
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
        2,
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
      const seen = await trips(async () => {
        const found = await ids(query() as never)
        // Without an order asked for, that of the index is ours alone.
        if (isLocal) expect(found).toEqual(expected)
        else expect(found.sort()).toEqual([...expected].sort())
      })
      expectTrips(seen, [{ index, looked }])
    })

    test('a count is taken from the index alone', async () => {
      const seen = await trips(async () =>
        expect((await matters().where({ handler: 'h1', state: 'open' }).count()).total).toBe(10),
      )
      expectTrips(seen, [{ index: 'handler', looked: 0 }])
    })

    localTest('none fits: it is refused with the query and the declared indexes', async () => {
      await expect(matters().where({ colour: 'red' }).get()).rejects.toThrow(
        /"colour":"red".*'sulaiban_contract_tests_only'.*handler \(handler, state, due\)/,
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
      expectTrips(seen, [{ index: 'handler' }])
    })
  })

  test.each([
    ['a number added to a text', () => ({ note: _.inc(1) }), '$inc'],
    ['a push onto a text', () => ({ note: _.push(['x']) }), '$push'],
    ['a field set through a text', () => ({ 'note.deep': 1 }), "Cannot create field 'deep'"],
  ])('%s is refused', async (_name, change, words) => {
    await expect(matters().doc('v').update(change())).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: isLocal ? expect.stringContaining(words) : expect.any(String),
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

  test('a page has 100 documents unless another length is asked for', async () => {
    await matters().add(Array.from({ length: 120 }, (_one, at) => ({ number: ++serial, unit: 'pages', at })))
    const pages = matters().where({ unit: 'pages' }).orderBy('at', 'desc')
    expect((await pages.get()).data).toHaveLength(100)
    expect((await pages.limit(1000).get()).data).toHaveLength(120)
    expect((await pages.skip(110).get()).data.map(({ at }: { at: number }) => at)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    ])
    const { data } = await matters().aggregate().match({ unit: 'pages' }).end()
    expect(data).toHaveLength(20)
  })

  test('what is not there is changed and removed no times', async () => {
    const nothing = { updated: 0 }
    expect(await matters().doc('nobody').update({ x: 1 })).toMatchObject(nothing)
    expect(await matters().where({ _id: 'nobody' }).update({ x: 1 })).toMatchObject(nothing)
    expect(await matters().doc('nobody').remove()).toMatchObject({ deleted: 0 })
    expect((await matters().where({ _id: 'nobody' }).count()).total).toBe(0)
    expect((await matters().doc('nobody').get()).data).toEqual([])
  })

  test('an unknown collection is refused', async () => {
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })

  describe('a transaction', () => {
    test('shows its own writes to itself only, until it is committed', async () => {
      const transaction = await db.startTransaction()
      await transaction.collection(collectionName).add({ _id: 't1', number: 950 })
      expect((await transaction.collection(collectionName).doc('t1').get()).data).toMatchObject({ number: 950 })
      expect((await matters().doc('t1').get()).data).toEqual([])
      await transaction.commit()
      expect((await matters().doc('t1').get()).data).toHaveLength(1)
    })

    test('reads what stood when it first looked', async () => {
      const transaction = await db.startTransaction()
      await transaction.collection(collectionName).doc('t1').get()
      await matters().doc('t1').update({ number: 951 })
      expect((await transaction.collection(collectionName).doc('t1').get()).data).toMatchObject({ number: 950 })
      expect(
        (
          await transaction
            .collection(collectionName)
            .where({ unit: _.eq(null), number: 950 })
            .get()
        ).data,
      ).toHaveLength(1)
      await transaction.rollback()
    })

    test('that writes what another wrote first is a conflict', async () => {
      const [one, two] = [await db.startTransaction(), await db.startTransaction()]
      await one.collection(collectionName).doc('t1').update({ note: 'one' })
      await expect(two.collection(collectionName).doc('t1').update({ note: 'two' })).rejects.toMatchObject({
        code: 'DATABASE_TRANSACTION_CONFLICT',
      })
      await one.commit()
      expect((await matters().doc('t1').get()).data[0].note).toBe('one')
    })

    test('is run again by the SDK when another came first', async () => {
      let turns = 0
      const note = await db.runTransaction(async (transaction: Transaction) => {
        const { data } = await transaction.collection(collectionName).doc('t1').get()
        if (++turns === 1) await matters().doc('t1').update({ note: 'between' })
        await transaction.collection(collectionName).doc('t1').update({ turns })
        return data.note
      })
      expect([turns, note, (await read('t1')).turns]).toEqual([2, 'between', 2])
    })

    test('leaves nothing when its work throws, but what the SDK sends without it', async () => {
      const work = db.runTransaction(async (transaction: Transaction) => {
        const inside = transaction.collection(collectionName)
        await inside.add({ _id: 'gone', number: 970 })
        await inside.where({ _id: 'v' }).update({ outside: true })
        expect((await inside.where({ _id: 'gone' }).count()).total).toBe(0)
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect([await read('gone'), (await read('v')).outside]).toEqual([undefined, true])
    })

    test('that is over is over', async () => {
      const transaction = await db.startTransaction()
      await transaction.rollback()
      await expect(transaction.collection(collectionName).doc('t1').get()).rejects.toMatchObject({
        code: 'DATABASE_TRANSACTION_FAIL',
      })
    })

    localTest('leaves nothing when a unique key stops it', async () => {
      const transaction = await db.startTransaction()
      await transaction.collection(collectionName).add({ _id: 't2', number: 960 })
      await transaction.collection(collectionName).add({ _id: 't3', unit: 'east', number: 9 })
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
})
