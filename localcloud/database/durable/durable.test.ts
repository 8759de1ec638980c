// What a folder may have become between two starts, and what a disk may refuse.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { complaints } from '../check'
import { type Database, openDatabase } from '../database'
import type { Doc } from '../ejson'
import { collections } from './collections'
import { programEnv, programIn } from './program'

const dir = mkdtempSync(join(tmpdir(), 'durable-'))
afterAll(() => rmSync(dir, { recursive: true }))
const open = (where: string) => openDatabase({ dir: where, collections, scan: 'throw' })
let serial = 0

/** A folder of its own. */
function fresh(): { data: string; file: string; log: string } {
  const data = join(dir, `data${++serial}`)
  mkdirSync(data)
  const file = join(data, 'database.sqlite')
  return { data, file, log: `${file}-wal` }
}

async function add(database: Database, ids: string[], more: Doc = {}): Promise<string | undefined> {
  const data = ids.map(id => JSON.stringify({ _id: id, number: id, tags: [id, 'all'], ...more }))
  return (await database.send('database.insertDocument', { collectionName: 'matters', data })).message
}

async function found(database: Database, query: Doc): Promise<unknown[]> {
  const params = { collectionName: 'matters', query: JSON.stringify(query), order: '{"_id":1}', limit: 1000 }
  const { data, message } = await database.send('database.getDocument', params)
  return data ? (data.list as string[]).map(text => JSON.parse(text)._id) : [message]
}

const names = (count: number) => Array.from({ length: count }, (_, n) => `d${String(n).padStart(3, '0')}`)

/** A closed folder with so many documents. */
async function filled(count: number) {
  const at = fresh()
  const database = open(at.data)
  await add(database, names(count), { text: 'x'.repeat(2000) })
  database.close()
  return at
}

describe('a folder is refused with one sentence, and left as it is,', () => {
  /** As one who may not write here: whoever may everything becomes nobody for the moment. */
  function asAnybody<T>(work: () => T): T {
    const own = process.geteuid?.()
    if (own !== 0) return work()
    process.seteuid!(65_534)
    try {
      return work()
    } finally {
      process.seteuid!(own)
    }
  }

  test('when it cannot be written', async () => {
    const { data, file } = await filled(10)
    const before = readFileSync(file)
    for (const mode of [0o555, 0o755]) {
      chmodSync(data, 0o555)
      chmodSync(file, mode === 0o555 ? 0o444 : 0o644)
      expect(() => asAnybody(() => open(data))).toThrow(`The folder ${data} cannot be written`)
    }
    chmodSync(data, 0o755)
    expect(() => open(join(file, 'in'))).toThrow('cannot be written')
    expect(readFileSync(file).equals(before)).toBe(true)
    const database = open(data)
    expect(await found(database, { tags: 'all' })).toEqual(names(10))
    database.close()
  })

  test('when its file is no database', () => {
    const { data, file } = fresh()
    const text = 'a shopping list, much longer than a header of SQLite would be. '.repeat(20)
    writeFileSync(file, text)
    expect(() => open(data)).toThrow('is not a database; choose another folder, or restore a backup')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('when its file is a database of something else', () => {
    const { data, file } = fresh()
    const other = new Sqlite(file)
    other.exec('CREATE TABLE shopping (what TEXT)')
    other.close()
    const before = readFileSync(file)
    expect(() => open(data)).toThrow('is a database of something else; choose another folder')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each([0.9, 0.5, 0.1])('when its file was cut off at %d of its length', async part => {
    const { data, file } = await filled(200)
    const whole = readFileSync(file)
    truncateSync(file, Math.floor(whole.length * part))
    expect(() => open(data)).toThrow(/is damaged .*put a backup in its place: npm run restore/)
    writeFileSync(file, whole)
    open(data).close()
  })

  test('when random bytes stand in the middle of its file', async () => {
    const { data, file } = await filled(400)
    const whole = readFileSync(file)
    const page = 4096
    let noticed = 0
    for (let turn = 0; turn < 20; turn++) {
      const at = page * Math.floor(Math.random() * (whole.length / page))
      const noise = Buffer.from(Array.from({ length: page }, () => Math.floor(Math.random() * 256)))
      writeFileSync(file, Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + page)]))
      expect(() => open(data)).toThrow(/is damaged|is not a database|is a database of something else/)
      noticed++
    }
    expect(noticed).toBe(20)
  })
})

describe('a log that was torn', () => {
  /** A folder as a power cut leaves it: the main file, and a log that nobody folded in. */
  async function torn(change: (log: string, length: number) => void): Promise<Database> {
    const from = fresh()
    const to = fresh()
    const database = open(from.data)
    for (const id of names(100)) await add(database, [id])
    copyFileSync(from.file, to.file)
    copyFileSync(from.log, to.log)
    database.close()
    change(to.log, readFileSync(to.log).length)
    return open(to.data)
  }

  test.each([
    ['cut off', (log: string, length: number) => truncateSync(log, Math.floor(length * 0.6))],
    [
      'filled with random bytes from its middle on',
      (log: string, length: number) => {
        const noise = Array.from({ length: Math.floor(length / 2) }, () => Math.floor(Math.random() * 256))
        writeFileSync(log, Buffer.concat([readFileSync(log).subarray(0, length - noise.length), Buffer.from(noise)]))
      },
    ],
  ])('(%s) gives what stands before the tear, whole', async (_name, change) => {
    const database = await torn(change)
    const ids = await found(database, { tags: 'all' })
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.length).toBeLessThan(100)
    expect(ids).toEqual(names(ids.length))
    expect(complaints(database.store.sql)).toEqual([])
    database.close()
  })

  test('(not at all) gives everything', async () => {
    const database = await torn(() => undefined)
    expect(await found(database, { tags: 'all' })).toEqual(names(100))
    database.close()
  })
})

