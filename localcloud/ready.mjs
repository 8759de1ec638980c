// npm start, npm test and the rest: makes ready what is missing on a fresh clone, then runs the command. Node's own modules only,
// and nothing that an old Node cannot read: it must live to say that it is too old.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const [command = 'start', ...rest] = process.argv.slice(2)
const node = (...parts) => [process.execPath, ...parts]
const tsx = (...parts) => node('--import', 'tsx', ...parts)
const bin = (name, ...parts) => node(join('node_modules', name), ...parts)

/**
 * What each command builds first, what it does beside that since it needs nothing built, and what it then runs, one after the
 * other. What a county runs needs no development package.
 */
const commands = {
  start: { builds: ['h5'], runs: [tsx('localcloud/main.ts', '--town', ...rest)] },
  dev: {
    builds: [],
    runs: [tsx('localcloud/main.ts', '--town', '--follow', '--data', '.cache/dev/data', '--port', '8030', ...rest)],
  },
  setup: { builds: [], runs: [tsx('localcloud/setup/main.ts', ...rest)], county: true },
  serve: { builds: [], runs: [tsx('localcloud/serve.ts', ...rest)], county: true },
  build: {
    builds: [],
    runs: [
      node('cloudfunctions/build.mjs'),
      node('client/taro.cjs', 'build', '--type', 'weapp'),
      node('client/taro.cjs', 'build', '--type', 'h5'),
      readable('weapp', 'h5'),
    ],
  },
  check: { builds: [], beside: checks(), runs: [] },
  test: {
    builds: ['weapp', 'h5', 'cloudfunctions'],
    beside: [tsx('cloudfunctions/deployment/fetch-tools.ts'), ...checks()],
    runs: [bin('jest/bin/jest.js', ...rest), tsx('e2e/main.ts')],
  },
  only: { builds: [], runs: [node('localcloud/only.mjs', ...rest)] },
  fuzz: { builds: [], runs: [tsx('localcloud/fuzz/main.ts', ...rest)] },
  mutants: { builds: [], runs: [node('localcloud/mutants/main.mjs', ...rest)] },
  scenes: { builds: ['weapp', 'h5'], runs: [tsx('e2e/main.ts', ...rest)] },
  replay: { builds: [], runs: [tsx('localcloud/replay/main.ts', ...rest)] },
  bench: { builds: ['cloudfunctions', 'weapp', 'h5'], runs: [tsx('bench/main.ts', ...rest)] },
  'bench:answers': { builds: [], runs: [tsx('bench/answers.ts', ...rest)] },
  'bench:alike': { builds: [], runs: [tsx('bench/alike.ts', ...rest)] },
  'bench:suggest': { builds: [], runs: [tsx('bench/suggest.ts', ...rest)] },
  backup: { builds: [], runs: [tsx('localcloud/backup-main.ts', 'backup', ...rest)], county: true },
  restore: { builds: [], runs: [tsx('localcloud/backup-main.ts', 'restore', ...rest)], county: true },
  move: { builds: [], runs: [tsx('localcloud/move/main.ts', ...rest)], county: true },
  describe: { builds: [], runs: [tsx('cloudfunctions/describe.ts'), tsx('docs/describe.ts')] },
  deploy: {
    builds: rest.includes('--check') ? [] : ['cloudfunctions', 'weapp', 'h5'],
    runs: [tsx('cloudfunctions/deployment/main.ts', ...rest)],
  },
}

function checks() {
  return [
    bin('typescript/bin/tsc', '--noEmit', '-p', '.'),
    bin('@biomejs/biome/bin/biome', 'check', '.'),
    bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'client',
      'cloudfunctions',
      'shared',
      'localcloud',
      'e2e',
      'bench',
      '--output-type',
      'err',
    ),
    bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'shared',
      'cloudfunctions',
      '--config',
      '.dependency-cruiser.rooms.cjs',
      '--output-type',
      'err',
    ),
  ]
}

/** What was emitted is read as the oldest phones read it. */
function readable(...names) {
  return tsx('client/config/oldest/main.ts', ...names.map(name => join('dist', name)))
}

const pages = name => [node('client/taro.cjs', 'build', '--type', name), readable(name)]
const sources = ['client', 'shared', 'babel.config.js', 'package.json']

/** Where each build comes from and where it goes; `setting` is written into it. */
const builds = {
  cloudfunctions: { from: ['cloudfunctions', 'shared'], runs: [node('cloudfunctions/build.mjs')] },
  weapp: { from: sources, runs: pages('weapp'), setting: process.env.ENV_ID },
  h5: { from: sources, runs: pages('h5') },
}

