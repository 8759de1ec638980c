// What the platform is told of the functions, made from their list: `cloudbaserc.json` and each function's `config.json`.
// `npm run describe` writes them; a test compares.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DescribedFunction } from './deployment/manager'
import { type CloudFunction, functions } from './functions'

const usual = { timeout: 20, memory: 256 }

/** The secret, the account's templates and state: every function has them. */
const common = ['SULAIBAN_SECRET', 'WX_TEMPLATES', 'WX_KEYWORDS', 'WX_STATE']

const variablesOf = ({ variables = [] }: CloudFunction): Record<string, string> => ({
  TZ: 'Asia/Shanghai',
  ...Object.fromEntries([...common, ...variables].map(name => [name, `{{env.${name}}}`])),
})

export const described = (one: CloudFunction): DescribedFunction => ({
  name: one.name,
  handler: 'index.main',
  runtime: 'Nodejs20.19',
  memorySize: one.memory ?? usual.memory,
  timeout: one.timeout ?? usual.timeout,
  installDependency: false,
  envVariables: variablesOf(one),
  ...(one.inner ? {} : { path: `/call/${one.name}` }),
  ...(one.timer ? { triggers: [{ name: one.timer.name, type: 'timer', config: one.timer.cron }] } : {}),
})

export const cloudbaserc = (): object => ({
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: 'dist/cloudfunctions',
  functions: functions.map(described),
})

/** WeChat's open interfaces that a function may call. */
export const configOf = ({ openapi = [] }: CloudFunction): object => ({ permissions: { openapi } })

export const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

if (require.main === module) writeFileSync(join(__dirname, '..', 'cloudbaserc.json'), written(cloudbaserc()))
