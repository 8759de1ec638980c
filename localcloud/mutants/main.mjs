// npm run mutants -- joint level: changes one thing at a time in the rules of these folders, of all without a name, and looks
// whether a test of the rules notices. What nobody noticed stands in .test-output/mutants.txt: a test is missing, or the code is
// not needed. With --tables also what is settled once, when a file is read: each of those takes seconds.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const output = '.test-output'
const skipped = ['sample']
const isTest = path => path.endsWith('.test.ts')

const filesIn = folder =>
  readdirSync(folder, { recursive: true })
    .filter(path => path.endsWith('.ts'))
    .map(path => join(folder, path))

const all = readdirSync('shared', { withFileTypes: true })
  .filter(entry => entry.isDirectory() && !skipped.includes(entry.name))
  .map(entry => entry.name)

const optionsFor = (folders, testFiles, tables) => ({
  mutate: [...folders.map(folder => `shared/${folder}/**/*.ts`), '!**/*.test.ts'],
  // A sentence for people needs no test, and a wrong state's name does not compile.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: [fileURLToPath(new URL('./runner.mjs', import.meta.url))],
  testRunner: 'rules',
  rules: { testFiles },
  coverageAnalysis: 'perTest',
  ignoreStatic: !tables,
  concurrency: 2,
  timeoutMS: 1000,
  ignorePatterns: ['**', '!shared/**', '!localcloud/town/**', '!package.json', '!tsconfig.json'],
  tempDirName: join(output, 'mutants'),
  reporters: ['progress', 'html'],
  htmlReporter: { fileName: join(output, 'mutants.html') },
  // The runner's own options are no part of Stryker's.
  warnings: { unknownOptions: false },
})

const noticed = ['Killed', 'Timeout']

/** "joint: 210 killed, 30 survived, 4 not covered" for each folder. */
function figuresOf(results, folder) {
  const own = results.filter(({ fileName }) => relative('shared', fileName).startsWith(folder + sep))
  const count = (...statuses) => own.filter(({ status }) => statuses.includes(status)).length
  const [killed, survived, bare] = [count(...noticed), count('Survived'), count('NoCoverage')]
  const share = ((100 * killed) / Math.max(1, killed + survived + bare)).toFixed(1)
  return `${folder}: ${killed} killed (${count('Timeout')} by time), ${survived} survived, ${bare} not covered: ${share} % killed`
}

const lineOf = ({ fileName, location, mutatorName, replacement, status }) =>
  `${relative('.', fileName)}:${location.start.line}:${location.start.column} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`

async function main() {
  const { values, positionals: named } = parseArgs({ allowPositionals: true, options: { tables: { type: 'boolean' } } })
  const unknown = named.filter(name => !all.includes(name))
  if (unknown.length)
    throw new Error(`There is no folder shared/${unknown.join(', shared/')}; there are: ${all.join(', ')}.`)
  const folders = named.length ? named : all
  const testFiles = filesIn('shared')
    .filter(isTest)
    .map(path => `./${path}`)
  mkdirSync(output, { recursive: true })
  const results = await new Stryker(optionsFor(folders, testFiles, values.tables)).runMutationTest()
  const open = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const figures = folders.map(folder => figuresOf(results, folder)).join('\n')
  writeFileSync(join(output, 'mutants.txt'), `${figures}\n\n${open.map(lineOf).sort().join('\n')}\n`)
  console.log(
    `\n${figures}\n\nWhat nobody noticed: ${join(output, 'mutants.txt')}, in its place: ${join(output, 'mutants.html')}`,
  )
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
