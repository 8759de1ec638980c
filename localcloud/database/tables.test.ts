// What becomes of a folder when the declaration, or the way keys are written, has changed since.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complaints } from './check'
import type { IndexSpec } from './collection'
import { openDatabase } from './database'

const byOwner: IndexSpec = { name: 'owner', fields: [['owner', 1]] }
const dir = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(dir, { recursive: true }))

const open = (folder: string, ...notes: IndexSpec[]) =>
  openDatabase({ dir: join(dir, folder), collections: { notes }, scan: 'throw', durable: false })

async function filled(folder: string, docs: object[], ...notes: IndexSpec[]) {
  const database = open(folder, ...notes)
  const data = docs.map(doc => JSON.stringify(doc))
  await database.send('database.insertDocument', { collectionName: 'notes', data })
  return database
}

const found = async (database: ReturnType<typeof open>, query: object) =>
  (await database.send('database.getDocument', { collectionName: 'notes', query: JSON.stringify(query) })).data?.list

test('keys written another way are written again at opening', async () => {
  const before = await filled('format', [{ _id: 'a', owner: 'x' }], byOwner)
  before.store.sql.exec(`UPDATE "i:notes:owner" SET k = X'00'; PRAGMA user_version = 0`)
  before.close()
  const after = open('format', byOwner)
  expect(await found(after, { owner: 'x' })).toHaveLength(1)
  expect(complaints(after.store.sql)).toEqual([])
  after.close()
})

test('an index declared later knows what was there before, one declared no more is gone', async () => {
  ;(await filled('later', [{ _id: 'a', owner: ['x', 'y'] }])).close()
  const indexed = open('later', byOwner)
  expect(await found(indexed, { owner: 'y' })).toHaveLength(1)
  expect(complaints(indexed.store.sql)).toEqual([])
  indexed.close()
  const bare = open('later')
  expect(await bare.send('database.getDocument', { collectionName: 'notes', query: '{"owner":"y"}' })).toMatchObject({
    code: 'DATABASE_SCAN_REFUSED',
  })
  bare.close()
})

test('an index that what is there does not fit is said, with the document, and nothing is changed', async () => {
  ;(await filled('unfit', [{ _id: 'a', at: '和平社区' }])).close()
  expect(() => open('unfit', { name: 'place', fields: [['at', '2dsphere']] })).toThrow(/'place'.*'a' of 'notes'/)
  const again = open('unfit')
  expect(complaints(again.store.sql)).toEqual([])
  again.close()
})
