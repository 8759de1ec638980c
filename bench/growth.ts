// Growth: what a call costs with 10,000 and with 1,000,000 requests of 2 KB in the database. Aim: no more than 1.5 times.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from '@shared/request/request'
import { submitted } from '@shared/sample/requests'
import { sortKey } from '@shared/sort-key'
import { type Database, openDatabase } from '../localcloud/database/database'
import { collectionsOf } from '../localcloud/product/open'
import { row, title } from './print'

const sizes = [10_000, 1_000_000]
const perTrip = 1000
const handlers = 25
const begun = Date.UTC(2026, 0, 1)
const minute = 60_000
/** So that a document is 2 KB as stored. */
const words = '小区东门的路灯已经坏了半个月，老人晚上出门看不清路，请尽快安排人来修。'.repeat(4)

const model = submitted(begun)

/** One of every twenty is still open; the rest were closed. */
function requestOf(n: number): Request {
  const at = begun + n * minute
  const open = n % 20 === 0
  const id = `rq-${n.toString(36).padStart(6, '0')}`
  return {
    ...model,
    _id: id,
    tap: `ps-${n % 50_000}:${n}`,
    text: words,
    reporter: { ...model.reporter, person: `ps-${n % 50_000}` },
    handler: `ps-handler-${Math.floor(n / 20) % handlers}`,
    unit: `un-${n % 58}`,
    state: open ? 'dispatched' : 'closed',
    filedKey: sortKey(at, id),
    dueKey: sortKey(at, id),
    near: open,
    wakeAt: open ? at : null,
    outbox: [],
  }
}

const open = (dir: string): Database =>
  openDatabase({ dir, collections: collectionsOf(), scan: 'throw', durable: false })

async function ask(database: Database, action: string, params: Record<string, unknown>) {
  const answer = await database.send(action, { collectionName: 'requests', ...params })
  if (answer.code) throw new Error(answer.message)
  return answer
}

const insert = (database: Database, docs: Request[]) =>
  ask(database, 'database.insertDocument', { data: docs.map(doc => JSON.stringify(doc)) })

const find = (query: object, order: object, limit: number) => ({
  query: JSON.stringify(query),
  order: JSON.stringify(order),
  limit,
  queryType: 'WHERE',
})

const anyOf = (size: number) => Math.floor(Math.random() * size)

/** What is asked of a database of some size; milliseconds do not matter here, only how they grow. */
const asks: Record<string, (database: Database, size: number, n: number) => Promise<unknown>> = {
  'get by id': (database, size) =>
    ask(database, 'database.getDocument', find({ _id: requestOf(anyOf(size))._id }, {}, 1)),
  "a handler's list of 20": database =>
    ask(
      database,
      'database.getDocument',
      find({ handler: `ps-handler-${anyOf(handlers)}`, state: 'dispatched' }, { dueKey: 1 }, 20),
    ),
  'the due alarm': database =>
    ask(database, 'database.getDocument', find({ wakeAt: { $lte: begun + 20 * 50 * minute } }, { wakeAt: 1 }, 50)),
  'a filing': (database, size, n) => insert(database, [requestOf(size + n)]),
}

/** Milliseconds of the middle one of many, one after another. */
async function middleOf(work: (n: number) => Promise<unknown>, times = 2000): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work(n)
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)[times / 2] ?? 0
}

export async function run(): Promise<void> {
  title('Growth: milliseconds by number of requests (aim: at most 1.5 times, opening under 2 s)')
  const dir = mkdtempSync(join(tmpdir(), 'growth-'))
  const table: Record<string, number[]> = { opening: [] }
  const sizesOnDisk: string[] = []
  let filled = 0
  for (const size of sizes) {
    const filling = open(dir)
    for (; filled < size; filled += perTrip)
      await insert(
        filling,
        Array.from({ length: perTrip }, (_, n) => requestOf(filled + n)),
      )
    filling.close()
    const start = performance.now()
    const database = open(dir)
    table.opening?.push(performance.now() - start)
    for (const [name, work] of Object.entries(asks)) {
      await middleOf(n => work(database, filled, n), 3000)
      const took = await middleOf(n => work(database, filled, 3000 + n))
      table[name] = [...(table[name] ?? []), took]
    }
    filled += 5000
    sizesOnDisk.push(`${(statSync(join(dir, 'database.sqlite')).size / 2 ** 20).toFixed(0)} MB`)
    database.close()
  }
  row('', ...sizes.map(size => size.toLocaleString('en-US')), 'times')
  for (const [name, took] of Object.entries(table))
    row(name, ...took.map(each => each.toFixed(3)), ((took[1] ?? 0) / (took[0] ?? 1)).toFixed(2))
  row('on disk', ...sizesOnDisk)
  row('memory of the process', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
  rmSync(dir, { recursive: true, force: true })
}

if (require.main === module) void run()
