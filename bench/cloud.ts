// npm run bench:cloud: what the local cloud costs, beside a bare echo and SQLite by hand with the same durability.
// Each way in does the same five things, alone and with 32 callers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../localcloud/database/database'
import { answerInProcess } from '../localcloud/database/in-process'
import { load, repeat, type Send } from './load'
import { idOf, type Note, noteOf, notes, owners, stored } from './notes'
import { title } from './print'
import { start } from './server'

type Deed = 'get by id' | 'list of 20' | 'insert' | 'update by id' | 'transaction'
/** What each does in one way in; the number is a new one each time. */
type Way = Record<Deed, (n: number) => Promise<unknown>>

const deeds: Deed[] = ['get by id', 'list of 20', 'insert', 'update by id', 'transaction']
const seconds = 2
const warm = 2

/** Different documents, in no order. */
const some = (n: number) => (n * 7919) % stored

function overHttp(send: Send): Way {
  const ask = async (action: string, params: object) => {
    const answer = await send('/admin', JSON.stringify({ action, collectionName: 'notes', ...params }))
    if (answer.includes('"code"')) throw new Error(answer)
    return answer
  }
  const byId = (n: number) => ({ query: JSON.stringify({ _id: idOf(some(n)) }), queryType: 'DOC' })
  const count = { data: '{"$inc":{"count":{"$numberInt":"1"}}}', multi: false, merge: true }
  return {
    'get by id': n => ask('database.getDocument', byId(n)),
    'list of 20': n =>
      ask('database.getDocument', {
        query: JSON.stringify({ owner: `owner-${n % owners}` }),
        order: '{"at":-1}',
        limit: 20,
        queryType: 'WHERE',
      }),
    insert: n => ask('database.insertDocument', { data: [JSON.stringify(noteOf(n))] }),
    'update by id': n => ask('database.modifyDocument', { ...byId(n), ...count }),
    transaction: async n => {
      const { transactionId } = JSON.parse(await ask('database.startTransaction', {}))
      await ask('database.getDocument', { ...byId(n), transactionId })
      await ask('database.modifyDocument', { ...byId(n), ...count, transactionId })
      await ask('database.commitTransaction', { transactionId })
    },
  }
}

/** The bare echo is sent what the endpoint is sent; a transaction is four of it. */
const echoed = (send: Send): Way => overHttp((_path, body) => send('/', body).then(() => '{"transactionId":"1"}'))

function throughSdk(): Way {
  const db = tcb.init({ env: 'local' }).database()
  const all = db.collection('notes')
  const count = { count: db.command.inc(1) }
  return {
    'get by id': n => all.doc(idOf(some(n))).get(),
    'list of 20': n =>
      all
        .where({ owner: `owner-${n % owners}` })
        .orderBy('at', 'desc')
        .limit(20)
        .get(),
    insert: n => all.add(noteOf(n)),
    'update by id': n => all.doc(idOf(some(n))).update(count),
    transaction: n =>
      db.runTransaction(async (transaction: Awaited<ReturnType<typeof db.startTransaction>>) => {
        const one = transaction.collection('notes').doc(idOf(some(n)))
        await one.get()
        await one.update(count)
      }),
  }
}

/** SQLite alone, by hand: WAL, synchronous FULL, the writes of one turn of the event loop in one transaction. */
function byHand(dir: string): Way {
  const sql = new Sqlite(join(dir, 'hand.sqlite'))
  sql.pragma('journal_mode = WAL')
  sql.pragma('synchronous = FULL')
  sql.exec(`CREATE TABLE note (id TEXT PRIMARY KEY, owner TEXT, at INTEGER, body TEXT) WITHOUT ROWID;
    CREATE INDEX owner ON note (owner, at DESC)`)
  const put = sql.prepare('INSERT INTO note VALUES (?, ?, ?, ?)')
  const body = sql.prepare<[string], string>('SELECT body FROM note WHERE id = ?').pluck()
  const list = sql.prepare<[string], string>('SELECT body FROM note WHERE owner = ? ORDER BY at DESC LIMIT 20').pluck()
  const change = sql.prepare('UPDATE note SET body = ? WHERE id = ?')
  const insert = (note: Note) => put.run(note._id, note.owner, note.at, JSON.stringify(note))
  const read = (n: number) => JSON.parse(body.get(idOf(some(n))) ?? '{}') as Note
  const increase = (n: number) => {
    const note = read(n)
    change.run(JSON.stringify({ ...note, count: note.count + 1 }), note._id)
  }
  let group: (() => void)[] | undefined
  const written = (write: () => void) =>
    new Promise<void>(resolve => {
      if (!group) {
        group = []
        sql.exec('BEGIN IMMEDIATE')
        setImmediate(() => {
          const done = group ?? []
          group = undefined
          sql.exec('COMMIT')
          for (const one of done) one()
        })
      }
      write()
      group.push(resolve)
    })
  sql.transaction(() => {
    for (let n = 0; n < stored; n++) insert(noteOf(n))
  })()
  return {
    'get by id': async n => read(n),
    'list of 20': async n => list.all(`owner-${n % owners}`).map(text => JSON.parse(text as string) as Note),
    insert: n => written(() => void insert(noteOf(n))),
    'update by id': n => written(() => increase(n)),
    transaction: n => written(() => increase(n)),
  }
}

