// The demonstration county outgrows its machine: taken to another cloud by the real SDK over HTTP, killed three times on its way.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import type { Outcome } from '@shared/calls/call'
import * as calls from '@shared/request/calls'
import type { Cloud } from '../cloud'
import { documentTable } from '../database/collection'
import { programEnv, programIn } from '../database/durable/program'
import { playDemo } from '../product/demo'
import { openProduct } from '../product/open'
import { seed } from '../product/seed'
import { newTap, player } from '../product/stage'
import { townOf } from '../town/town'
import { drawCode } from '../wechat/code'
import { leftCollections } from './left'
import { openPlatform, type PlatformOptions } from './platform'

const env = 'county-7g2hd4'
const secret = 'sixteen letters or more'
const sealedWith = 'a secret for the test, forty characters!!'
const dir = mkdtempSync(join(tmpdir(), 'move-'))
const [here, there] = [join(dir, 'here'), join(dir, 'there')]
const picture = drawCode('路灯', 600)

process.env.SULAIBAN_SECRET = sealedWith
// Half a county, and a count of all there is, are complained of: as they should be.
for (const way of ['warn', 'error'] as const) jest.spyOn(console, way).mockImplementation(() => undefined)
let program: string

beforeAll(async () => {
  program = programIn(dir, '../../move/main.ts')
  await fillCounty()
}, 180_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The demonstration played, a photo filed, and one document of every kind of value. */
async function fillCounty(): Promise<void> {
  const town = townOf()
  let past = Date.now()
  const cloud = await openProduct({ dir: here, now: () => past, durable: false })
  await seed(() => town, past)
  await cloud.runTimer('suggestion')
  await playDemo(cloud, town, Date.now(), at => {
    past = at
  })
  await fileWithPhoto(cloud)
  await addOdd()
  await cloud.settle()
  await cloud.close()
}

async function fileWithPhoto(cloud: Cloud): Promise<void> {
  const granny = player(cloud, 'o-wangxiulan')
  const put = async (body: Buffer) => {
    const { id, url, headers } = await granny.does(calls.attach, { name: 'a.png', size: body.length })
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) })
    return { id, kind: 'photo' as const }
  }
  const files = [await put(picture), await put(drawCode('另一张', 600))]
  const said = { kind: 'complaint' as const, text: '路灯照片在此', place: {} }
  await granny.does(calls.submit, { tap: newTap(), ...said, files })
}

async function addOdd(): Promise<void> {
  const app = tcb.init({ env: tcb.SYMBOL_DEFAULT_ENV })
  const { fileID } = await app.uploadFile({ cloudPath: 'odd/名字 (1).txt', fileContent: Buffer.alloc(0) })
  const db = app.database()
  await db.collection('troubles').add({
    _id: 'odd',
    when: new Date(1_700_000_000_123),
    pattern: /^a"\d+/im,
    point: new db.Geo.Point(117.9, 33.9),
    nothing: null,
    empty: {},
    none: [],
    minus: -0,
    part: 0.1,
    large: 9_007_199_254_740_991,
    deep: [{ at: new Date(0), files: [fileID] }],
    quoted: `he wrote "${fileID}"`,
    at: 0,
  })
}

interface Ended {
  code: number | null
  said: string
}

function start(extra: Record<string, string>, ...parts: string[]) {
  const child = spawn(process.execPath, [program, '--to', 'cloudbase', '--data', here, ...parts], {
    env: { ...programEnv, SULAIBAN_SECRET: sealedWith, ENV_ID: env, ...extra },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += text))
  const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({ code, said })))
  return { child, ended }
}

/** Runs the move before a platform that breaks lines, and kills it at a call. */
async function killedAt(cloud: Cloud, action: string, times: number): Promise<void> {
  let left = times
  const moving: { kill?: () => void } = {}
  const onCall = (called: string) => called === action && --left === 0 && moving.kill?.()
  const platform = await openPlatform(cloud, secret, { breaks: true, onCall })
  const { child, ended } = start(platform.env)
  moving.kill = () => child.kill('SIGKILL')
  const { code, said } = await ended
  platform.close()
  expect([code, said]).toEqual([null, expect.any(String)])
}

async function run(cloud: Cloud, options: PlatformOptions = {}, ...parts: string[]): Promise<Ended> {
  const platform = await openPlatform(cloud, secret, options)
  return start(platform.env, ...parts).ended.finally(platform.close)
}

