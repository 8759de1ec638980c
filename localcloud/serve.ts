// npm run serve: a county on one machine, behind a web server. Nothing of the demonstration is there: no invented people, no SMS box,
// no phone page. What is missing is said before anything is opened.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { smsTemplate } from '../cloudfunctions/kit/sms'
import { databaseFile } from './database/store'
import { givenSecret } from './product/secret'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    address: { type: 'string' },
    port: { type: 'string', default: '8020' },
    pages: { type: 'string', default: 'dist/h5' },
  },
})

const refused = (english: string, chinese: string) => new Error(`${english}\n${chinese}`)

/** @returns the origin alone, without a slash at its end */
function addressOf(written = ''): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '') return url.origin
  throw refused(
    `Say under which address people reach it: --address https://sulaiban.example.gov.cn (here: ${written || 'none'})`,
    '请写明群众访问的网址，例如 --address https://sulaiban.example.gov.cn',
  )
}

function dataOf(written: string | undefined): string {
  if (written && existsSync(join(written, databaseFile))) return written
  throw written
    ? refused(
        `There are no data in ${written}: set the county up first (npm run setup -- FOLDER --data ${written}), or restore a backup.`,
        `${written} 里没有数据，请先建县：npm run setup -- 资料文件夹 --data ${written}，或恢复备份。`,
      )
    : refused('Say where the data are: --data DIR', '请指明数据文件夹：--data 文件夹')
}

const smsNeeds = ['SMS_APP_ID', 'SMS_SIGN', 'SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_TEMPLATES']

/** Without them no code would reach anybody, and nobody could sign in. */
function checkSms(): void {
  const missing = smsNeeds.filter(name => !process.env[name])
  if (missing.length === 0 && !smsTemplate('code'))
    throw refused(
      'SMS_TEMPLATES has no id for the one-time code (code=…): nobody could sign in.',
      'SMS_TEMPLATES 里没有验证码模板（code=模板ID），谁也登录不了。',
    )
  if (missing.length > 0)
    throw refused(
      `Set ${missing.join(', ')}: without SMS nobody could sign in. docs/operation/local-cloud.md says what they are.`,
      `请设置 ${missing.join('、')}，没有短信谁也登录不了。说明见 docs/operation/local-cloud.md。`,
    )
}

function checkPages(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return
  throw refused(
    `There are no pages in ${folder}: run \`npm run build\` on a machine with the development packages and copy dist/h5 here.`,
    `${folder} 里没有网页，请在装有开发依赖的机器上运行 npm run build，把 dist/h5 拷过来。`,
  )
}

/** A county that was set up whole, and not the invented one. */
async function checkCounty(): Promise<void> {
  const { settings } = await import('./product/seed')
  const county = await settings.get('county')
  if (!county)
    throw refused(
      'The county is not set up, or not to its end: npm run setup -- FOLDER --data DIR, or restore a backup.',
      '这个县还没有建好，请运行 npm run setup -- 资料文件夹 --data 数据文件夹，或恢复备份。',
    )
  if (county.demo)
    throw refused(
      'These are the invented people of the demonstration; a county begins in a folder of its own: npm run setup.',
      '这里是演示数据，真实的县请另用一个文件夹：npm run setup。',
    )
}

async function main(): Promise<void> {
  const address = addressOf(values.address)
  const dir = dataOf(values.data)
  givenSecret(dir)
  checkSms()
  checkPages(values.pages)
  // Loaded when all is there: what is missing is said at once.
  const { openProduct } = await import('./product/open')
  const cloud = await openProduct({
    dir,
    address,
    port: Number(values.port),
    pages: values.pages,
    // Nobody outside this process has a use for the SDK's endpoint, unless told the secret.
    secret: process.env.SULAIBAN_DOOR_SECRET || randomBytes(24).toString('base64url'),
    threads: true,
    timers: true,
    looks: checkCounty,
  })
  console.log(`\n  速来办 serves ${address} at 127.0.0.1:${cloud.port}. Data in ${dir}; Ctrl+C stops it.\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void cloud.close().then(() => process.exit(0)))
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
