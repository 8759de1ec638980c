// A program of this folder as one file, so that a process of it is there in a moment.
import { basename, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

/** Builds `writer.ts` into a folder and gives the file. */
export function programIn(dir: string, name: string): string {
  const outfile = join(dir, `${basename(name, '.ts')}.js`)
  const entryPoints = [join(__dirname, name)]
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', external: ['better-sqlite3'], logLevel: 'error' })
  return outfile
}

export const programEnv = { ...process.env, NODE_PATH: resolve('node_modules') }
