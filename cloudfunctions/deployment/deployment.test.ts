// The deployment, rehearsed: CloudBase's own manager and CLI, pinned, say to a stand-in of Tencent's API what they would say to it.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, emptyEnvironment, openTencent, type TencentOptions } from '../../localcloud/tencent/tencent'
import { collections, functions } from '../functions'
import { cli, fetchTools } from './tools'
import { refusals } from './variables'

const root = join(__dirname, '..', '..')
const account = { ENV_ID: 'county-1', TENCENT_SECRET_ID: 'AKIDrehearsal', TENCENT_SECRET_KEY: 'key-of-the-rehearsal' }
const secret = 'a-secret-of-the-rehearsal-0123456789'
const given = {
  ...account,
  SULAIBAN_SECRET: secret,
  WX_TEMPLATES: 'task=TPL1,due=TPL2',
  SMS_APP_ID: '1400000000',
  SMS_TEMPLATES: 'code=1,task=2',
  WEB_ADDRESS: 'https://sulaiban.example.gov.cn',
}

jest.setTimeout(120_000)

type Ended = { status: number | null; out: string; err: string }

/** A tool's whole process, its words to the world taken to the stand-in. */
function run(
  parts: string[],
  variables: Record<string, string>,
  url: string,
  home = mkdtempSync(join(tmpdir(), 'home-')),
): Promise<Ended> {
  const plain = { PATH: process.env.PATH, HOME: home, TZ: 'Asia/Shanghai', TENCENT_STAND_IN: url, ...variables }
  const hook = join(root, 'localcloud', 'tencent', 'redirect.cjs')
  const child = spawn(process.execPath, ['--require', hook, ...parts], { cwd: root, env: plain as NodeJS.ProcessEnv })
  const [out, err] = [[] as string[], [] as string[]]
  child.stdout.on('data', piece => out.push(String(piece)))
  child.stderr.on('data', piece => err.push(String(piece)))
  return new Promise(resolve => child.on('close', status => resolve({ status, out: out.join(''), err: err.join('') })))
}

const main = ['--import', 'tsx', 'cloudfunctions/deployment/main.ts']

async function rehearse(
  options: Partial<TencentOptions> = {},
  variables: Record<string, string> = given,
  flags: string[] = [],
) {
  const environment = options.environment ?? emptyEnvironment(account.ENV_ID)
  const tencent = await openTencent({ environment, secretId: account.TENCENT_SECRET_ID, ...options })
  const ended = await run([...main, ...flags], variables, tencent.url)
  await tencent.close()
  return { environment, said: tencent.said, ...ended }
}

const variablesIn = (environment: Environment, name: string): Record<string, string> => {
  const made = environment.functions.get(name)?.Environment as
    | { Variables: { Key: string; Value: string }[] }
    | undefined
  return Object.fromEntries((made?.Variables ?? []).map(({ Key, Value }) => [Key, Value]))
}

/** An environment that was empty, deployed once. */
let ready: Awaited<ReturnType<typeof rehearse>>

beforeAll(async () => {
  fetchTools()
  ready = await rehearse()
})

