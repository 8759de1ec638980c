// A stand-in of Tencent Cloud's API 3.0 as far as CloudBase's own tools speak it when they deploy: it keeps an environment, writes down
// what it was told, and refuses what the platform refuses. Sources: the tools' own requests; 云开发 and 云函数 API of 2018-06-08, 2018-04-16.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Json = Record<string, unknown>

/** What a tool said: an API's action with its parameters, or a file put into a bucket. */
export type Said = { to: string; action: string; given: Json }

type TableIndex = { Name: string; Unique: boolean; Keys: { Name: string; Direction: string }[] }

type Refused = { Code: string; Message: string }

export type Environment = {
  envId: string
  collections: Map<string, TableIndex[]>
  permissions: Map<string, string>
  storage: string
  functions: Map<string, Json>
  triggers: Map<string, { TriggerName: string; TriggerDesc: string }[]>
  paths: Map<string, string>
  hosting: boolean
  /** Sizes by key. */
  files: Map<string, number>
  domains: string[]
  /** The mini-program's own message templates, as WeChat lists them. */
  templates: Json[]
}

export const emptyEnvironment = (envId: string): Environment => ({
  envId,
  collections: new Map(),
  permissions: new Map(),
  storage: 'READONLY',
  functions: new Map(),
  triggers: new Map(),
  paths: new Map(),
  hosting: false,
  files: new Map(),
  domains: [],
  templates: [],
})

export type TencentOptions = {
  environment: Environment
  secretId: string
  /** The mini-program's. */
  wechatSecret?: string
  /** What the platform refuses this time, for a reason of its own. */
  refuse?: (action: string, given: Json) => Refused | undefined
}

type Action = (given: Json, environment: Environment) => Json | { Error: Refused }

const refused = (Code: string, Message: string) => ({ Error: { Code, Message } })
const text = (value: unknown): string => String(value ?? '')

const infoOf = ({ envId, hosting }: Environment): Json => ({
  EnvId: envId,
  Status: 'NORMAL',
  Region: 'ap-shanghai',
  Functions: [{ Namespace: envId, Region: 'ap-shanghai' }],
  Databases: [{ InstanceId: `tnt-${envId}`, Status: 'RUNNING', Region: 'ap-shanghai' }],
  Storages: [{ Bucket: `store-${envId}-1300000000`, Region: 'ap-shanghai', AppId: '1300000000' }],
  StaticStorages: hosting ? [{ Bucket: `static-${envId}-1300000000`, Status: 'online' }] : [],
  LogServices: [{ LogsetId: 'logset', TopicId: 'topic', Region: 'ap-shanghai' }],
})

const settable = ['Handler', 'Runtime', 'MemorySize', 'Timeout', 'Environment', 'InstallDependency'] as const

function createFunction(given: Json, { functions }: Environment) {
  const name = text(given.FunctionName)
  if (functions.has(name)) return refused('ResourceInUse.FunctionName', `函数名 ${name} 已存在`)
  if (!(given.Code as Json)?.ZipFile && !(given.Code as Json)?.TempCosObjectName)
    return refused('InvalidParameterValue.Code', 'no code')
  functions.set(name, Object.fromEntries(settable.map(field => [field, given[field]])))
  return {}
}

function updateFunction(given: Json, { functions }: Environment) {
  const there = functions.get(text(given.FunctionName))
  if (!there) return refused('ResourceNotFound.FunctionName', '函数不存在')
  // The runtime stays as it was made.
  for (const field of ['MemorySize', 'Timeout', 'Environment'] as const)
    if (given[field] !== undefined) there[field] = given[field]
  return {}
}

function batchCreateTrigger(given: Json, { triggers }: Environment) {
  const name = text(given.FunctionName)
  const wished = JSON.parse(text(given.Triggers)) as { TriggerName: string; TriggerDesc: string }[]
  const there = triggers.get(name) ?? []
  // One of the same name stays as it is.
  const fresh = wished.filter(one => !there.some(({ TriggerName }) => TriggerName === one.TriggerName))
  triggers.set(name, [...there, ...fresh])
  return {}
}

function updateTable(given: Json, { collections }: Environment) {
  const indexes = collections.get(text(given.TableName))
  if (!indexes) return refused('ResourceNotFound', 'collection not exist')
  for (const { IndexName } of (given.DropIndexes ?? []) as { IndexName: string }[])
    indexes.splice(0, indexes.length, ...indexes.filter(({ Name }) => Name !== IndexName))
  type Made = { IndexName: string; MgoKeySchema: { MgoIndexKeys: TableIndex['Keys']; MgoIsUnique: boolean } }
  for (const { IndexName, MgoKeySchema } of (given.CreateIndexes ?? []) as Made[]) {
    if (indexes.some(({ Name }) => Name === IndexName)) return refused('InvalidParameter', `index ${IndexName} exists`)
    indexes.push({ Name: IndexName, Unique: MgoKeySchema.MgoIsUnique, Keys: MgoKeySchema.MgoIndexKeys })
  }
  return {}
}

function createPath(given: Json, { paths }: Environment) {
  const path = text(given.Path)
  if (paths.has(path)) return refused('InvalidParameter.APICreated', 'path exists')
  paths.set(path, text(given.Name))
  return { APIId: path }
}