describe('a full disk refuses the write and loses nothing before it', () => {
  const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0
  const ways: [string, string][] = [
    ['a file that may not grow beyond 4 MB', 'ulimit -f 8000; exec "$@"'],
    ['a disk of 4 MB', 'exec unshare -rm sh -c \'mount -t tmpfs -o size=4m tmpfs "$3" && exec "$@"\' sh "$@"'],
  ]
  let filler: string
  beforeAll(() => {
    filler = programIn(dir, 'filler.ts')
  })

  test.each(canMount ? ways : ways.slice(0, 1))('%s', (name, shell) => {
    const place = join(fresh().data, 'disk')
    mkdirSync(place)
    const command = ['-c', shell, 'sh', process.execPath, filler, place]
    const report = JSON.parse(execFileSync('sh', command, { env: programEnv, encoding: 'utf8' }))
    const refused = name.startsWith('a disk') ? 'the disk is full; nothing was written' : 'nothing was written'
    expect(report).toMatchObject({ lost: 0, lostAfterwards: 0, refused: [expect.stringContaining(refused)] })
    expect(report.told).toBeGreaterThan(100)
    if (name.startsWith('a disk')) expect(report.again).toBe('written')
  })
})

describe('a group of writes that was lost', () => {
  /** Fills the file to its end and lets a group of writes fail; then there is room again. */
  async function losing(database: Database, group: () => Promise<unknown>): Promise<void> {
    const { sql } = database.store
    sql.pragma(`max_page_count = ${sql.pragma('page_count', { simple: true })}`)
    await group()
    sql.pragma('max_page_count = 1000000')
  }
  const large = { text: 'x'.repeat(100_000) }

  test('is refused to each of its writers and leaves the others what they had', async () => {
    const database = open(fresh().data)
    await add(database, ['before'])
    const ids = ['small', 'large', 'other']
    let answers: (string | undefined)[] = []
    await losing(database, async () => {
      answers = await Promise.all([add(database, ['small']), add(database, ['large'], large), add(database, ['other'])])
    })
    expect(answers).toContain('the disk is full; nothing was written')
    const told = ids.filter((_id, at) => !answers[at])
    expect(await found(database, { tags: 'all' })).toEqual(['before', ...told].sort())
    expect(await add(database, ['later'], large)).toBeUndefined()
    expect(complaints(database.store.sql)).toEqual([])
    database.close()
  })

  test('takes its new collection and its knowledge of arrays with it, also in memory', async () => {
    const { data } = fresh()
    const database = open(data)
    await add(database, ['one'], { tags: 'single' })
    await losing(database, () =>
      Promise.all([
        database.send('database.addCollection', { collectionName: 'new' }),
        add(database, ['two'], { tags: ['a', 'b'] }),
        add(database, ['large'], large),
      ]),
    )
    const answer = await database.send('database.getDocument', { collectionName: 'new' })
    expect(answer.code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect((await database.send('database.addCollection', { collectionName: 'new' })).code).toBeUndefined()
    await add(database, ['three'], { tags: ['a', 'b'] })
    expect(complaints(database.store.sql)).toEqual([])
    database.close()
    const again = open(data)
    expect(await found(again, { tags: { $in: ['a', 'b'] } })).toEqual(['three'])
    again.close()
  })

  test('ends the transactions that may have read of it', async () => {
    const database = open(fresh().data)
    await add(database, ['one'])
    const { transactionId } = await database.send('database.startTransaction', {})
    const params = { collectionName: 'matters', query: '{"_id":"two"}', transactionId }
    await losing(database, async () => {
      const lost = add(database, ['two'])
      await database.send('database.getDocument', params)
      await Promise.all([lost, add(database, ['large'], large)])
    })
    expect((await database.send('database.getDocument', params)).code).toBe('DATABASE_TRANSACTION_FAIL')
    database.close()
  })
})

test('an index declared later is filled, one no longer declared goes, a unique one that cannot be is said', async () => {
  const { data } = fresh()
  const first = openDatabase({ dir: data, collections: { matters: [] }, scan: 'throw' })
  const docs = [1, 2, 3].map(n => JSON.stringify({ _id: `d${n}`, number: n === 3 ? '2' : String(n), tags: ['a', 'b'] }))
  await first.send('database.insertDocument', { collectionName: 'matters', data: docs })
  first.close()
  expect(() => open(data)).toThrow("The unique index 'number' cannot be made")
  const tags = { matters: collections.matters!.slice(1) }
  const second = openDatabase({ dir: data, collections: tags, scan: 'throw' })
  expect(await found(second, { tags: 'b' })).toEqual(['d1', 'd2', 'd3'])
  expect(complaints(second.store.sql)).toEqual([])
  second.close()
  const third = openDatabase({ dir: data, collections: { matters: [] }, scan: 'throw' })
  const query = { collectionName: 'matters', query: '{"tags":"b"}' }
  expect((await third.send('database.getDocument', query)).code).toBe('DATABASE_SCAN_REFUSED')
  third.close()
})

test('the check finds what is missing, left over and out of place', async () => {
  const database = open((await filled(5)).data)
  const { sql } = database.store
  const spoilt = (change: string) => {
    sql.exec(`SAVEPOINT spoilt; ${change}`)
    const found = complaints(sql)
    sql.exec('ROLLBACK TO spoilt; RELEASE spoilt')
    return found
  }
  expect(spoilt('DELETE FROM "i:matters:number" WHERE n = 1')).toEqual([
    'matters.number: a row of document 1 is missing',
    'matters.number: has 4 rows, and its documents have 5',
  ])
  expect(spoilt('DELETE FROM "d:matters" WHERE n = 2')).toEqual([
    'matters.number: has 5 rows, and its documents have 4',
    'matters.tags: has 10 rows, and its documents have 8',
  ])
  expect(spoilt('UPDATE "d:matters" SET k = x\'00\' WHERE n = 3')).toEqual([expect.stringContaining('another key')])
  expect(spoilt('UPDATE catalogue SET many = 0')).toHaveLength(5)
  expect(complaints(sql)).toEqual([])
  database.close()
})