describe('an empty environment', () => {
  test('ends well and says so', () => {
    expect(ready.err + ready.out).not.toContain('✗ 云函数')
    expect(ready.out).toContain('都和声明的一致')
    expect(ready.status).toBe(0)
  })

  test('has every collection closed to all but functions, with its indexes', () => {
    expect([...ready.environment.collections.keys()].sort()).toEqual(collections.map(({ name }) => name).sort())
    for (const { name, indexes } of collections) {
      expect(ready.environment.permissions.get(name)).toBe('ADMINONLY')
      const made = ready.environment.collections.get(name)?.map(({ Name, Unique, Keys }) => ({
        name: Name,
        unique: Unique,
        fields: Keys.map(key => [key.Name, key.Direction]),
      }))
      expect(made).toEqual(
        indexes.map(one => ({
          name: one.name,
          unique: one.unique === true,
          fields: one.fields.map(([field, way]) => [field, String(way)]),
        })),
      )
    }
  })

  test('has the storage private, the county’s own address among its domains, and the pages with the first one last', () => {
    expect(ready.environment.storage).toBe('PRIVATE')
    expect(ready.environment.domains).toEqual(['sulaiban.example.gov.cn'])
    const put = ready.said
      .filter(({ action, to }) => action === 'PUT' && to.startsWith('static-'))
      .map(({ given }) => String(given.path))
    expect(put.length).toBeGreaterThan(10)
    expect(put.at(-1)).toBe('/index.html')
    expect(put.filter(path => path === '/index.html')).toHaveLength(1)
  })

  test('has every function with its runtime, handler, timers and address, and with nobody’s variables but its own', () => {
    for (const one of functions) {
      const made = ready.environment.functions.get(one.name)
      expect(made).toMatchObject({ Runtime: 'Nodejs20.19', Handler: 'index.main', InstallDependency: 'FALSE' })
      expect(ready.environment.paths.get(`/call/${one.name}`)).toBe(one.inner ? undefined : one.name)
      expect(
        ready.environment.triggers.get(one.name)?.map(({ TriggerName, TriggerDesc }) => [TriggerName, TriggerDesc]) ??
          [],
      ).toEqual(one.timer ? [[one.timer.name, one.timer.cron]] : [])
      expect(variablesIn(ready.environment, one.name)).toMatchObject({ TZ: 'Asia/Shanghai', SULAIBAN_SECRET: secret })
    }
    expect(variablesIn(ready.environment, 'person')).toMatchObject({
      SMS_APP_ID: '1400000000',
      SMS_TEMPLATES: 'code=1,task=2',
    })
    expect(Object.keys(variablesIn(ready.environment, 'joint'))).not.toContain('SMS_APP_ID')
  })

  test('never hears the key of the account, and its own secret only inside a function’s variables', () => {
    const elsewhere = ready.said.filter(({ action }) => action !== 'CreateFunction')
    expect(JSON.stringify(elsewhere)).not.toContain(secret)
    expect(JSON.stringify(ready.said)).not.toContain(account.TENCENT_SECRET_KEY)
    expect(ready.out + ready.err).not.toContain(secret)
  })

  test('deployed again changes no collection, index, rule or domain', async () => {
    const again = await rehearse({ environment: ready.environment })
    expect(again.status).toBe(0)
    const changes = again.said.filter(({ action }) => /Table$|^Modify|AuthDomain$|Trigger$/.test(action))
    expect(changes.map(({ action }) => action).filter(action => !/^Describe|^BatchCreate/.test(action))).toEqual([])
  })

  test('checked has nothing missing, and is not touched', async () => {
    const checked = await rehearse({ environment: ready.environment }, given, ['--check'])
    expect(checked.status).toBe(0)
    expect(checked.said.map(({ action }) => action).filter(action => !/^(Describe|Get|List)/.test(action))).toEqual([])
    expect(checked.out).toContain('订阅消息')
  })
})

test('CloudBase’s own CLI, given cloudbaserc.json, makes the same functions and timers', async () => {
  const environment = emptyEnvironment(account.ENV_ID)
  const tencent = await openTencent({ environment, secretId: account.TENCENT_SECRET_ID })
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const { ENV_ID, TENCENT_SECRET_ID, TENCENT_SECRET_KEY, ...variables } = given
  await run([cli, 'login', '--apiKeyId', TENCENT_SECRET_ID, '--apiKey', TENCENT_SECRET_KEY], {}, tencent.url, home)
  const parts = [cli, 'fn', 'deploy', '--all', '--force', '--yes', '--deployMode', 'zip', '-e', ENV_ID]
  const { out, err } = await run(parts, { ENV_ID, ...variables }, tencent.url, home)
  await tencent.close()
  expect(out + err).not.toContain('✖')
  expect(Object.fromEntries(environment.triggers)).toEqual(Object.fromEntries(ready.environment.triggers))
  for (const { name } of functions) {
    const filled = Object.entries(variablesIn(environment, name)).filter(([, value]) => value !== '')
    expect(Object.fromEntries(filled)).toEqual(variablesIn(ready.environment, name))
    const { Environment: _other, ...made } = environment.functions.get(name) ?? {}
    const { Environment: _own, ...own } = ready.environment.functions.get(name) ?? {}
    expect(made).toEqual(own)
  }
})