function stop(english, chinese) {
  console.error(`\n${english}\n${chinese}\n`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 11)) return
  stop(
    `This needs Node.js 20.11 or later; here is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
    `需要 Node.js 20.11 或更高版本，当前是 ${process.versions.node}。请安装后重新运行。`,
  )
}

const gigabyte = 1024 ** 3

function checkDisk(needed, what) {
  const { bavail, bsize } = fs.statfsSync('.')
  if (bavail * bsize > needed) return
  const free = (n => (n / gigabyte).toFixed(1))(bavail * bsize)
  stop(
    `The disk is nearly full: ${free} GB free, ${what} needs ${(needed / gigabyte).toFixed(1)} GB. Make room and run the command again; nothing was changed.`,
    `磁盘空间不足：剩余 ${free} GB，至少需要 ${(needed / gigabyte).toFixed(1)} GB。请清理后重新运行。`,
  )
}

/** @returns whether it went well; quietly, what it said is shown only when it did not */
function run([program, ...parts], { quiet = false, env = {} } = {}) {
  return new Promise(resolve => {
    let said = ''
    const child = spawn(program, parts, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => (said += text))
    const end = well => {
      if (quiet && !well) console.error(said)
      resolve(well)
    }
    child.on('error', error => {
      said += `\n${error.message}`
      end(false)
    })
    child.on('close', status => end(status === 0))
  })
}

const npm = process.env.npm_execpath ? node(process.env.npm_execpath) : ['npm']

/** Installs when there is nothing, or when the list of packages has changed since. */
async function install() {
  const mark = 'node_modules/.package-lock.json'
  const newest = Math.max(
    ...['package.json', 'package-lock.json'].filter(fs.existsSync).map(file => fs.statSync(file).mtimeMs),
  )
  if (fs.existsSync(mark) && fs.statSync(mark).mtimeMs >= newest) return
  checkDisk(2 * gigabyte, 'the installation')
  console.log('Installing packages (a few minutes, once) … 正在安装依赖，只需一次')
  const few = wanted.county && !fs.existsSync('node_modules/typescript') ? ['--omit=dev'] : []
  if (!(await run([...npm, 'install', '--no-audit', '--no-fund', ...few], { quiet: true }))) {
    stop(
      'The packages could not be installed. Is the npm registry reachable? What npm said stands above.',
      '依赖没有装好，请检查网络或 npm 源，npm 的提示见上。',
    )
  }
  const now = new Date()
  fs.utimesSync(mark, now, now)
}

/** SQLite is the one package with a native part: a ready one is taken, else it is compiled here. */
async function buildSqlite() {
  if (fs.existsSync('node_modules/better-sqlite3/build/Release/better_sqlite3.node')) return
  console.log('Preparing SQLite (a minute or two, once) … 正在准备 SQLite，只需一次')
  if (!(await run([...npm, 'rebuild', 'better-sqlite3', '--ignore-scripts=false'], { quiet: true }))) {
    stop(
      'SQLite could not be built. A C++ compiler and Python 3 are needed (Debian: apt-get install g++ make python3).',
      'SQLite 没有编译成功，请先安装 C++ 编译器、make 和 Python 3。',
    )
  }
}

function newestIn(path) {
  const stat = fs.statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    0,
    ...fs
      .readdirSync(path)
      .filter(name => !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
      .map(name => newestIn(join(path, name))),
  )
}

/** Builds what is missing or older than its sources. */
async function build(name) {
  const stamp = join('dist', `.${name}.built`)
  const { from, runs, setting = '' } = builds[name]
  if (
    fs.existsSync(stamp) &&
    fs.existsSync(join('dist', name)) &&
    fs.statSync(stamp).mtimeMs > Math.max(...from.map(newestIn)) &&
    fs.readFileSync(stamp, 'utf8') === setting
  )
    return
  checkDisk(gigabyte / 2, 'the build')
  console.log(`Building ${name} … 正在构建`)
  fs.rmSync(stamp, { force: true })
  for (const how of runs)
    if (!(await run(how, { quiet: true, env: { NODE_ENV: 'production' } })))
      stop(`Building ${name} failed; what the compiler said stands above.`, `构建 ${name} 没有成功，编译器的提示见上。`)
  fs.writeFileSync(stamp, setting)
}

const wanted = commands[command]
if (!wanted)
  stop(`There is no command ${command}; there are: ${Object.keys(commands).join(', ')}.`, `没有 ${command} 这个命令。`)

/** One for each core, and two for what waits for the network or the disk. */
const lanes = () => os.availableParallelism() + 2

/** Does them side by side, the first of them first. @returns whether none said that it failed */
async function besideEachOther(deeds) {
  const left = [...deeds]
  const said = []
  const lane = async () => {
    for (let deed = left.shift(); deed; deed = left.shift()) said.push(await deed())
  }
  await Promise.all(Array.from({ length: lanes() }, lane))
  return !said.includes(false)
}

async function runAll(steps) {
  for (const step of steps) if (!(await run(step))) process.exit(1)
}

checkNode()
const { builds: built, beside = [], runs } = wanted
install()
  .then(() =>
    besideEachOther([
      buildSqlite,
      ...built.map(name => () => build(name)),
      ...beside.map(step => () => run(step, { quiet: true })),
    ]),
  )
  .then(well => (well ? runAll(runs) : process.exit(1)))
