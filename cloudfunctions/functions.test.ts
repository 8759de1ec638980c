// The one list of functions: what the platform is told is made from it, and nothing stands beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { cloudbaserc, written } from './describe'
import { collections, functions } from './functions'

const root = join(__dirname, '..')

test('cloudbaserc.json is as the list says; npm run describe writes it', () => {
  expect(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')).toBe(written(cloudbaserc()))
})

test('every folder with an index is a function of the list, and the other way round', () => {
  const folders = readdirSync(__dirname).filter(name => existsSync(join(__dirname, name, 'index.ts')))
  expect(functions.map(({ name }) => name).sort()).toEqual(folders.sort())
})

test('a collection is declared once, with indexes of its own names; a request has at most ten', () => {
  const names = collections.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { indexes } of collections) expect(new Set(indexes.map(({ name }) => name)).size).toBe(indexes.length)
  expect(collections.find(({ name }) => name === 'requests')?.indexes.length).toBeLessThanOrEqual(10)
})

test('every collection that is asked for in the code is declared', () => {
  const declared = new Set(collections.map(({ name }) => name))
  const asked = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(file => [
      ...readFileSync(join(__dirname, file), 'utf8').matchAll(/(?:store|collection)<[^>(]*>\(\s*'(\w+)'/g),
    ])
    .map(([, name]) => name)
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(name => !declared.has(name ?? ''))).toEqual([])
})

test('the functions that ask WeChat, and no others, carry its SDK and have the permission', async () => {
  const entryPoints = Object.fromEntries(functions.map(({ name }) => [name, join(__dirname, name, 'index.ts')]))
  const settings = { bundle: true, platform: 'node', packages: 'external', write: false, metafile: true } as const
  const { metafile } = await build({ ...settings, entryPoints, outdir: 'none' })
  const carrying = Object.entries(metafile.outputs)
    .filter(([, { imports }]) => imports.some(({ path }) => path === 'wx-server-sdk'))
    .map(([file]) => file.replace(/^none\/|\.js$/g, ''))
  const allowed = functions.filter(({ openapi = [] }) => openapi.length > 0).map(({ name }) => name)
  expect(carrying.sort()).toEqual(allowed.sort())
})