describe('an environment with everything wrong once', () => {
  let done: Awaited<ReturnType<typeof rehearse>>
  beforeAll(async () => {
    const environment = structuredClone(ready.environment)
    environment.storage = 'ADMINONLY'
    environment.domains.length = 0
    environment.permissions.set('persons', 'READONLY')
    environment.collections.delete('troubles')
    const indexes = environment.collections.get('requests') ?? []
    const [first, second] = indexes
    if (!first || !second) throw new Error('requests have two indexes at least')
    first.Keys = [{ Name: 'long.ago', Direction: '1' }]
    second.Unique = !second.Unique
    environment.functions.set('rating', { ...environment.functions.get('rating'), Runtime: 'Nodejs8.9' })
    environment.functions.set('joint', { ...environment.functions.get('joint'), Timeout: 3 })
    environment.functions.set('alike', { ...environment.functions.get('alike'), Environment: { Variables: [] } })
    environment.functions.delete('level')
    environment.triggers.set('reminders', [{ TriggerName: 'everyMinute', TriggerDesc: '0 0 0 1 1 * *' }])
    environment.paths.set('/call/search', 'somebody-else')
    const refuse: TencentOptions['refuse'] = (action, { FunctionName }) =>
      action === 'UpdateFunctionCode' && FunctionName === 'case'
        ? { Code: 'LimitExceeded.Memory', Message: '内存超过配额' }
        : undefined
    const checked = await rehearse({ environment }, given, ['--check'])
    expect(checked.status).toBe(1)
    expect(checked.said.filter(({ action }) => !/^(Describe|Get|List)/.test(action))).toEqual([])
    done = await rehearse({ environment, refuse })
    done = { ...done, err: checked.out }
  })

  // What a check says stands in `err`, what the deployment said in `out`.
  test.each([
    '云存储的权限是 ADMINONLY，应是 PRIVATE',
    '安全域名里没有 sulaiban.example.gov.cn',
    '集合 persons 没有设为“仅管理端可读写”',
    '缺少集合 troubles',
    '集合 requests 的索引 tap 是（long.ago:1 唯一），应是（tap:1 唯一）',
    '云函数 rating 建成了 Nodejs8.9、index.main，应是 Nodejs20.19、index.main',
    '云函数 joint 的超时是 3 秒，应是 20 秒',
    '云函数 alike 的环境变量缺少、多出或不同：SULAIBAN_SECRET、TZ、WX_TEMPLATES',
    '缺少云函数 level',
    '云函数 reminders 的定时触发器 everyMinute 是 0 0 0 1 1 * *，应是 7 * * * * * *',
    '云函数 search 没有 HTTP 访问路径 /call/search，它现在属于 somebody-else',
  ])('the check says: %s', sentence => expect(done.err).toContain(sentence))

  test('the deployment fails, and names only what it could not mend, each with its reason', () => {
    expect(done.status).toBe(1)
    const left = done.out.split('\n').filter(line => line.startsWith('  ✗ 云函数'))
    expect(left.join('\n')).toMatch(/case：LimitExceeded\.Memory .*内存超过配额/)
    expect(left.join('\n')).toContain('rating 建成了 Nodejs8.9')
    expect(left.join('\n')).toContain('/call/search')
    expect(done.out).not.toContain('缺少云函数 level\n')
  })

  test('all else is as declared then', () => {
    const { environment } = done
    expect(environment.storage).toBe('PRIVATE')
    expect(environment.permissions.get('persons')).toBe('ADMINONLY')
    expect(environment.collections.has('troubles')).toBe(true)
    const declared = collections.find(({ name }) => name === 'requests')?.indexes
    const made = environment.collections.get('requests')
    for (const { name, fields, unique = false } of declared ?? []) {
      const is = made?.filter(({ Name }) => Name === name)
      expect(is).toHaveLength(1)
      expect(is?.[0]).toMatchObject({ Unique: unique })
      expect(is?.[0]?.Keys.map(key => key.Name)).toEqual(fields.map(([field]) => field))
    }
    expect(environment.functions.has('level')).toBe(true)
    expect(environment.functions.get('joint')).toMatchObject({ Timeout: 20 })
    expect(environment.triggers.get('reminders')?.map(({ TriggerDesc }) => TriggerDesc)).toEqual(['7 * * * * * *'])
  })
})

