// npm run deploy: an environment of CloudBase as it is declared. npm run deploy -- --check: what it lacks; changes nothing.
import { parseArgs } from 'node:util'
import { deploy, reasonOf } from './deploy'
import { differencesOf } from './differences'
import { foundIn } from './found'
import { stepsOf } from './in-console'
import type { Manager } from './manager'
import { templatesIn } from './message-templates'
import { fetchTools, managerOf } from './tools'
import { refusals } from './variables'
import { type Wanted, wantedOf } from './wanted'

const given = process.env

/** The tools talk a great deal; what they say goes beside what we say. */
function quiet(): void {
  console.log = (...words: unknown[]) => console.error(...words)
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

function sayAll(title: string, lines: string[]): void {
  if (lines.length) say(`\n${title}\n${lines.map(line => `  ✗ ${line}`).join('\n')}`)
}

async function mustFind(manager: Manager): Promise<void> {
  try {
    await manager.env.getEnvInfo()
  } catch (error) {
    throw new Error(
      `没有找到云开发环境 ${given.ENV_ID}：请核对 ENV_ID，以及密钥是不是它所属账号的。平台说：${reasonOf(error)}`,
    )
  }
}

async function run(manager: Manager, wanted: Wanted, check: boolean): Promise<boolean> {
  await mustFind(manager)
  const faults = check
    ? differencesOf(wanted, await foundIn(manager, wanted)).map(one => one.say)
    : await deploy(manager, wanted, say)
  sayAll(check ? '环境里缺的、不同的（没有改动任何东西）：' : '没有办成的：', faults)
  const messages = await templatesIn(given)
  sayAll('消息模板：', messages?.differences ?? [])
  if (messages?.differences.length && messages.proposed) say(`  可以填 WX_KEYWORDS=${messages.proposed}`)
  if (faults.length === 0) say('\n✓ 集合、索引、权限、云函数、定时器、访问路径都和声明的一致。')
  say('\n控制台里要有的（工具设不了）：')
  for (const { say: line, done } of stepsOf(wanted, given))
    say(`  ${done === undefined ? '·' : done ? '✓' : '✗'} ${line}`)
  return faults.length === 0 && !(check && messages?.differences.length)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const wrong = refusals(given)
  if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n说明见 docs/operation/cloudbase.md。`)
  quiet()
  fetchTools()
  const { ENV_ID = '', TENCENT_SECRET_ID = '', TENCENT_SECRET_KEY = '' } = given
  const manager = managerOf({ envId: ENV_ID, secretId: TENCENT_SECRET_ID, secretKey: TENCENT_SECRET_KEY })
  if (!(await run(manager, wantedOf(given), values.check))) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
