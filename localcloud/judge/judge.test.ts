// The SDK's own database tests, unchanged, against the local cloud over HTTP.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Cloud, openCloud } from '../cloud'
import type { IndexSpec } from '../database/collection'
import { exceptions } from './exceptions'

const root = join(dirname(require.resolve('cloudbase-sdk-tests/package.json')), 'test/database')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.test.ts'))
const placed = (field: string): IndexSpec[] => [{ name: field, fields: [[field, '2dsphere']] }]
/** The indexes the authors had; all other collections are made by the tests. */
const collections = { 'db-test-geo-advanced': placed('point'), attractions: placed('location') }

const jestDescribe = describe
const jestIt = it
let judging = ''
const unknown = new Set(Object.keys(exceptions))

/** A listed test must fail; when it passes, jest says so and the list is to be shortened. */
function judged(name: string, work: jest.ProvidesCallback, timeout?: number): void {
  const run = unknown.delete(`${judging}: ${name}`) ? jestIt.failing : jestIt
  run(name, work, timeout)
}

/** Some are written `async`, which jest refuses; they wait for nothing. */
const waitless = (name: string, body: () => unknown) => jestDescribe(name, () => void body())

Object.assign(globalThis, {
  describe: Object.assign(waitless, jestDescribe),
  it: Object.assign(judged, jestIt),
  test: Object.assign(judged, jestIt),
})

jest.setTimeout(60_000)
const dir = mkdtempSync(join(tmpdir(), 'judge-'))
let cloud: Cloud
beforeAll(async () => {
  for (const say of ['log', 'warn'] as const) jest.spyOn(console, say).mockImplementation(() => undefined)
  cloud = await openCloud({ dir, collections, functions: {}, inProcess: false })
})
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true })
})

for (const file of files.sort()) {
  judging = file
  jestDescribe(file, () => void require(join(root, file)))
}

jestIt('all files are here, and each exception is one of their tests', () => {
  expect(files).toHaveLength(21)
  expect([...unknown]).toEqual([])
})