describe('what is refused before anything is asked', () => {
  test.each([
    ['no secret', { SULAIBAN_SECRET: '' }, '没有 SULAIBAN_SECRET'],
    ['a short secret', { SULAIBAN_SECRET: 'short' }, 'SULAIBAN_SECRET 不对'],
    ['a secret that the CLI would read as a template', { SULAIBAN_SECRET: `{{${secret}}}` }, 'SULAIBAN_SECRET 不对'],
    ['templates as JSON', { WX_TEMPLATES: '{"task":"TPL1"}' }, 'WX_TEMPLATES 不对'],
    ['no environment', { ENV_ID: '' }, '没有 ENV_ID'],
    ['an address that is not safe', { WEB_ADDRESS: 'http://sulaiban.example.gov.cn' }, 'WEB_ADDRESS 不对'],
  ])('%s', (_name, wrong, sentence) => {
    const said = refusals({ ...given, ...wrong })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(sentence)
    expect(said[0]).not.toContain(secret)
  })

  test('what stands in the example is taken', () => expect(refusals(given)).toEqual([]))

  test('the command says it and asks nobody', async () => {
    const { status, err, said } = await rehearse({}, { ...given, SULAIBAN_SECRET: '' })
    expect(status).toBe(1)
    expect(err).toContain('没有 SULAIBAN_SECRET')
    expect(said).toEqual([])
  })

  test('an account that has no such environment, and a key that nobody knows', async () => {
    const other = await rehearse({ environment: emptyEnvironment('another') })
    expect(other.status).toBe(1)
    expect(other.err).toContain('没有找到云开发环境 county-1')
    const unknown = await rehearse({ secretId: 'AKIDsomebody' })
    expect(unknown.status).toBe(1)
    expect(unknown.err).toContain('AuthFailure.SecretIdNotFound')
  })
})

describe('the account’s own message templates', () => {
  const wechat = { WX_APPID: 'wx0123456789abcdef', WX_APPSECRET: 'appsecret', WX_TEMPLATES: 'task=TPL1' }
  const task = {
    priTmplId: 'TPL1',
    title: '任务提醒',
    content: '诉求编号:{{character_string7.DATA}}\n诉求事项:{{thing2.DATA}}\n备注:{{thing9.DATA}}\n',
  }
  const check = async (variables: Record<string, string>, wechatSecret = 'appsecret') => {
    const environment = structuredClone(ready.environment)
    environment.templates = [task]
    return rehearse({ environment, wechatSecret }, { ...given, ...wechat, ...variables }, ['--check'])
  }

  test('a keyword that the account’s template does not have is named, and those that it has are proposed', async () => {
    const { status, out } = await check({ WX_KEYWORDS: 'task.code=character_string1,task.matter=thing2' })
    expect(status).toBe(1)
    expect(out).toContain('模板里没有关键词 character_string1')
    expect(out).toMatch(/WX_KEYWORDS=\S*task\.code=character_string7/)
    expect(out).not.toContain('appsecret')
  })

  test('a wrong secret is said, and checks nothing else away', async () => {
    const { status, out } = await check({}, 'another')
    expect(status).toBe(1)
    expect(out).toContain('消息模板没有核对成：微信返回 40125')
    expect(out).toContain('控制台里要有的')
  })
})
