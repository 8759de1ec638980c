// Before anything moves: each thing that stands in the way is said in a sentence, and nothing was changed on either side.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import { collections } from '../../cloudfunctions/functions'
import type { Declared } from '../../cloudfunctions/kit/collection'
import { store } from '../../cloudfunctions/kit/store'
import { backUp, restore } from '../backup'
import type { Cloud } from '../cloud'
import { programEnv, programIn } from '../database/durable/program'
import { openProduct } from '../product/open'
import { leftCollections, opening } from './left'
import { openPlatform, type PlatformOptions } from './platform'

const env = 'county-7g2hd4'
const secret = 'sixteen letters or more'
const sealedWith = 'a secret for the test, forty characters!!'
const dir = mkdtempSync(join(tmpdir(), 'move-refused-'))
const { identity, areas, grids, units, headings, items, codes, people } = sample
const organisation = () => ({ identity, areas, grids, units, headings, items, codes, people })

process.env.SULAIBAN_SECRET = sealedWith
jest.setTimeout(60_000)
jest.spyOn(console, 'warn').mockImplementation(() => undefined)
let program: string
let serial = 0
const fresh = () => join(dir, `d${++serial}`)
const model = fresh()

beforeAll(async () => {
  program = programIn(dir, '../../move/main.ts')
  await (await openProduct({ dir: model, organisation })).close()
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** A county's folder, as `work` leaves it. */
async function county(work?: () => Promise<unknown>, more: readonly Declared[] = []): Promise<string> {
  const data = fresh()
  cpSync(model, data, { recursive: true })
  if (!work) return data
  const cloud = await openProduct({ dir: data, more })
  await work()
  await cloud.close()
  return data
}

let target: Cloud | undefined
afterEach(() => target?.close())

/** The environment that is moved into. */
async function openTarget(data = fresh()): Promise<Cloud> {
  target = await openProduct({ dir: data, env, secret, durable: false })
  return target
}

const run = (extra: Record<string, string>, ...parts: string[]) =>
  new Promise<{ code: number; said: string }>(resolve =>
    execFile(
      process.execPath,
      [program, ...parts],
      { env: { ...programEnv, SULAIBAN_SECRET: sealedWith, ENV_ID: env, ...extra } },
      (error, out, complaint) => resolve({ code: Number(error?.code ?? 0), said: out + complaint }),
    ),
  )

/** What a move is begun with: other variables, other words, another environment. */
type Way = PlatformOptions & { extra?: Record<string, string>; words?: string[] }

async function move(data: string, { extra, words = [], ...options }: Way = {}) {
  const platform = await openPlatform(target as Cloud, secret, options)
  return run({ ...platform.env, ...extra }, '--to', 'cloudbase', '--data', data, ...words).finally(platform.close)
}

/** It says so, the folder still starts, and nothing was added on the other side. */
async function expectRefused(data: string, sentence: string, way: Way = {}): Promise<void> {
  const { code, said } = await move(data, way)
  expect(said).toContain(sentence)
  expect(code).toBe(1)
  expect(existsSync(join(data, 'moved.json'))).toBe(false)
  expect(await store('grids').count({ _id: grids[0]!._id })).toBe(0)
}

const add = (name: string, doc: { _id: string; [field: string]: unknown }) => store<typeof doc>(name).add(doc)

test.each([
  [
    'to somebody else’s environment',
    () => add('troubles', { _id: 'theirs' }),
    'has documents that are not of these data, e.g. troubles/theirs',
  ],
  [
    'onto a county that lives there',
    () => add('areas', { ...areas[0]!, name: 'renamed there' }),
    '1 documents in the environment county-7g2hd4 are not as they are here, e.g. areas/320324001',
  ],
])('%s', async (_name, live, sentence) => {
  const data = await county()
  await openTarget()
  await live()
  await expectRefused(data, sentence)
})

test('into an environment that was not deployed to, by each collection and index that it lacks', async () => {
  const data = await county()
  await openTarget()
  const without = ['troubles', 'requests.alarm']
  await expectRefused(data, 'it has no requests.alarm, troubles. Run npm run deploy first', { without })
})

test('under another secret than the one the phones are sealed with', async () => {
  const data = await county()
  await openTarget()
  const extra = { SULAIBAN_SECRET: 'another secret for the test, long enough' }
  await expectRefused(data, 'SULAIBAN_SECRET is not the secret', { extra })
})

test('with a document that no function could read, or a collection that this release does not know', async () => {
  const long = await county(() => add('troubles', { _id: 'long', text: 'x'.repeat(1_000_001) }))
  const strange = await county(() => add('wishes', { _id: 'one' }), [{ name: 'wishes', indexes: [] }])
  await openTarget()
  await expectRefused(long, 'troubles/long is larger than 1 MB')
  await expectRefused(strange, 'does not know the collections wishes')
})

test('without keys, without a goal, without data, and while a cloud runs on them', async () => {
  const data = await county()
  const goal = ['--to', 'cloudbase', '--data']
  expect((await run({}, '--data', data)).said).toContain('npm run move -- --to cloudbase')
  const none = { ENV_ID: '', TENCENT_SECRET_ID: '', TENCENT_SECRET_KEY: '' }
  expect((await run(none, ...goal, data)).said).toContain('Set ENV_ID, TENCENT_SECRET_ID, TENCENT_SECRET_KEY first')
  expect((await run({}, ...goal, fresh())).said).toContain('There are no data in')
  const running = await openProduct({ dir: data })
  expect((await run({}, ...goal, data)).said).toContain(`Another process is using the data in ${data}`)
  await running.close()
  expect(existsSync(join(data, 'moved.json'))).toBe(false)
})

test('to another environment than the one it is on its way to', async () => {
  const data = await county()
  const begun = { to: 'elsewhere', begun: '2026-11-25T00:00:00Z', ended: null }
  writeFileSync(join(data, 'moved.json'), JSON.stringify(begun))
  await openTarget()
  expect((await move(data)).said).toContain('Set ENV_ID=elsewhere')
})

test('with the keys of another account, at once and not after many tries', async () => {
  const data = await county()
  await openTarget()
  let calls = 0
  const extra = { TENCENT_SECRET_KEY: 'stolen' }
  await expectRefused(data, 'not signed with the secret', { extra, onCall: () => void calls++ })
  expect(calls).toBe(1)
})

test('over lines that break in the middle of a batch all arrives in one run', async () => {
  const data = await county()
  await openTarget()
  const { code, said } = await move(data, { breaks: true })
  expect([code, said]).toEqual([0, expect.stringContaining('Equal: ')])
})

test('a check compares and changes nothing; it names what is not the same', async () => {
  const data = await county()
  await openTarget()
  const check = () => move(data, { words: ['--check'] })
  const before = await check()
  expect([before.code, before.said]).toEqual([1, expect.stringMatching(/areas, not there: 320324001, 320324001001/)])
  expect(existsSync(join(data, 'moved.json'))).toBe(false)
  expect((await move(data)).code).toBe(0)
  expect((await check()).code).toBe(0)
  await store<{ _id: string }>('areas').update({ _id: areas[0]!._id }, { name: 'renamed there' })
  const after = await check()
  expect([after.code, after.said]).toEqual([1, expect.stringContaining('areas, otherwise there: 320324001')])
})

test('a check sees a file that is not the same to the byte, and a move sends it again', async () => {
  const [data, there] = [await county(), fresh()]
  await openTarget(there)
  const [file, copy] = [data, there].map(folder => join(folder, 'files/stored/a.txt')) as [string, string]
  writeFileSync(file, 'hand')
  writeFileSync(copy, 'hund')
  expect((await move(data, { words: ['--check'] })).said).toContain('files, not there or otherwise: a.txt')
  expect((await move(data)).code).toBe(0)
  expect(readFileSync(copy, 'utf8')).toBe('hand')
})

test('from a backup it moves as well: the backup stays as it was, and its folder still starts', async () => {
  const [data, backup] = [await county(), fresh()]
  await backUp(data, backup)
  await openTarget()
  expect((await move(backup)).code).toBe(0)
  expect(readdirSync(backup)).not.toContain('moved.json')
  await restore(backup, fresh())
  await target?.close()
  await (await openProduct({ dir: data })).close()
})

test('what is left behind, and what opens a county, are collections that there are', () => {
  const names = collections.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(leftCollections), opening.collection]))
})