const actions: Record<string, Action> = {
  DescribeEnvs: (_given, environment) => ({ EnvList: [infoOf(environment)] }),
  DescribeEnvInfo: ({ EnvId }, environment) =>
    EnvId === environment.envId
      ? { EnvInfo: { EnvBaseInfo: infoOf(environment) } }
      : refused('ResourceNotFound', 'env not exist'),
  ListTables: ({ MgoOffset, MgoLimit }, { collections }) => ({
    Tables: [...collections.keys()]
      .slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit))
      .map(TableName => ({ TableName })),
  }),
  DescribeTable: ({ TableName }, { collections }) => {
    const indexes = collections.get(text(TableName))
    if (!indexes) return refused('ResourceNotFound', 'collection not exist')
    return { Indexes: [{ Name: '_id_', Unique: false, Keys: [{ Name: '_id', Direction: '1' }] }, ...indexes] }
  },
  CreateTable: ({ TableName }, { collections }) => {
    collections.set(text(TableName), [])
    return {}
  },
  UpdateTable: updateTable,
  DescribeResourcePermission: ({ Resources }, { permissions }) => ({
    Data: {
      PermissionList: (Resources as string[]).map(Resource => ({
        Resource,
        Permission: permissions.get(Resource) ?? 'PRIVATE',
      })),
    },
  }),
  ModifyResourcePermission: ({ Resource, Permission }, { permissions }) => {
    permissions.set(text(Resource), text(Permission))
    return { Data: { Success: true } }
  },
  DescribeStorageSafeRule: (_given, { storage }) => ({ AclTag: storage }),
  ModifyStorageSafeRule: ({ AclTag }, environment) => {
    environment.storage = text(AclTag)
    return {}
  },
  GetFunction: ({ FunctionName }, { functions, triggers }) => {
    const there = functions.get(text(FunctionName))
    if (!there) return refused('ResourceNotFound.Function', `函数 ${text(FunctionName)} 不存在`)
    const given = triggers.get(text(FunctionName)) ?? []
    const Triggers = given.map(one => ({ ...one, TriggerDesc: JSON.stringify({ cron: one.TriggerDesc }) }))
    return { Status: 'Active', StatusDesc: '', ...there, Triggers }
  },
  CreateFunction: createFunction,
  UpdateFunctionCode: updateFunction,
  UpdateFunctionConfiguration: updateFunction,
  BatchCreateTrigger: batchCreateTrigger,
  DeleteTrigger: ({ FunctionName, TriggerName }, { triggers }) => {
    const there = triggers.get(text(FunctionName)) ?? []
    triggers.set(
      text(FunctionName),
      there.filter(one => one.TriggerName !== TriggerName),
    )
    return {}
  },
  // The manager writes its limit small, so that the platform's own holds.
  DescribeCloudBaseGWAPI: ({ Name, Offset = 0, Limit = 20 }, { paths }) => {
    const all = [...paths].flatMap(([Path, name]) => (!Name || Name === name ? [{ Path, Name: name, Type: 1 }] : []))
    return { APISet: all.slice(Number(Offset), Number(Offset) + Number(Limit)) }
  },
  CreateCloudBaseGWAPI: createPath,
  DescribeStaticStore: (_given, { hosting, envId }) => ({
    Data: hosting
      ? [
          {
            EnvId: envId,
            CdnDomain: `${envId}.tcloudbaseapp.com`,
            Bucket: `static-${envId}-1300000000`,
            Regoin: 'ap-shanghai',
            Status: 'online',
          },
        ]
      : [],
  }),
  CreateStaticStore: (_given, environment) => {
    environment.hosting = true
    return { Result: 'succ' }
  },
  DescribeAuthDomains: (_given, { domains }) => ({ Domains: domains.map(Domain => ({ Domain, Id: Domain })) }),
  CreateAuthDomain: ({ Domains }, environment) => {
    environment.domains.push(...(Domains as string[]))
    return {}
  },
}

/** Opens it on loopback. `said`: all that it was told, in order. */
export async function openTencent({ environment, secretId, wechatSecret, refuse }: TencentOptions) {
  const said: Said[] = []

  function answer(action: string, given: Json, authorization: string): Json {
    const mine = authorization.includes(`Credential=${secretId}/`)
    if (!mine) return refused('AuthFailure.SecretIdNotFound', 'The SecretId is not found')
    const no = refuse?.(action, given)
    if (no) return { Error: no }
    const known = actions[action]
    return known ? known(given, environment) : refused('InvalidAction', `the stand-in does not know ${action}`)
  }

  /** Two of WeChat's interfaces; a token is good for the other. */
  function wechat(url: string, body: string): Json {
    if (url === '/cgi-bin/stable_token') {
      const good = (JSON.parse(body) as Json).secret === wechatSecret
      return good ? { access_token: 'token', expires_in: 7200 } : { errcode: 40125, errmsg: 'invalid appsecret' }
    }
    return url === '/wxaapi/newtmpl/gettemplate?access_token=token'
      ? { errcode: 0, errmsg: 'ok', data: environment.templates }
      : { errcode: 40001, errmsg: 'invalid credential' }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const to = text(request.headers['x-said-to'])
    const action = text(request.headers['x-tc-action'])
    if (action) {
      const given = JSON.parse(body.toString() || '{}') as Json
      said.push({ to, action, given })
      response.setHeader('content-type', 'application/json')
      const Response = { RequestId: String(said.length), ...answer(action, given, text(request.headers.authorization)) }
      response.end(JSON.stringify({ Response }))
      return
    }
    if (to === 'api.weixin.qq.com') {
      said.push({ to, action: text(request.url?.split('?')[0]), given: {} })
      response.end(JSON.stringify(wechat(text(request.url), body.toString())))
      return
    }
    if (request.method === 'PUT') environment.files.set(decodeURIComponent(text(request.url).slice(1)), body.length)
    said.push({ to, action: text(request.method), given: { path: request.url, bytes: body.length } })
    response.setHeader('etag', '"0"')
    response.end()
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    said,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
