// Random interleavings of transactions and single writes beside a model, and what the SDK makes of transactions.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import fc from 'fast-check'
import { complaints } from './check'
import { type Answer, type Collections, openDatabase, type Params } from './database'
import { answerInProcess } from './in-process'
import { type Change, conflict, type Doc, duplicate, openModel, over } from './transactions.model'

/** `INTERLEAVINGS=20000` for a long run, which also says what it met. */
const runs = Number(process.env.INTERLEAVINGS ?? 500)
const collectionName = 'matters'
const collections: Collections = {
  [collectionName]: [
    { name: 'number', fields: [['number', 1]], unique: true },
    { name: 'tags', fields: [['tags', 1]] },
  ],
}
let wall = 1_000_000
const dir = mkdtempSync(join(tmpdir(), 'transactions-'))
const database = openDatabase({ dir, collections, scan: 'throw', now: () => wall, durable: false })
const stop = answerInProcess(database)
const db = tcb.init({ env: 'local', secretId: 'x', secretKey: 'x' }).database()
const matters = () => db.collection(collectionName)
const clear = () =>
  matters()
    .where({ _id: db.command.gte('') })
    .remove()
afterAll(() => {
  stop()
  database.close()
  rmSync(dir, { recursive: true })
})

const whats = ['update', 'inc', 'returned', 'outside', 'set', 'add', 'remove', 'read', 'list'] as const
type What = (typeof whats)[number]

/** One step of an interleaving. Names are three transactions and '' for a single write. */
interface Deed {
  name: string
  what: What | 'commit' | 'abort' | 'wait'
  id: string
  number: number
  n: number
  /** Whether the next step comes only after its answer. */
  awaited: boolean
}

const deeds = fc.array(
  fc.record<Deed>({
    name: fc.constantFrom('', 'one', 'two', 'three'),
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...whats) },
      { weight: 3, arbitrary: fc.constantFrom('commit', 'set', 'update') },
      { weight: 1, arbitrary: fc.constantFrom('abort', 'wait') },
    ),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    number: fc.nat({ max: 5 }),
    n: fc.nat({ max: 100 }),
    awaited: fc.boolean(),
  }),
  { minLength: 10, maxLength: 80 },
)

const docOf = ({ id, number, n }: Deed): Doc => ({ _id: id, number, n, tags: [n % 3, n % 2] })
const adding = (there: Doc | undefined) => there && { ...there, n: there.n + 1 }

/** What each kind of write makes of the document that is there. */
const changes: Record<Exclude<What, 'read' | 'list'>, (deed: Deed) => Change> = {
  update:
    ({ number, n }) =>
    there =>
      there && { ...there, number, n },
  inc: () => adding,
  returned: () => adding,
  outside: () => adding,
  set: deed => () => docOf(deed),
  add: deed => there => (there ? undefined : docOf(deed)),
  remove: () => () => null,
}

/** What the SDK sends for each; `where().update`, here 'outside', goes without its transaction. */
const sends: Record<What, (deed: Deed) => [action: string, params: Params]> = {
  update: ({ number, n }) => ['modifyDocument', { data: JSON.stringify({ $set: { number, n } }), merge: true }],
  inc: () => ['modifyDocument', { data: '{"$inc":{"n":1}}', merge: true }],
  returned: () => ['modifyAndReturnDoc', { data: '{"$inc":{"n":1}}' }],
  outside: () => ['modifyDocument', { data: '{"$inc":{"n":1}}', merge: true, multi: true }],
  set: deed => ['modifyDocument', { data: JSON.stringify({ ...docOf(deed), _id: undefined }), upsert: true }],
  add: deed => ['insertDocument', { data: [JSON.stringify(docOf(deed))] }],
  remove: () => ['removeDocument', {}],
  read: () => ['getDocument', {}],
  list: () => ['getDocument', { query: '{"_id":{"$gte":""}}', order: '{"_id":-1}' }],
}

type Model = ReturnType<typeof openModel>

