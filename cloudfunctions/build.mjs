// Builds every function into one file with its config.json: dist/cloudfunctions/<name>/index.js.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '..', 'dist', 'cloudfunctions')
const names = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(here, entry.name, 'config.json')))
  .map(entry => entry.name)

rmSync(out, { recursive: true, force: true })
await Promise.all(
  names.map(async name => {
    const folder = join(out, name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [join(here, name, 'index.ts')],
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minify: true,
      keepNames: true,
      logLevel: 'error',
    })
    copyFileSync(join(here, name, 'config.json'), join(folder, 'config.json'))
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name, version: '0.1.0', private: true, main: 'index.js' }, null, 2)}\n`,
    )
  }),
)
console.log(`cloud functions: ${names.join(', ')} → dist/cloudfunctions`)
