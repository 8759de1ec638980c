// npm run only -- joint: the tests that stand in a folder of that name, in every place. No types, no lint, no scenes.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const places = ['shared', 'cloudfunctions', 'client', 'localcloud', 'bench', 'e2e']

const tests = places.flatMap(place =>
  readdirSync(place, { recursive: true })
    .filter(path => /\.test\.tsx?$/.test(path))
    .map(path => join(place, path)),
)

const foldersOf = test => test.split(sep).slice(0, -1)

const folders = process.argv.slice(2)
const wanted = tests.filter(test => foldersOf(test).some(folder => folders.includes(folder)))
const missing = folders.filter(folder => !wanted.some(test => foldersOf(test).includes(folder)))

if (!folders.length || missing.length) {
  const there = [...new Set(tests.flatMap(foldersOf))].sort().join(', ')
  const said = missing.length
    ? `There are no tests in a folder ${missing.join(' or ')}.`
    : 'Name a folder: npm run only -- joint.'
  console.error(`${said} Folders with tests: ${there}.\n这里没有该目录的测试。`)
  process.exit(1)
}

const jest = join('node_modules', 'jest', 'bin', 'jest.js')
const { status } = spawnSync(process.execPath, [jest, '--maxWorkers=2', '--runTestsByPath', ...wanted], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