/** What the model answers: a code, how many were changed, or the documents seen. */
function expectedOf(model: Model, deed: Deed): unknown {
  const { id } = deed
  const name = deed.what === 'outside' ? '' : deed.name
  const sees = model.seenBy(name)
  if (!sees) return over
  if (deed.what === 'read') return [...sees.values()].filter(({ _id }) => _id === id)
  if (deed.what === 'list') return [...sees.values()].sort((a, b) => (a._id > b._id ? -1 : 1))
  if (deed.what === 'add' && sees.has(id)) return duplicate
  return model.write(name, id, changes[deed.what as keyof typeof changes](deed))
}

function given({ code, data }: Answer): unknown {
  if (code) return code
  if (data?.list) return (data.list as string[]).map(text => JSON.parse(text))
  return data?.updated ?? data?.deleted ?? 0
}

const met: Record<string, number> = {}
const note = (what: unknown) => {
  met[String(what)] = (met[String(what)] ?? 0) + 1
}

/** A database and its model, beginning empty. */
function openTable() {
  wall += 60_000
  const model = openModel(() => wall)
  const ids = new Map<string, string>()

  async function begin(name: string): Promise<void> {
    if (name === '' || model.isRunning(name)) return
    model.start(name)
    ids.set(name, (await database.send('database.startTransaction', {})).transactionId!)
  }

  async function answerOf(deed: Deed): Promise<unknown> {
    const transactionId = ids.get(deed.what === 'outside' ? '' : deed.name)
    if (deed.what === 'wait') return undefined
    if (deed.what === 'commit' || deed.what === 'abort')
      return (await database.send(`database.${deed.what}Transaction`, { transactionId })).code
    const [action, params] = sends[deed.what](deed)
    const query = JSON.stringify({ _id: deed.id })
    return given(await database.send(`database.${action}`, { collectionName, transactionId, query, ...params }))
  }

  function modelOf(deed: Deed): unknown {
    if (deed.what === 'commit') return model.commit(deed.name)
    if (deed.what === 'abort') return model.abort(deed.name)
    if (deed.what === 'wait') wall += 1000 * (deed.n % 20)
    return deed.what === 'wait' ? undefined : expectedOf(model, deed)
  }

  const canDo = ({ name, what }: Deed) => (name === '' ? what !== 'commit' && what !== 'abort' : ids.has(name))

  return { begin, answerOf, modelOf, canDo }
}

const lay = (id: string, number: number): Deed => ({ name: '', what: 'add', id, number, n: 0, awaited: true })
const laid = [lay('a', 0), lay('b', 1), lay('c', 2)]

async function play(list: Deed[]): Promise<void> {
  await clear()
  const table = openTable()
  const asked: { deed: Deed; answer: Promise<unknown>; expected: unknown }[] = []
  for (const deed of [...laid, ...list]) {
    if (deed.n % 2) await table.begin(deed.name)
    if (!table.canDo(deed)) continue
    const answer = table.answerOf(deed)
    asked.push({ deed, answer, expected: table.modelOf(deed) })
    if (deed.awaited) await answer
  }
  for (const { deed, answer, expected } of asked) {
    expect([deed, await answer]).toEqual([deed, expected])
    note(deed.what === 'commit' && !expected ? 'committed' : typeof expected === 'object' ? 'read' : expected)
  }
}

test(`${runs} random interleavings are answered as the model says`, async () => {
  await fc.assert(fc.asyncProperty(deeds, play), { numRuns: runs })
  expect(complaints(database.store.sql)).toEqual([])
  expect(met).toMatchObject({
    [conflict]: expect.any(Number),
    [duplicate]: expect.any(Number),
    committed: expect.any(Number),
  })
  if (process.env.INTERLEAVINGS) console.log(met)
}, 600_000)

type Transaction = Awaited<ReturnType<typeof db.startTransaction>>

