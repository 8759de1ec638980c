// Which index answers the product's own queries, and what is said where none does.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collectionsOf } from '../product/open'
import { openDatabase } from './database'

const dir = mkdtempSync(join(tmpdir(), 'explain-'))
const database = openDatabase({ dir, collections: collectionsOf(), scan: 'throw' })
afterAll(() => {
  database.close()
  rmSync(dir, { recursive: true })
})

const explained = (query: object, order: object = {}) =>
  database.explain({ collectionName: 'requests', query: JSON.stringify(query), order: JSON.stringify(order) })

const whyOf = (name: string, { indexes }: ReturnType<typeof explained>) => indexes.find(one => one.name === name)?.why

test.each([
  ["a handler's tasks", { handler: 'ps-1', state: { $in: ['accepted', 'dispatched'] } }, { dueKey: 1 }, 'handler', 2],
  ['the due alarm', { wakeAt: { $lte: 5 } }, { wakeAt: 1 }, 'alarm', 1],
  ['one by its code', { _id: 'rq-1' }, {}, '_id_', 1],
  ['either of two', { $or: [{ tap: 'a' }, { wakeAt: 3 }] }, {}, 'tap+alarm', 2],
  ['by the words', { title: '路灯' }, {}, '', 0],
])('%s', (_name, query, order, index, ranges) => {
  expect(explained(query, order)).toMatchObject({ index, ranges })
})

test('it says what each index does and what it lacks', () => {
  const seen = explained({ handler: 'ps-1', state: 'accepted' }, { dueKey: -1 })
  expect(whyOf('handler', seen)).toBe('fixes handler, state; gives the order')
  expect(whyOf('tap', seen)).toBe("of no use: the query fixes nothing of 'tap', its first field")
  const unsorted = explained({ wakeAt: { $lte: 5 } }, { filedKey: 1 })
  expect(whyOf('alarm', unsorted)).toBe('bounds wakeAt; does not give the order: all that match are read and sorted')
  expect(unsorted.sorted).toBe(false)
})

test('a query that is none is refused', () => {
  expect(() => explained({ $or: 'x' })).toThrow('list of conditions')
  expect(() => database.explain({ collectionName: 'nothing', query: '{}' })).toThrow('not exist')
})
