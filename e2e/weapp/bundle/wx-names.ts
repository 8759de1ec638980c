// Every name that `wx` has, from WeChat's own type definitions.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Not in the interface's list of functions. */
const beside = ['cloud', 'env', 'webpackJsonp']

export function wxNames(): string[] {
  const folder = dirname(require.resolve('miniprogram-api-typings/package.json'))
  const source = readFileSync(join(folder, 'types/wx/lib.wx.api.d.ts'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const start = source.search(/\n {4}interface Wx \{/)
  const body = source.slice(start, source.indexOf('\n    }\n', start))
  const names = [...body.matchAll(/^ {8}(?:readonly )?([A-Za-z_]\w*)\??\s*[(<:]/gm)].map(match => match[1] ?? '')
  return [...new Set([...names, ...beside])]
}
