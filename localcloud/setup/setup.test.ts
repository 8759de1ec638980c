// The command as it is run: refused it writes nothing, killed it is done again, and it fills an environment over the SDK's wire as
// it fills a folder.
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { persons } from '../../cloudfunctions/kit/caller'
import { unseal } from '../../cloudfunctions/kit/secrets'
import { store } from '../../cloudfunctions/kit/store'
import { openCloud } from '../cloud'
import { openDatabase } from '../database/database'
import { programEnv, programIn } from '../database/durable/program'
import { answerInProcess } from '../database/in-process'
import { collectionsOf } from '../product/open'
import { countyIn } from './county'
import { layDown } from './lay'

const example = join(__dirname, '../../docs/operation/first-county')
const dir = mkdtempSync(join(tmpdir(), 'setup-'))
const secret = 'a secret of the county, forty letters or more'
const door = 'a door of sixteen letters'
let program: string
let serial = 0
const fresh = (name: string) => join(dir, `${name}${++serial}`)

beforeAll(() => {
  program = programIn(dir, '../../setup/main.ts')
})
afterAll(() => rmSync(dir, { recursive: true }))

/** A folder's database answers the SDK in this process. */
function openHere(data: string): () => void {
  const database = openDatabase({ dir: data, collections: collectionsOf(), scan: 'throw' })
  const undo = answerInProcess(database)
  return () => {
    undo()
    database.close()
  }
}

type Run = { code: number; out: string; err: string }

