// The runtime for inside the window, as one script.
import { join } from 'node:path'
import { buildSync } from 'esbuild'

let code: string | undefined

export function coreCode(): string {
  code ??= buildSync({
    entryPoints: [join(__dirname, 'inside/core.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    target: 'es2022',
  }).outputFiles[0]?.text
  if (!code) throw new Error('the runtime could not be bundled')
  return code
}