describe('through the SDK', () => {
  beforeEach(async () => {
    wall += 60_000
    await clear()
    await matters().add(['a', 'b', 'c'].map((_id, number) => ({ _id, number, n: 0, tags: [1, 2] })))
  })
  const _ = db.command
  const read = async (id: string) => (await matters().doc(id).get()).data[0]

  test('many who count up two documents, in transactions and alone, lose nothing', async () => {
    const later = () => new Promise(resolve => setTimeout(resolve, Math.random() * 5))
    let counted = 0
    const both = () =>
      db.runTransaction(async (transaction: Transaction) => {
        for (const id of ['a', 'b']) {
          const { n } = (await transaction.collection(collectionName).doc(id).get()).data
          await later()
          await transaction
            .collection(collectionName)
            .doc(id)
            .update({ n: n + 1 })
        }
      })
    const one = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        await later()
        await both().then(
          () => counted++,
          (error: unknown) => expect(error).toMatchObject({ code: conflict }),
        )
      }
    }
    const alone = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        await later().then(later)
        await matters()
          .where({ _id: 'b' })
          .update({ n: _.inc(1000) })
      }
    }
    await Promise.all([one(), one(), one(), one(), alone()])
    expect(counted).toBeGreaterThan(0)
    expect([(await read('a')).n, (await read('b')).n]).toEqual([counted, 10_000 + counted])
  })

  // It used to meet its own first write, which it held until thirty seconds were over.
  test('one that meets a conflict at its second document is run again and goes through', async () => {
    let turns = 0
    await db.runTransaction(async (transaction: Transaction) => {
      await transaction.collection(collectionName).doc('a').update({ n: ++turns })
      if (turns === 1) await matters().doc('b').update({ n: 50 })
      await transaction
        .collection(collectionName)
        .doc('b')
        .update({ n: _.inc(1) })
    })
    expect([turns, (await read('a')).n, (await read('b')).n]).toEqual([2, 2, 51])
  })

  test('after thirty seconds it is over: it leaves nothing and holds nothing', async () => {
    const old = await db.startTransaction()
    await old.collection(collectionName).doc('a').update({ n: 1 })
    wall += 30_000
    await old.collection(collectionName).doc('a').update({ n: 2 })
    wall += 1
    await expect(old.commit()).rejects.toMatchObject({ code: over })
    await db.runTransaction(async (fresh: Transaction) =>
      fresh
        .collection(collectionName)
        .doc('a')
        .update({ n: _.inc(5) }),
    )
    expect((await read('a')).n).toBe(5)
  })

  test('where().update, where().remove, count and aggregate stay outside it', async () => {
    const transaction = await db.startTransaction()
    const inside = transaction.collection(collectionName)
    await inside.add({ _id: 'd', number: 9, n: 0 })
    await inside.where({ _id: 'a' }).update({ n: 7 })
    await inside.where({ _id: 'b' }).remove()
    expect((await inside.where({ _id: _.gte('') }).count()).total).toBe(2)
    const { data } = await inside.aggregate().match({ _id: 'd' }).end()
    expect(data).toEqual([])
    expect(
      (
        await inside
          .where({ _id: _.gte('') })
          .orderBy('_id', 'asc')
          .get()
      ).data,
    ).toMatchObject(['a', 'b', 'c', 'd'].map(_id => ({ _id, n: 0 })))
    await transaction.rollback()
    expect([(await read('a')).n, await read('b'), await read('d')]).toEqual([7, undefined, undefined])
  })

  test('a unique key goes from one document to another inside it, even round in a circle', async () => {
    await db.runTransaction(async (transaction: Transaction) => {
      const inside = transaction.collection(collectionName)
      await inside.doc('b').update({ n: 1 })
      await inside.doc('a').update({ number: 99 })
      await inside.doc('b').update({ number: 0 })
      await inside.doc('a').update({ number: 1 })
    })
    expect([(await read('a')).number, (await read('b')).number]).toEqual([1, 0])
  })

  test('a commit that is refused does not disturb the others', async () => {
    const [one, other] = [await db.startTransaction(), await db.startTransaction()]
    await other.collection(collectionName).doc('c').get()
    await one.collection(collectionName).doc('a').update({ n: 1 })
    await one.collection(collectionName).doc('b').update({ number: 2 })
    await expect(one.commit()).rejects.toMatchObject({ code: duplicate })
    await other.collection(collectionName).doc('a').update({ n: 5 })
    await other.commit()
    expect((await read('a')).n).toBe(5)
    expect(complaints(database.store.sql)).toEqual([])
  })
})
