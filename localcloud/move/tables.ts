// Which collections and indexes an environment has. The SDK cannot say it; Tencent Cloud's API 3.0 can, as the deployment uses it.
import { createHash, createHmac } from 'node:crypto'
import type { Declared } from '../../cloudfunctions/kit/collection'
import { patiently, sideBySide } from './patience'
import type { Keys } from './target'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

interface Signed {
  host: string
  body: string
  seconds: number
}

/** The Authorization header of API 3.0 for one POST. Source: 公共参数, 签名方法 v3. */
function authorization({ secretId, secretKey }: Keys, { host, body, seconds }: Signed): string {
  const date = new Date(seconds * 1000).toISOString().slice(0, 10)
  const scope = `${date}/tcb/tc3_request`
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${host}\n\ncontent-type;host\n${digest(body)}`
  const text = `TC3-HMAC-SHA256\n${seconds}\n${scope}\n${digest(canonical)}`
  const signature = mac(mac(mac(mac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request'), text).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
}

type Answer = { Response: { Error?: { Code: string; Message: string } } & Record<string, unknown> }

/** One call. Throws what the API refuses, with its code. `TCB_BASE_URL` leads elsewhere, as it does for Tencent's own tools. */
async function ask(keys: Keys, action: string, params: object): Promise<Record<string, unknown>> {
  const url = new URL(process.env.TCB_BASE_URL || 'https://tcb.tencentcloudapi.com')
  const seconds = Math.floor(Date.now() / 1000)
  const body = JSON.stringify(params)
  const headers = {
    'content-type': 'application/json',
    authorization: authorization(keys, { host: url.host, body, seconds }),
    'x-tc-action': action,
    'x-tc-version': '2018-06-08',
    'x-tc-region': process.env.TENCENTCLOUD_REGION || 'ap-shanghai',
    'x-tc-timestamp': String(seconds),
  }
  const reply = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(10_000) })
  const { Response } = (await reply.json()) as Answer
  const { Error: refused } = Response
  if (refused) throw Object.assign(new Error(`${refused.Code}: ${refused.Message}`), { code: refused.Code })
  return Response
}

type EnvInfo = { EnvBaseInfo?: { Databases?: { InstanceId: string }[] } }

/** The names of a collection's indexes; undefined when there is no such collection. */
async function indexesOf(keys: Keys, instance: string, name: string): Promise<Set<string> | undefined> {
  const MongoConnector = { DatabaseName: instance, InstanceId: 'flexdb' }
  const wish = { EnvId: keys.env, MongoConnector, TableName: name }
  try {
    const { Indexes = [] } = await patiently(() => ask(keys, 'DescribeTable', wish))
    return new Set((Indexes as { Name: string }[]).map(({ Name }) => Name))
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('ResourceNotFound')) return undefined
    throw error
  }
}

/** What is declared and not there: `requests`, or `requests.unit` for an index. */
export async function missingTables(keys: Keys, declared: readonly Declared[]): Promise<string[]> {
  const { EnvInfo } = await patiently(() => ask(keys, 'DescribeEnvInfo', { EnvId: keys.env }))
  const instance = (EnvInfo as EnvInfo | undefined)?.EnvBaseInfo?.Databases?.[0]?.InstanceId
  if (!instance) throw new Error(`The environment ${keys.env} has no database`)
  const missing: string[] = []
  await sideBySide(declared, 4, async ({ name, indexes }) => {
    const there = await indexesOf(keys, instance, name)
    if (!there) missing.push(name)
    else missing.push(...indexes.filter(index => !there.has(index.name)).map(index => `${name}.${index.name}`))
  })
  return missing.sort()
}
