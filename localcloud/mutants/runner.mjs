// Runs the tests of the rules for Stryker: read once, then run again for each mutant. Rules are pure and their tests need no hooks,
// so one process does in milliseconds what jest, which begins anew for every mutant, does in seconds.
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { expect } from 'expect'
import { bind as each } from 'jest-each'
import 'tsx'

/** What the tests of one reading register, by their full titles. */
function openRegister() {
  const tests = new Map()
  const titles = []
  function test(title, run) {
    const name = [...titles, title].join(' › ')
    // A title may stand twice; a name may not.
    tests.set(tests.has(name) ? `${name} (${tests.size})` : name, run)
  }
  function describe(title, body) {
    titles.push(title)
    body()
    titles.pop()
  }
  test.each = each(test, false)
  describe.each = each(describe, false)
  return { tests, globals: { test, it: test, describe, expect } }
}

/** Random lives are many, and each mutant that lives meets all of them: a tenth finds nearly the same. */
const mostRuns = 30

function shorten(library) {
  const { assert } = library
  const short = (property, parameters) =>
    assert(property, { ...parameters, numRuns: Math.min(parameters?.numRuns ?? mostRuns, mostRuns) })
  library.default = { ...library.default, assert: short }
}

/** Reads the test files and what they import, anew. */
function read(files) {
  const require = createRequire(join(process.cwd(), 'any.js'))
  for (const path of Object.keys(require.cache)) if (!path.includes('node_modules')) delete require.cache[path]
  const { tests, globals } = openRegister()
  Object.assign(globalThis, globals)
  for (const file of files) require(file)
  return tests
}

async function runOne(name, run) {
  const before = performance.now()
  const result = { id: name, name, status: 0 }
  try {
    await run()
  } catch (error) {
    Object.assign(result, { status: 1, failureMessage: error instanceof Error ? error.message : String(error) })
  }
  return { ...result, timeSpentMs: performance.now() - before }
}

/** Runs tests one by one, what is quick first: most mutants are noticed by it. */
function openRuns(stryker) {
  const spent = new Map()
  const quickFirst = (one, other) => (spent.get(one) ?? 0) - (spent.get(other) ?? 0)
  return async (tests, names, bail) => {
    const results = []
    for (const name of [...names].sort(quickFirst)) {
      stryker.currentTestId = name
      const result = await runOne(name, tests.get(name))
      results.push(result)
      spent.set(name, result.timeSpentMs)
      if (bail && result.status) break
    }
    stryker.currentTestId = undefined
    return { status: 'complete', tests: results }
  }
}

function open({ rules: { testFiles } }) {
  shorten(createRequire(import.meta.url)('fast-check'))
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
  const stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]
  const runAll = openRuns(stryker)
  let tests

  /** What is settled while a file is read must be read anew for each mutant: with its own folder's tests alone. */
  const filesFor = ({ mutantActivation, sandboxFileName }) =>
    mutantActivation === 'static'
      ? testFiles.filter(file => dirname(resolve(file)) === dirname(sandboxFileName))
      : testFiles

  // Reading takes seconds, which a mutant's time must not pay for in a process that begins anew.
  async function init() {
    tests = read(testFiles)
  }

  async function dryRun() {
    tests = read(testFiles)
    const result = await runAll(tests, tests.keys(), false)
    return { ...result, mutantCoverage: stryker.mutantCoverage }
  }

  async function mutantRun(options) {
    const { activeMutant, testFilter, hitLimit, disableBail } = options
    const active = activeMutant.id
    Object.assign(stryker, { hitLimit, hitCount: hitLimit ? 0 : undefined })
    const settled = options.mutantActivation === 'static'
    stryker.activeMutant = settled ? active : undefined
    try {
      if (settled || options.reloadEnvironment) tests = read(filesFor(options))
      stryker.activeMutant = active
      const result = await runAll(tests, testFilter ?? tests.keys(), !disableBail)
      return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result, disableBail)
    } catch (error) {
      // Rules that cannot even be read are noticed.
      return { status: 'killed', killedBy: ['reading'], failureMessage: String(error), nrOfTests: 0 }
    } finally {
      stryker.activeMutant = undefined
    }
  }

  return { capabilities: () => ({ reloadEnvironment: true }), init, dryRun, mutantRun }
}
open.inject = [commonTokens.options]

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rules', open)]