function run(parts: string[], env: Record<string, string | undefined> = {}): Promise<Run> {
  const given = { ...programEnv, SULAIBAN_SECRET: secret, ...env }
  return new Promise(done =>
    execFile(process.execPath, [program, ...parts], { env: given }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

function folder(change: (folder: string) => void = () => undefined): string {
  const made = fresh('folder')
  cpSync(example, made, { recursive: true })
  change(made)
  return made
}

const edited = (file: string, from: string, to: string) => (where: string) =>
  writeFileSync(join(where, file), readFileSync(join(where, file), 'utf8').replace(from, to))

/** Every document, without what differs each time. */
function documentsIn(data: string): Record<string, unknown[]> {
  const sql = new Sqlite(join(data, 'database.sqlite'), { readonly: true })
  const tables = sql
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'd:%' ORDER BY name`)
    .pluck()
    .all()
  const all = tables.map(table => {
    const bodies = sql.prepare<[], string>(`SELECT body FROM "${table}" ORDER BY body`).pluck().all()
    return [
      table.slice(2),
      bodies.map(body => JSON.parse(body.replace(/"(sealed|createdAt|provedAt|stamp)":("[^"]*"|\d+)/g, '"$1":0'))),
    ] as const
  })
  sql.close()
  return Object.fromEntries(all.filter(([, docs]) => docs.length > 0))
}

const idsOf = (docs: unknown[] | undefined) => (docs as { _id: string }[] | undefined)?.map(({ _id }) => _id).sort()

test('an empty county is filled, its codes are listed for the printer, and it is filled once', async () => {
  const [from, data] = [folder(), fresh('data')]
  const first = await run([from, '--data', data, '--address', 'https://qinghe.example.gov.cn'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain('6 areas, 6 grids, 7 units, 28 people, 7 items')
  const documents = documentsIn(data)
  expect(idsOf(documents.settings)).toEqual(['county', 'seal'])
  expect(Object.keys(documents)).toEqual([
    'areas',
    'codes',
    'editions',
    'grids',
    'persons',
    'rosters',
    'settings',
    'units',
  ])
  const codes = readFileSync(join(from, 'codes.csv'), 'utf8')
  expect(codes.startsWith('\uFEFF"编号","网址"')).toBe(true)
  expect(codes.match(/https:\/\/qinghe\.example\.gov\.cn\/s\/[gw][2-9A-HJ-NP-Z]{5}"/g)).toHaveLength(8)
  expect(statSync(data).mode & 0o077).toBe(0)
  const again = await run([from, '--data', data])
  expect(again.code).toBe(1)
  expect(again.err).toContain('什么都没有写入')
  expect(documentsIn(data)).toEqual(documents)
})

test('what is sealed opens with the secret, and no phone lies there in clear', async () => {
  const data = fresh('data')
  process.env.SULAIBAN_SECRET = secret
  const close = openHere(data)
  await layDown(countyIn(example), Date.now(), () => undefined)
  const phones = (await persons.all()).map(({ phone }) => unseal(phone!.sealed))
  close()
  expect(phones).toHaveLength(28)
  expect(phones).toContain('13800000008')
  for (const name of readdirSync(data)) expect(readFileSync(join(data, name)).includes('13800000008')).toBe(false)
})

describe('refused, with nothing written:', () => {
  test('files with faults, each with its row', async () => {
    const data = fresh('data')
    const from = folder(where => {
      edited('people.csv', '13800000008', '1380')(where)
      edited('areas.csv', '代码', '编码')(where)
    })
    const { code, err } = await run([from, '--data', data])
    expect(code).toBe(1)
    expect(err).toContain('areas.csv 第 1 行：缺少“代码”这一列')
    expect(err).toContain('people.csv 第 9 行：手机号“1380”不对')
    expect(err).toContain('共 2 处要改，什么都没有写入')
    expect(existsSync(data)).toBe(false)
    expect(existsSync(join(from, 'codes.csv'))).toBe(false)
  })

  test('a county that has people or units which no set-up brought', async () => {
    const data = fresh('data')
    const close = openHere(data)
    await store('units').add({ _id: 'un-1' })
    close()
    const { code, err } = await run([folder(), '--data', data])
    expect([code, err]).toEqual([1, expect.stringContaining('units 里已经有数据')])
    expect(Object.keys(documentsIn(data))).toEqual(['units'])
  })

  test('where the secret, the key or the place is missing', async () => {
    const data = fresh('data')
    const cases: [string[], Record<string, string | undefined>, string][] = [
      [[], { SULAIBAN_SECRET: undefined }, '没有设置 SULAIBAN_SECRET'],
      [['--to', 'cloudbase'], {}, 'Set ENV_ID, TENCENT_SECRET_ID, TENCENT_SECRET_KEY first'],
      [['--to', 'moon'], {}, '--to 只能写 cloudbase'],
    ]
    const runs = await Promise.all(cases.map(([parts, env]) => run([example, '--data', data, ...parts], env)))
    for (const [i, { code, err }] of runs.entries())
      expect([code, err]).toEqual([1, expect.stringContaining(cases[i]![2])])
    expect(existsSync(data)).toBe(false)
  })
})

/** Kills the command when it has said a word. */
function killedAt(word: string, parts: string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...parts], { env: { ...programEnv, SULAIBAN_SECRET: secret } })
  child.stdout.on('data', text => String(text).includes(word) && child.kill('SIGKILL'))
  return new Promise(done => child.once('close', () => done()))
}

/** Begins in this process, and breaks off when it has told of a collection. */
async function brokenOffAt(word: string, from: string, data: string): Promise<void> {
  process.env.SULAIBAN_SECRET = secret
  const close = openHere(data)
  const told = (step: string) => {
    if (step === word) throw new Error('broken off')
  }
  await expect(layDown(countyIn(from), Date.now(), told)).rejects.toThrow('broken off')
  close()
}

describe('broken off half-way', () => {
  const whole = fresh('whole')
  beforeAll(() => run([folder(), '--data', whole]))

  test('the same folder completes it', async () => {
    const [from, data] = [folder(), fresh('data')]
    await brokenOffAt('areas', from, data)
    expect(idsOf(documentsIn(data).settings)).toEqual(['seal', 'setup'])
    const { code, out } = await run([from, '--data', data])
    expect([code, out]).toEqual([0, expect.stringContaining('上次没有做完')])
    expect(documentsIn(data)).toEqual(documentsIn(whole))
  })

  test('by kill -9, running it again makes the same county', async () => {
    const [from, data] = [folder(), fresh('data')]
    await killedAt('grids', [from, '--data', data])
    await run([from, '--data', data])
    expect(documentsIn(data)).toEqual(documentsIn(whole))
  })

  test('another folder clears what was begun, and another secret is refused', async () => {
    const data = fresh('data')
    await brokenOffAt('persons', folder(), data)
    const other = folder(where => {
      edited('grids.csv', '第 1 网格,桥头社区', '东桥网格,桥头社区')(where)
      edited('people.csv', '何田,13800000028', '何苗,13800000029')(where)
      for (let times = 0; times < 3; times++) edited('grids.csv', '何田', '何苗')(where)
    })
    const foreign = await run([other, '--data', data], { SULAIBAN_SECRET: 'another secret, of forty letters or more!' })
    expect([foreign.code, foreign.err]).toEqual([1, expect.stringContaining('密钥不是这些数据原来的密钥')])
    const { code, out, err } = await run([other, '--data', data])
    expect([code, out, err]).toEqual([0, expect.stringContaining('先清掉另一份'), ''])
    const [documents, before] = [documentsIn(data), documentsIn(whole)]
    expect(idsOf(documents.grids)).toEqual(idsOf(before.grids))
    expect(JSON.stringify(documents.grids)).toContain('东桥网格')
    expect(documents.persons).toHaveLength(28)
    expect(idsOf(documents.persons)).not.toEqual(idsOf(before.persons))
    expect(idsOf(documents.settings)).toEqual(['county', 'seal'])
  })
})

test('over the SDK`s wire, signed, an environment is filled with the same county', async () => {
  const [from, data, whole] = [folder(), fresh('data'), fresh('data')]
  const cloud = await openCloud({
    dir: data,
    collections: collectionsOf(),
    functions: {},
    secret: door,
    inProcess: false,
  })
  const env = {
    TENCENTCLOUD: 'true',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
    ENV_ID: 'local',
    TENCENT_SECRET_ID: 'local',
  }
  const wrong = await run([from, '--to', 'cloudbase'], { ...env, TENCENT_SECRET_KEY: 'another' })
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('not signed')])
  const { code, err } = await run([from, '--to', 'cloudbase'], { ...env, TENCENT_SECRET_KEY: door })
  await cloud.close()
  expect([code, err]).toEqual([0, ''])
  await run([from, '--data', whole])
  expect(documentsIn(data)).toEqual(documentsIn(whole))
})
