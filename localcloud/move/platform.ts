// CloudBase as a move meets it, before a local cloud: Tencent Cloud's API for the tables, its limits, and lines that break.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cloud } from '../cloud'
import { allRows } from '../database/tables'
import { endJson, readBody } from '../door/answer'

export interface Platform {
  /** What a process needs in its environment to take it for CloudBase. */
  env: Record<string, string>
  close(): void
}

export interface PlatformOptions {
  /** Told of every call of the SDK, before it is answered. */
  onCall?: (action: string) => void
  /** Of every 23 calls one is over the pace; of every three that add, one is done by half and its answer lost. */
  breaks?: boolean
  /** Indexes that a deployment forgot, `requests.unit`, and collections. */
  without?: string[]
}

const megabyte = 1024 * 1024
const mostAdded = 100

function tables({ database }: Cloud, without: string[]) {
  const rows = allRows(database.store.sql)
  return (name: string) => {
    const own = rows.filter(({ collection }) => collection === name)
    if (own.length === 0 || without.includes(name)) return { Error: { Code: 'ResourceNotFound', Message: name } }
    const indexes = own.map(row => row.name).filter(index => index && !without.includes(`${name}.${index}`))
    return { Indexes: ['_id_', ...indexes].map(Name => ({ Name })) }
  }
}

/** Hands a call on as it came, signature and all. */
function handOn(url: string, { method, headers, url: path }: IncomingMessage, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onward = request(new URL(path ?? '', url), { method, headers }, async reply => {
      const parts: Buffer[] = []
      for await (const part of reply) parts.push(part as Buffer)
      resolve(Buffer.concat(parts))
    })
    onward.on('error', reject).end(body)
  })
}

const refusal = (code: string, message: string) => ({ code, message, requestId: 'platform' })

export async function openPlatform(cloud: Cloud, secret: string, options: PlatformOptions = {}): Promise<Platform> {
  const { onCall, breaks = false, without = [] } = options
  const table = tables(cloud, without)
  let calls = 0
  let added = 0

  function api(response: ServerResponse, action: unknown, { TableName }: { TableName?: string }): void {
    const EnvInfo = { EnvBaseInfo: { Databases: [{ InstanceId: 'tnt-1' }] } }
    endJson(response, { Response: action === 'DescribeTable' ? table(TableName ?? '') : { EnvInfo } })
  }

  /** MongoDB adds many one after another, and may be cut off between two. */
  async function half(response: ServerResponse, body: Buffer): Promise<void> {
    const { collectionName, data } = JSON.parse(String(body)) as { collectionName: string; data: string[] }
    const some = data.slice(0, Math.ceil(data.length / 2))
    await cloud.database.send('database.insertDocument', { collectionName, data: some })
    response.destroy()
  }

  async function admin(message: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const { action, data } = JSON.parse(String(body)) as { action: string; data?: unknown }
    onCall?.(action)
    if (breaks && ++calls % 23 === 0) return endJson(response, refusal('EXCEED_RATELIMIT', 'too many calls'))
    if (Array.isArray(data) && data.length > mostAdded) return endJson(response, refusal('INVALID_PARAM', 'too many'))
    if (breaks && action === 'database.insertDocument' && ++added % 3 === 0) return half(response, body)
    const answer = await handOn(cloud.url, message, body)
    if (answer.length > megabyte) return endJson(response, refusal('-602001', 'result size exceed limit (1MB)'))
    response.setHeader('content-type', 'application/json').end(answer)
  }

  const server = createServer(async (message, response) => {
    const body = await readBody(message, megabyte)
    const action = message.headers['x-tc-action']
    if (action) api(response, action, JSON.parse(String(body)))
    else await admin(message, response, body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: {
      TENCENTCLOUD: 'true',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      TCB_BASE_URL: url,
      TENCENT_SECRET_ID: 'local',
      TENCENT_SECRET_KEY: secret,
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
