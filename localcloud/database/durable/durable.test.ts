import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../database'
import type { Doc } from '../ejson'
import { collections } from './collections'

const dir = mkdtempSync(join(tmpdir(), 'durable-'))
afterAll(() => rmSync(dir, { recursive: true }))
const open = (where = dir) => openDatabase({ dir: where, collections, scan: 'throw' })
const rounds = Number(process.env.KILLS ?? 4)

/** Runs the writer, kills it after so many milliseconds of work, and gives what it was told. */
function writeAndKill(round: string, after: number): Promise<Map<string, number>> {
  return new Promise(resolve => {
    const told = new Map<string, number>()
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'writer.ts'), dir, round], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
    child.stdout.on('data', part => {
      text += part
    })
    child.on('close', () => {
      for (const line of text.split('\n').slice(0, -1)) told.set(line.split(' ')[0]!, Number(line.split(' ')[1]))
      resolve(told)
    })
  })
}

async function found(database: Database, query: Doc): Promise<Doc[]> {
  const docs: Doc[] = []
  for (let offset = 0; ; offset += 1000) {
    const params = { collectionName: 'matters', query: JSON.stringify(query), order: '{"_id":1}', limit: 1000, offset }
    const list = (await database.send('database.getDocument', params)).data!.list as string[]
    docs.push(...list.map(text => JSON.parse(text) as Doc))
    if (list.length < 1000) return docs
  }
}

async function check(told: Map<string, number>, round: string): Promise<void> {
  const database = open()
  const docs = new Map(
    (await found(database, { _id: { $gte: `${round}-`, $lt: `${round}.` } })).map(doc => [doc._id, doc]),
  )
  for (const [id, version] of told) expect(Number(docs.get(id)?.version)).toBeGreaterThanOrEqual(version)
  expect(docs.size - told.size).toBeLessThanOrEqual(8)
  const fresh = [...docs.values()].filter(doc => doc.version === 1).map(doc => doc._id)
  expect((await found(database, { tags: round })).map(doc => doc._id)).toEqual(fresh)
  for (const id of [...docs.keys()].slice(-20)) expect(await found(database, { number: id })).toHaveLength(1)
  expect(database.store.sql.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
}

test(`what was acknowledged survives kill -9, with its indexes, ${rounds} times`, async () => {
  for (let round = 0; round < rounds; round++) {
    const told = await writeAndKill(`r${round}`, 20 + Math.random() * 200)
    expect(told.size).toBeGreaterThan(0)
    await check(told, `r${round}`)
  }
}, 60_000)

test('a second opener of the same folder is refused', () => {
  const first = open()
  expect(() => open()).toThrow(`Another process is using the data in ${dir}`)
  first.close()
  open().close()
})

test('a folder that cannot be written and a foreign file are said', () => {
  writeFileSync(join(dir, 'file'), '')
  expect(() => open(join(dir, 'file', 'in'))).toThrow('cannot be written')
  const odd = join(dir, 'odd')
  mkdirSync(odd)
  writeFileSync(
    join(odd, 'database.sqlite'),
    'a shopping list, much longer than a header of SQLite would be. '.repeat(20),
  )
  expect(() => open(odd)).toThrow('damaged or not a database')
})

test('a full disk refuses the write, loses nothing before it, and is left when there is room again', async () => {
  const full = join(dir, 'full')
  const database = open(full)
  const add = (id: string, size: number) => {
    const data = [JSON.stringify({ _id: id, number: id, text: 'x'.repeat(size) })]
    return database.send('database.insertDocument', { collectionName: 'matters', data })
  }
  await add('before', 10)
  const pages = database.store.sql.pragma('page_count', { simple: true })
  database.store.sql.pragma(`max_page_count = ${pages}`)
  const answers = await Promise.all([add('small', 10), add('large', 100_000), add('other', 10)])
  expect(answers.some(answer => answer.code === 'DATABASE_REQUEST_FAILED' && /full/.test(answer.message!))).toBe(true)
  const stored = (await found(database, { _id: { $gte: '' } })).map(doc => doc._id)
  const told = ['small', 'large', 'other'].filter((_id, i) => !answers[i]!.code)
  expect(stored.sort()).toEqual(['before', ...told].sort())
  database.store.sql.pragma('max_page_count = 1000000')
  expect((await add('after', 100_000)).code).toBeUndefined()
  expect((await found(database, { number: 'after' })).length).toBe(1)
  database.close()
})

test('an index declared later is filled, one no longer declared goes, a unique one that cannot be is said', async () => {
  const later = join(dir, 'later')
  const first = openDatabase({ dir: later, collections: { matters: [] }, scan: 'throw' })
  const data = [1, 2, 3].map(n => JSON.stringify({ _id: `d${n}`, number: n === 3 ? '2' : String(n), tags: ['a', 'b'] }))
  await first.send('database.insertDocument', { collectionName: 'matters', data })
  first.close()
  expect(() => open(later)).toThrow("The unique index 'number' cannot be made")
  const tags = { matters: collections.matters!.slice(1) }
  const second = openDatabase({ dir: later, collections: tags, scan: 'throw' })
  expect((await found(second, { tags: 'b' })).map(doc => doc._id)).toEqual(['d1', 'd2', 'd3'])
  second.close()
  const third = openDatabase({ dir: later, collections: { matters: [] }, scan: 'throw' })
  expect((await third.send('database.getDocument', { collectionName: 'matters', query: '{"tags":"b"}' })).code).toBe(
    'DATABASE_SCAN_REFUSED',
  )
  third.close()
})

test('a copy made while writes go on can be opened', async () => {
  const from = openDatabase({ dir: join(dir, 'from'), collections, scan: 'throw' })
  const copy = join(dir, 'copy')
  mkdirSync(copy)
  const add = (n: number) =>
    from.send('database.insertDocument', { collectionName: 'matters', data: [`{"_id":"c${n}","number":"${n}"}`] })
  for (let n = 0; n < 100; n++) await add(n)
  await Promise.all([
    from.backup(join(copy, 'database.sqlite')),
    ...Array.from({ length: 50 }, (_, n) => add(1000 + n)),
  ])
  from.close()
  const to = open(copy)
  expect((await found(to, { _id: { $gte: '' } })).length).toBeGreaterThanOrEqual(100)
  to.close()
})
