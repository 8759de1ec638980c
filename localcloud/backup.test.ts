// A backup while people file, brought back: everything acknowledged before it began, whole.
import { execFile, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { backUp, restore } from './backup'
import { addressFile, askHold } from './backup-hold'
import { type Cloud, openCloud } from './cloud'
import { complaints } from './database/check'
import type { Collections } from './database/database'
import { programEnv, programIn } from './database/durable/program'

const collections: Collections = {
  matters: [
    { name: 'number', fields: [['number', 1]], unique: true },
    { name: 'tags', fields: [['tags', 1]] },
  ],
}
const dir = mkdtempSync(join(tmpdir(), 'backup-'))
afterAll(() => rmSync(dir, { recursive: true }))
const open = (data: string) => openCloud({ dir: data, collections, functions: {}, scan: 'throw' })
const app = () => tcb.init({ env: tcb.SYMBOL_DEFAULT_ENV })
const matters = () => app().database().collection('matters')
let serial = 0
const fresh = () => join(dir, `d${++serial}`)

async function add(n: number): Promise<void> {
  await matters().add({ _id: `m${n}`, number: n, tags: ['all', `t${n % 3}`], text: 'x'.repeat(1000) })
}

async function numbersIn(cloud: Cloud): Promise<Set<number>> {
  const bodies = cloud.database.store.sql.prepare<[], string>('SELECT body FROM "d:matters"').pluck().all()
  expect(complaints(cloud.database.store.sql)).toEqual([])
  return new Set(bodies.map(body => JSON.parse(body).number as number))
}

/** The command as it is run, in a process of its own. */
let program: string
beforeAll(() => {
  program = programIn(dir, '../../backup-main.ts')
})
const run = (...parts: string[]): Promise<string> =>
  new Promise((done, fail) =>
    execFile(process.execPath, [program, ...parts], { env: programEnv }, (error, out, complaint) =>
      error ? fail(new Error(complaint)) : done(out),
    ),
  )

/** A folder with ten documents and two files, its cloud closed. */
async function filled(): Promise<{ data: string; fileID: string }> {
  const data = fresh()
  const cloud = await open(data)
  for (let n = 0; n < 10; n++) await add(n)
  const { fileID } = await app().uploadFile({ cloudPath: '照片/一.png', fileContent: Buffer.from('picture') })
  await app().uploadFile({ cloudPath: 'empty.txt', fileContent: Buffer.alloc(0) })
  writeFileSync(join(data, 'secret'), 'a secret')
  await cloud.close()
  return { data, fileID }
}

async function expectFilled(data: string, fileID: string): Promise<void> {
  const cloud = await open(data)
  expect((await numbersIn(cloud)).size).toBe(10)
  expect(String((await app().downloadFile({ fileID } as never)).fileContent)).toBe('picture')
  await cloud.close()
}

test('taken while writes go on, it has all that was acknowledged before it began, and the files', async () => {
  const [data, to, again] = [fresh(), fresh(), fresh()]
  const cloud = await open(data)
  const acknowledged: number[] = []
  let next = 0
  let stopped = false
  const fileOf = (n: number) => `f/${n}.txt`
  const write = async (): Promise<void> => {
    while (!stopped) {
      const n = ++next
      if (n % 50 === 0) await app().uploadFile({ cloudPath: fileOf(n), fileContent: Buffer.from(String(n)) })
      await add(n)
      acknowledged.push(n)
    }
  }
  const writers = Array.from({ length: 8 }, write)
  for (let round = 0; round < 3; round++) {
    const goal = next + 500
    while (next < goal) await new Promise(resolve => setTimeout(resolve, 5))
    const before = [...acknowledged]
    const two = [`${to}-${round}`, `${to}-${round}-too`].map(name => run('backup', name, '--data', data))
    for (const said of await Promise.all(two)) expect(said).toMatch(/^\nBacked up to .*: \d+ files, [\d.]+ MB/)
    expect(acknowledged.length).toBeGreaterThan(before.length)
    writeFileSync(`${to}-${round}.json`, JSON.stringify(before))
  }
  stopped = true
  await Promise.all(writers)
  await cloud.close()
  for (let round = 0; round < 3; round++) {
    await run('restore', `${to}-${round}${round === 2 ? '-too' : ''}`, '--data', `${again}-${round}`)
    const copy = await open(`${again}-${round}`)
    const there = await numbersIn(copy)
    const before = JSON.parse(readFileSync(`${to}-${round}.json`, 'utf8')) as number[]
    expect(before.filter(n => !there.has(n))).toEqual([])
    // A document names a file that was there before it: so must the copy.
    const files = join(`${again}-${round}`, 'files/stored')
    expect([...there].filter(n => n % 50 === 0 && !existsSync(join(files, fileOf(n))))).toEqual([])
    await add(10_000_000)
    await copy.close()
  }
}, 60_000)

test('killed at any moment, a backup or a restore is there whole or not at all, and the cloud goes on', async () => {
  const { data } = await filled()
  const cloud = await open(data)
  const [to, target] = [fresh(), fresh()]
  const killed = (after: number, ...parts: string[]): Promise<void> => {
    const child = spawn(process.execPath, [program, ...parts], { env: programEnv, stdio: 'ignore' })
    setTimeout(() => child.kill('SIGKILL'), after)
    return new Promise(done => child.once('close', () => done()))
  }
  for (let turn = 0; turn < 8; turn++) {
    await killed(60 + Math.random() * 250, 'backup', `${to}-${turn}`, '--data', data)
    await add(1000 + turn)
    if (existsSync(`${to}-${turn}`)) await run('restore', `${to}-${turn}`, '--data', fresh())
  }
  await run('backup', to, '--data', data)
  await cloud.close()
  for (let turn = 0; turn < 8; turn++) {
    await killed(60 + Math.random() * 250, 'restore', to, '--data', `${target}-${turn}`)
    if (!existsSync(`${target}-${turn}`)) continue
    const copy = await open(`${target}-${turn}`)
    expect((await numbersIn(copy)).size).toBe(18)
    await copy.close()
  }
}, 30_000)

test('taken when no cloud runs, and after one was killed, it is as whole', async () => {
  const { data, fileID } = await filled()
  writeFileSync(join(data, addressFile), '1 nobody')
  const { files } = await backUp(data, fresh())
  expect(files.map(({ path }) => path).sort()).toEqual(
    ['database.sqlite', 'files/stored/empty.txt', 'files/stored/照片/一.png'].sort(),
  )
  const to = fresh()
  await backUp(data, to)
  rmSync(data, { recursive: true })
  await restore(to, data)
  await expectFilled(data, fileID)
})

test('the secret is in no backup, and stays where it is when one is restored over the data', async () => {
  const { data, fileID } = await filled()
  mkdirSync(join(data, 'files'), { recursive: true })
  writeFileSync(join(data, 'files', '.secret'), 'of an earlier release')
  const to = fresh()
  expect(await run('backup', to, '--data', data)).toContain('The secret is not in it')
  expect(readdirSync(to, { recursive: true }).filter(path => String(path).includes('secret'))).toEqual([])
  expect(await run('restore', to, '--data', data)).toContain('It starts with the secret that it was sealed with')
  expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('a secret')
  await expectFilled(data, fileID)
  const elsewhere = fresh()
  await restore(to, elsewhere)
  expect(existsSync(join(elsewhere, 'secret'))).toBe(false)
})

test('what was in the place of the restored folder is kept beside it', async () => {
  const { data, fileID } = await filled()
  const to = fresh()
  await backUp(data, to)
  const cloud = await open(data)
  await add(11)
  await cloud.close()
  const { aside } = await restore(to, data)
  await expectFilled(data, fileID)
  const old = await open(aside!)
  expect((await numbersIn(old)).has(11)).toBe(true)
  await old.close()
})

test('a damaged data folder is restored over, and kept', async () => {
  const { data, fileID } = await filled()
  const to = fresh()
  await backUp(data, to)
  truncateSync(join(data, 'database.sqlite'), 5000)
  await expect(backUp(data, fresh())).rejects.toThrow('is damaged')
  expect((await restore(to, data)).aside).toBeDefined()
  await expectFilled(data, fileID)
})

test('the cloud holds its file still as long as it is asked, writes go on, and its log is folded in afterwards', async () => {
  const data = fresh()
  const cloud = await open(data)
  await add(0)
  const hold = await askHold(data)
  const still = readFileSync(join(data, 'database.sqlite'))
  for (let n = 1; n <= 50; n++) await Promise.all(Array.from({ length: 100 }, (_, i) => add(n * 1000 + i)))
  expect(readFileSync(join(data, 'database.sqlite')).equals(still)).toBe(true)
  expect(await hold!.still()).toBe(true)
  hold!.release()
  await new Promise(resolve => setTimeout(resolve, 50))
  await add(1)
  expect(readFileSync(join(data, 'database.sqlite')).equals(still)).toBe(false)
  const cut = await askHold(data)
  await cloud.close()
  expect(await cut!.still()).toBe(false)
  expect(await askHold(data)).toBeUndefined()
})

describe('it is refused', () => {
  test('where a cloud of another process runs that cannot be asked', async () => {
    const data = fresh()
    mkdirSync(data)
    const writer = spawn(process.execPath, [programIn(dir, 'writer.ts'), data, 'r'], { env: programEnv })
    await new Promise(done => writer.stdout.once('data', done))
    await expect(run('backup', fresh(), '--data', data)).rejects.toThrow(`Another process is using the data in ${data}`)
    writer.kill('SIGKILL')
    await new Promise(done => writer.once('close', done))
    const { files } = await backUp(data, fresh())
    expect(files).toHaveLength(1)
  })

  test('into a folder in use', async () => {
    const { data } = await filled()
    const to = fresh()
    await backUp(data, to)
    const cloud = await open(data)
    await expect(run('restore', to, '--data', data)).rejects.toThrow(
      `A cloud is running on ${data}; stop it, then restore`,
    )
    await add(12)
    await cloud.close()
  })

  test.each([
    ['a folder that is no backup', () => undefined, 'is not a backup'],
    ['a list that was cut off', (to: string) => truncateSync(join(to, 'backup.json'), 100), 'is damaged'],
    [
      'a missing file',
      (to: string) => rmSync(join(to, 'files/stored/照片/一.png')),
      'is damaged (files/stored/照片/一.png)',
    ],
    [
      'a changed file',
      (to: string) => writeFileSync(join(to, 'files/stored/照片/一.png'), 'picturE'),
      'is damaged (files/stored/照片/一.png)',
    ],
    [
      'one changed byte of the database',
      (to: string) => {
        const file = join(to, 'database.sqlite')
        const bytes = readFileSync(file)
        bytes[Math.floor(bytes.length / 2)]! ^= 1
        writeFileSync(file, bytes)
      },
      'is damaged (database.sqlite)',
    ],
    [
      'a path that leads out',
      (to: string) => {
        const list = JSON.parse(readFileSync(join(to, 'backup.json'), 'utf8'))
        list.files.push({ path: '../out', size: 0, sha256: '' })
        writeFileSync(join(to, 'backup.json'), JSON.stringify(list))
      },
      'is damaged (../out)',
    ],
  ])('from %s, and nothing is changed', async (_name, spoil, sentence) => {
    const { data, fileID } = await filled()
    const to = fresh()
    if (sentence === 'is not a backup') mkdirSync(to)
    else await backUp(data, to)
    spoil(to)
    const before = readdirSync(dir)
    await expect(restore(to, data)).rejects.toThrow(sentence)
    expect(readdirSync(dir)).toEqual(before)
    await expectFilled(data, fileID)
  })

  test('over a folder of something else, to a name that is taken, into the data, and of nothing', async () => {
    const { data } = await filled()
    const to = fresh()
    await backUp(data, to)
    await expect(backUp(data, to)).rejects.toThrow(`${to} is there already; choose another name`)
    await expect(backUp(data, join(data, 'b'))).rejects.toThrow('choose a place outside')
    await expect(backUp(fresh(), fresh())).rejects.toThrow('There are no data in')
    const other = fresh()
    mkdirSync(other)
    writeFileSync(join(other, 'letter.txt'), 'dear')
    await expect(restore(to, other)).rejects.toThrow("holds something that is not this program's")
    expect(existsSync(join(other, 'letter.txt'))).toBe(true)
  })
})
