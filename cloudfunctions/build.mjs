// Builds every function of the list into one file with its config.json: dist/cloudfunctions/<name>/index.js.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import 'tsx/cjs'
import { createRequire } from 'node:module'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '..', 'dist', 'cloudfunctions')
const bundling = createRequire(import.meta.url)('./bundling.json')
const { functions } = createRequire(import.meta.url)('./functions.ts')
const { configOf, written } = createRequire(import.meta.url)('./describe.ts')

rmSync(out, { recursive: true, force: true })
await Promise.all(
  functions.map(async one => {
    const folder = join(out, one.name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [join(here, one.name, 'index.ts')],
      outfile: join(folder, 'index.js'),
      ...bundling,
    })
    writeFileSync(join(folder, 'config.json'), written(configOf(one)))
    writeFileSync(
      join(folder, 'package.json'),
      written({ name: one.name, version: '0.1.0', private: true, main: 'index.js' }),
    )
  }),
)
console.log(`cloud functions: ${functions.map(({ name }) => name).join(', ')} → dist/cloudfunctions`)