const sorted = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every document of a database as it lies on the disk, by collection. */
function rowsOf({ database: { store } }: Cloud): Map<string, string[]> {
  const names = store.sql.prepare<[], string>("SELECT collection FROM catalogue WHERE name = ''").pluck().all()
  const bodies = (name: string) =>
    store.sql
      .prepare<[], string>(`SELECT body FROM ${documentTable(name)}`)
      .pluck()
      .all()
  return new Map(
    names
      .filter(name => !(name in leftCollections))
      .map(name => [
        name,
        bodies(name)
          .map(body => JSON.stringify(sorted(JSON.parse(body))))
          .sort(),
      ]),
  )
}

const count = ({ database: { store } }: Cloud, name: string) =>
  store.sql
    .prepare(`SELECT count(*) FROM ${documentTable(name)}`)
    .pluck()
    .get()

let session: string | undefined
async function call<Data>(cloud: Cloud, name: string, input: unknown): Promise<Data> {
  const body = JSON.stringify({ call: name, input, session })
  const reply = await fetch(`${cloud.url}/call/${name.split('.')[0]}`, { method: 'POST', body })
  const outcome = (await reply.json()) as Outcome<Data>
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.data
}

test('killed three times on its way it arrives whole, and people go on there', async () => {
  const target = await openProduct({ dir: there, env, secret, durable: false })
  await killedAt(target, 'database.insertDocument', 9)
  const begun = Number(count(target, 'grids')) + Number(count(target, 'persons')) + Number(count(target, 'codes'))
  expect(begun).toBeGreaterThan(0)
  await expect(openProduct({ dir: here })).rejects.toThrow('is on its way to the environment county-7g2hd4')
  await killedAt(target, 'database.insertDocument', 12)
  await killedAt(target, 'storage.getUploadMetadata', 3)
  // Half of it there, the county is not open: no timer changes anything, nobody is served.
  await target.runTimer('reminders').catch(() => undefined)
  await target.runTimer('reminders').catch(() => undefined)
  await expect(call(target, 'request.open', { scene: 'g7KQ2M' })).rejects.toThrow('unavailable')

  const { code, said } = await run(target, { breaks: true })
  expect([code, said]).toEqual([0, expect.stringMatching(/Equal: \d+ documents and 3 files here and in county-7g2hd4/)])
  const moved = rowsOf(target)
  await target.close()
  await expect(openProduct({ dir: here })).rejects.toThrow('has lived in the environment county-7g2hd4 since')
  await backAndEqual(moved)
  await goOn()
}, 180_000)

/** What lies in the old folder is what lies in the new one, but for the beginning of the files' ids. */
async function backAndEqual(moved: Map<string, string[]>): Promise<void> {
  await new Promise(resolve =>
    execFile(process.execPath, [program, '--back', '--data', here], { env: programEnv }, resolve),
  )
  const source = await openProduct({ dir: here })
  const stayed = rowsOf(source)
  await source.close()
  expect([...moved.keys()].sort()).toEqual([...stayed.keys()].sort())
  const id = (text: string) => text.replaceAll('"cloud://local.local/', `"cloud://${env}.${env}/`)
  for (const [name, rows] of stayed) {
    // What somebody wrote about a file stays as it was written.
    const wanted = rows.map(row =>
      id(row).replace(`he wrote \\"cloud://${env}.${env}`, 'he wrote \\"cloud://local.local'),
    )
    expect(moved.get(name)).toEqual(wanted.sort())
  }
  expect(moved.get('troubles')?.length).toBeGreaterThan(0)
}

/** 王秀兰 signs in by her phone, finds her matter and opens its photo. */
async function goOn(): Promise<void> {
  const cloud = await openProduct({ dir: there, env, secret, durable: false })
  await call(cloud, 'person.sendCode', { phone: '13800000001' })
  const code = cloud.sms.sent('+8613800000001').find(({ template }) => template === 'code')?.params[0]
  session = (await call<{ session: string }>(cloud, 'person.signIn', { phone: '13800000001', code })).session
  const mine = await call<{ rows: { id: string }[] }>(cloud, 'request.mine', {})
  const shown = await Promise.all(mine.rows.map(({ id }) => call<object>(cloud, 'request.track', { id })))
  const matter = JSON.stringify(shown.find(one => JSON.stringify(one).includes('路灯照片在此')))
  const [address = ''] = matter.match(/http:[^"]+\.png[^"]+/) ?? []
  const photo = Buffer.from(await (await fetch(JSON.parse(`"${address}"`))).arrayBuffer())
  expect(photo.equals(picture)).toBe(true)
  await cloud.close()
}
