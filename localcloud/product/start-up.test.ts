// Each thing that a start needs, missing, empty, short or foreign: it starts with what was there, or refuses in a sentence and
// changes nothing.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import Sqlite from 'better-sqlite3'
import { persons } from '../../cloudfunctions/kit/caller'
import { unseal } from '../../cloudfunctions/kit/secrets'
import { openProduct, type ProductOptions } from './open'

const dir = mkdtempSync(join(tmpdir(), 'start-up-'))
const good = join(dir, 'good')
const other = 'another secret, of forty letters or more!'
let serial = 0

afterEach(() => {
  delete process.env.SULAIBAN_SECRET
  delete process.env.SULAIBAN_SECRET_FILE
})
afterAll(() => rmSync(dir, { recursive: true }))

type Options = Partial<ProductOptions>

/** Starts, and tells a phone that was sealed before. */
async function phoneAfterStart(data: string, options: Options = {}): Promise<string> {
  const cloud = await openProduct({ dir: data, threads: true, organisation: () => sample, ...options })
  try {
    return unseal((await persons.get('ps-liqiang'))?.phone?.sealed ?? '')
  } finally {
    await cloud.close()
  }
}

const phone = expect.stringMatching(/^1\d{10}$/)

/** A demonstration's folder as its first start leaves it. */
beforeAll(async () => {
  delete process.env.SULAIBAN_SECRET
  expect(await phoneAfterStart(good)).toEqual(phone)
  delete process.env.SULAIBAN_SECRET
})

/** The same folder, spoilt. */
function spoilt(spoil: (data: string) => void): string {
  const data = join(dir, `d${++serial}`)
  cpSync(good, data, { recursive: true })
  spoil(data)
  return data
}

const secretOf = (data: string) => readFileSync(join(data, 'secret'), 'utf8')
/** The secret, and the database's documents where it is one that can be read. */
function filesOf(data: string): unknown {
  const file = join(data, 'database.sqlite')
  const secret = existsSync(join(data, 'secret')) && secretOf(data)
  const isOurs = statSync(file).isFile() && readFileSync(file).subarray(0, 6).toString() === 'SQLite'
  if (!isOurs) return { secret }
  const sql = new Sqlite(file)
  const tables = sql.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'd:%'`).pluck().all()
  const rows = tables.map(table => sql.prepare(`SELECT body FROM "${table}" ORDER BY body`).pluck().all())
  sql.close()
  return { secret, rows }
}

describe('starts right', () => {
  const cases: [string, (data: string) => void][] = [
    ['with all in its place', () => undefined],
    [
      'with the secret in the variable',
      data => {
        process.env.SULAIBAN_SECRET = secretOf(data)
        rmSync(join(data, 'secret'))
      },
    ],
    [
      'with the secret in a file outside',
      data => {
        process.env.SULAIBAN_SECRET_FILE = `${data}.key`
        writeFileSync(`${data}.key`, `${secretOf(data)}\n`)
        rmSync(join(data, 'secret'))
      },
    ],
    ['without the database: a demonstration begins again', data => rmSync(join(data, 'database.sqlite'))],
    ['with an empty database', data => truncateSync(join(data, 'database.sqlite'))],
    ['without files', data => rmSync(join(data, 'files'), { recursive: true })],
    ['with a signing secret of an earlier release, empty', data => writeFileSync(join(data, 'files', '.secret'), '')],
    [
      'with data of a release that kept no print',
      data => {
        const sql = new Sqlite(join(data, 'database.sqlite'))
        sql.exec(`DELETE FROM "d:settings" WHERE body LIKE '%"print"%'`)
        sql.close()
      },
    ],
  ]
  test.each(cases)('%s', async (_name, spoil) => {
    expect(await phoneAfterStart(spoilt(spoil))).toEqual(phone)
  })
})

describe('refuses in a sentence, and changes nothing', () => {
  const cases: [string, (data: string) => void, string, Options?][] = [
    ['without the secret', data => rmSync(join(data, 'secret')), 'is missing, and the data in'],
    ['with an empty secret', data => truncateSync(join(data, 'secret')), 'secret is empty'],
    ['with a torn secret', data => truncateSync(join(data, 'secret'), 12), 'secret is shorter than 32 letters'],
    ['with a foreign secret', data => writeFileSync(join(data, 'secret'), other), 'sealed with another secret'],
    [
      'with a foreign secret over data that kept no print',
      data => {
        writeFileSync(join(data, 'secret'), other)
        const sql = new Sqlite(join(data, 'database.sqlite'))
        sql.exec(`DELETE FROM "d:settings" WHERE body LIKE '%"print"%'`)
        sql.close()
      },
      'sealed with another secret',
    ],
    [
      'with a foreign secret in the variable',
      () => {
        process.env.SULAIBAN_SECRET = other
      },
      'sealed with another secret',
    ],
    [
      'with an empty variable',
      () => {
        process.env.SULAIBAN_SECRET = ''
      },
      'SULAIBAN_SECRET is empty',
    ],
    [
      'with a file that is not there',
      data => {
        process.env.SULAIBAN_SECRET_FILE = `${data}.none`
      },
      'which cannot be read',
    ],
    [
      'with a file that is empty',
      data => {
        process.env.SULAIBAN_SECRET_FILE = `${data}.empty`
        writeFileSync(`${data}.empty`, '\n')
      },
      '.empty is empty',
    ],
    [
      'with a file beside the data',
      data => {
        process.env.SULAIBAN_SECRET_FILE = join(data, 'secret')
      },
      'lies in the data folder',
    ],
    [
      'with a database of something else',
      data => {
        rmSync(join(data, 'database.sqlite'))
        const sql = new Sqlite(join(data, 'database.sqlite'))
        sql.exec('CREATE TABLE letters (text)')
        sql.close()
      },
      'is a database of something else',
    ],
    [
      'with no database',
      data => writeFileSync(join(data, 'database.sqlite'), 'dear reader, '.repeat(90)),
      'is not a database',
    ],
    [
      'with a folder in its place',
      data => {
        rmSync(join(data, 'database.sqlite'))
        mkdirSync(join(data, 'database.sqlite'))
      },
      'cannot be written',
    ],
    [
      'behind a web server with the secret beside the data only',
      () => undefined,
      'SULAIBAN_SECRET is missing',
      {
        address: 'https://sulaiban.example.gov.cn',
        secret: 'sixteen letters or more',
      },
    ],
  ]
  test.each(cases)('%s', async (_name, spoil, sentence, options = {}) => {
    const data = spoilt(spoil)
    const before = filesOf(data)
    await expect(phoneAfterStart(data, options)).rejects.toThrow(sentence)
    expect(filesOf(data)).toEqual(before)
  })
})

test('nothing in the folder can be read by others, also what was open before', async () => {
  const data = spoilt(folder =>
    writeFileSync(join(folder, 'database.sqlite'), readFileSync(join(good, 'database.sqlite')), { mode: 0o644 }),
  )
  await phoneAfterStart(data)
  const modes = ['.', 'database.sqlite', 'secret', 'files'].map(name => statSync(join(data, name)).mode & 0o077)
  expect(modes).toEqual([0, 0, 0, 0])
})
