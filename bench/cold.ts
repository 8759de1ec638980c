// Cold start: each built function loaded in a new process, beside the SDK alone built the same way.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BuildOptions, buildSync } from 'esbuild'
import bundling from '../cloudfunctions/bundling.json'
import { row, title } from './print'

const runs = 11
const built = join('dist', 'cloudfunctions')

/** One load in a new process, milliseconds. */
function load(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(resolve(file))}); console.log(performance.now() - t)`
  return Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout)
}

/** The middle of several loads of each, taken in turns so that what else the machine does falls on all alike. */
function loadInTurns(paths: string[]): number[] {
  const times = paths.map((): number[] => [])
  for (let run = 0; run < runs; run++) for (const [place, path] of paths.entries()) times[place]?.push(load(path))
  return times.map(each => each.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0)
}

function sdkAlone(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'cold-')), 'sdk.js')
  const contents = "module.exports = require('@cloudbase/node-sdk')"
  buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    outfile,
    ...(bundling as BuildOptions),
  })
  return outfile
}

export function run(): void {
  title(`Cold start, middle of ${runs} (budget: 2.5 MB, 1.3 × the SDK alone)`)
  const names = readdirSync(built)
  const paths = [sdkAlone(), ...names.map(name => join(built, name, 'index.js'))]
  const [alone = 1, ...times] = loadInTurns(paths)
  const size = (place: number) => `${(statSync(paths[place] ?? '').size / 1024).toFixed(0)} KB`
  row('the SDK alone', `${alone.toFixed(0)} ms`, size(0))
  for (const [place, name] of names.entries()) {
    const took = times[place] ?? 0
    row(name, `${took.toFixed(0)} ms`, size(place + 1), `${(took / alone).toFixed(2)} ×`)
  }
}

if (require.main === module) run()
