// The one list of functions: what the platform is told is made from it, and nothing stands beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { variables } from './deployment/variables'
import { cloudbaserc, described, written } from './describe'
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

/** Each function's own sources and what they read from the environment, by its bundle. */
async function readBy(name: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(__dirname, name, 'index.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const ours = Object.keys(metafile.inputs).filter(file => !file.includes('node_modules'))
  const texts = ours.map(file => readFileSync(join(root, file), 'utf8'))
  return [...new Set(texts.flatMap(environmentOf))].sort()
}

/** `process.env.NAME` and `{ NAME } = process.env`; any other way of reading would hide a name, and is itself the answer. */
function environmentOf(text: string): string[] {
  const dotted = [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = '']) => name)
  const taken = [...text.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/([A-Z][A-Z_]+)\s*[:=,}]|([A-Z][A-Z_]+)\s*$/g)].map(([, one, last]) => one ?? last ?? ''),
  )
  const otherwise = [...text.matchAll(/process\.env(?!\.[A-Z_]+)(?<!=\s*process\.env)[^\n]*/g)].map(([line]) => line)
  return [...dotted, ...taken, ...otherwise]
}

/** Only the local cloud sets it: a demonstration is never deployed. */
const localOnly = ['SULAIBAN_DEMO']

test.each(functions.map(one => [one.name, one] as const))(
  '%s: every variable that it reads is declared',
  async (name, one) => {
    const read = await readBy(name)
    const declared = Object.keys(described(one).envVariables)
    expect(read.filter(variable => !declared.includes(variable) && !localOnly.includes(variable))).toEqual([])
    expect((one.variables ?? []).filter(variable => !read.includes(variable))).toEqual([])
  },
)

test('every declared variable is explained to who deploys, and asked for by name', () => {
  const page = readFileSync(join(root, 'docs', 'operation', 'cloudbase.md'), 'utf8')
  const declared = functions.flatMap(one => Object.keys(described(one).envVariables)).filter(name => name !== 'TZ')
  const known = variables.map(({ name }) => name)
  expect([...new Set(declared)].filter(name => !known.includes(name))).toEqual([])
  expect(known.filter(name => !page.includes(`\`${name}\``))).toEqual([])
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
