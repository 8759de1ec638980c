// kill -9 at any moment. `KILLS=300 npx jest localcloud/database/durable/kill` for the long run.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complaints } from '../check'
import { openDatabase } from '../database'
import type { Doc } from '../ejson'
import { collections } from './collections'
import { programEnv, programIn } from './program'

const kills = Number(process.env.KILLS ?? 60)
const enough = process.env.KILLS ? Number.POSITIVE_INFINITY : 20_000
const dir = mkdtempSync(join(tmpdir(), 'kill-'))
let writer: string
const lanes = 8

beforeAll(() => {
  writer = programIn(dir, 'writer.ts')
})
afterAll(() => rmSync(dir, { recursive: true }))

const start = (data: string, round: string): ChildProcess =>
  spawn(process.execPath, [writer, data, round], { stdio: ['ignore', 'pipe', 'pipe'], env: programEnv })

/** What a killed writer had been told: of each life its last word. */
type Told = Map<string, string>

/** Kills it some time after it began to work, now and then while it is still opening. */
function writeAndKill(data: string, round: string): Promise<Told> {
  const child = start(data, round)
  const kill = () => child.kill('SIGKILL')
  if (Math.random() < 0.2) setTimeout(kill, Math.random() * 150)
  else child.stdout!.once('data', () => setTimeout(kill, Math.random() ** 2 * 250))
  let text = ''
  let complaint = ''
  child.stdout!.on('data', part => {
    text += part
  })
  child.stderr!.on('data', part => {
    complaint += part
  })
  return new Promise((done, fail) =>
    child.on('close', () => {
      if (complaint) fail(new Error(complaint))
      done(
        new Map(
          text
            .split('\n')
            .slice(0, -1)
            .map(line => line.split(' ') as [string, string]),
        ),
      )
    }),
  )
}

const open = (data: string) => openDatabase({ dir: data, collections, scan: 'throw' })
type Database = ReturnType<typeof open>

function documents({ store }: Database): Map<string, Doc> {
  const bodies = store.sql.prepare<[], string>('SELECT body FROM "d:matters"').pluck().all()
  return new Map(bodies.map(body => JSON.parse(body) as Doc).map(doc => [String(doc._id), doc]))
}

/** A life may be one step further than was told, never behind. */
function missed(id: string, last: string, docs: Map<string, Doc>): boolean {
  const [one, pair] = [docs.get(id), docs.get(`${id}-pair`)]
  if (last === 'gone') return Boolean(one ?? pair)
  if (!one || !pair) return Boolean(one ?? pair) || last !== '3' || Number(id.split('-')[1]) % 3 !== 0
  const together = (one.version === 3) === (pair.version === 3)
  return !together || Number(one.version) < Number(last) || Number(one.version) > Number(last) + 1
}

async function checkAfter(database: Database, told: Told, round: string): Promise<number> {
  expect(complaints(database.store.sql)).toEqual([])
  const docs = documents(database)
  expect([...told].filter(([id, last]) => missed(id, last, docs))).toEqual([])
  const untold = [...docs.keys()].filter(id => id.startsWith(`${round}-`) && !told.has(id.replace('-pair', '')))
  expect(untold.length).toBeLessThanOrEqual(2 * lanes)
  const taken = [...docs.values()].at(-1)?.number
  if (taken === undefined) return docs.size
  const data = [JSON.stringify({ _id: 'second', number: taken })]
  const answer = await database.send('database.insertDocument', { collectionName: 'matters', data })
  expect(answer.code).toBe('DATABASE_DUPLICATE_WRITE')
  return docs.size
}

test(`what was acknowledged survives kill -9 at any moment, ${kills} times or 20 seconds long`, async () => {
  const begun = Date.now()
  const met = { kills: 0, whileOpening: 0, acknowledged: 0, documents: 0 }
  for (let round = 0; round < kills && Date.now() - begun < enough; round++) {
    const data = join(dir, `data${Math.floor(round / 20)}`)
    const told = await writeAndKill(data, `r${round}`)
    const database = open(data)
    met.documents += await checkAfter(database, told, `r${round}`)
    database.close()
    met.kills++
    met.whileOpening += Number(told.size === 0)
    met.acknowledged += told.size
  }
  expect(met.acknowledged).toBeGreaterThan(0)
  if (process.env.KILLS) console.log(met)
}, 1_800_000)

test('a second process on the same folder is refused, whoever came first', async () => {
  const data = join(dir, 'one')
  const database = open(data)
  const second = start(data, 'second')
  const said = await new Promise<string>(done => second.stderr!.on('data', (part: Buffer) => done(String(part))))
  expect(said).toContain(`Another process is using the data in ${data}; stop it or choose another folder`)
  database.close()
  const first = start(data, 'first')
  await new Promise(done => first.stdout!.once('data', done))
  expect(() => open(data)).toThrow('Another process is using the data')
  first.kill('SIGKILL')
  await new Promise(done => first.once('close', done))
  open(data).close()
})