type Measure = (deed: Deed, callers: number, from: number) => Promise<number>

const overNet =
  (url: string, wayOf: (send: Send) => Way): Measure =>
  async (deed, callers, from) => {
    const run = (seconds: number, first: number) =>
      load({ url, callers, seconds, work: (send, n) => wayOf(send)[deed](first + n) })
    await run(warm, from)
    return perSecond(deed, await run(seconds, from + 1e6))
  }

const here =
  (way: Way): Measure =>
  async (deed, callers, from) => {
    const run = (seconds: number, first: number) =>
      repeat({ callers, seconds }, () => ({ once: n => way[deed](first + n) }))
    await run(warm, from)
    return perSecond(deed, await run(seconds, from + 1e6))
  }

function perSecond(deed: Deed, { perSecond, failed }: { perSecond: number; failed: number }): number {
  if (failed > 0) throw new Error(`${failed} of '${deed}' failed`)
  return perSecond
}

async function fill(url: string): Promise<void> {
  await load({
    url,
    callers: 1,
    seconds: 0.001,
    work: async send => {
      for (let n = 0; n < stored; n += 500) {
        const data = Array.from({ length: 500 }, (_, each) => JSON.stringify(noteOf(n + each)))
        await send('/admin', JSON.stringify({ action: 'database.insertDocument', collectionName: 'notes', data }))
      }
    },
  })
}

const cells = (name: string, figures: string[]) =>
  console.log(`  ${name.padEnd(26)}${figures.map(figure => figure.padStart(16)).join('')}`)

export async function run(): Promise<void> {
  title(
    'The local cloud, calls a second (aims: HTTP get ≥ 0.5 echo at 32; SDK insert ≥ 0.5 SQLite; SDK get ≥ 40,000/s)',
  )
  const dir = mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  const [echo, cloud] = await Promise.all([start('echo'), start('cloud')])
  await fill(cloud.url)
  const database = openDatabase({ dir, collections: notes, scan: 'throw' })
  const stop = answerInProcess(database)
  for (let n = 0; n < stored; n += 500)
    await tcb
      .init({ env: 'local' })
      .database()
      .collection('notes')
      .add(Array.from({ length: 500 }, (_, each) => noteOf(n + each)))
  const ways: [string, Measure][] = [
    ['echo', overNet(echo.url, echoed)],
    ['over HTTP', overNet(cloud.url, overHttp)],
    ['SDK in process', here(throughSdk())],
    ['SQLite by hand', here(byHand(dir))],
  ]
  cells('', [...ways.map(([name]) => name), 'HTTP/echo', 'SDK/SQLite'])
  let from = stored
  for (const callers of [1, 32]) {
    for (const deed of deeds) {
      const rates: number[] = []
      for (const [, measure] of ways) rates.push(await measure(deed, callers, from))
      from += 2e6
      const [bare = 1, http = 0, sdk = 0, hand = 1] = rates
      const shares = [http / bare, sdk / hand].map(share => share.toFixed(2))
      cells(`${deed}, ${callers}`, [...rates.map(rate => Math.round(rate).toLocaleString('en-US')), ...shares])
    }
  }
  stop()
  database.close()
  echo.stop()
  cloud.stop()
  rmSync(dir, { recursive: true, force: true })
}

if (require.main === module) void run()
