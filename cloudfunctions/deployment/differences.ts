// What an environment lacks beside what is declared, each with what mends it: a check says them, a deployment mends them and asks again.
import type { Index } from '../kit/collection'
import type { Found } from './found'
import type { DatabaseIndex, DescribedFunction, FunctionInfo, Manager, MgoIndex } from './manager'
import type { Wanted } from './wanted'

/** Without `mend` it is the functions' deployment that mends it, or a person, as the sentence says. */
export type Difference = { say: string; mend?: (manager: Manager) => Promise<unknown> }

export function differencesOf(wanted: Wanted, found: Found): Difference[] {
  return [
    ...wanted.collections.flatMap(({ name, indexes }) => ofCollection(name, indexes, found)),
    ...ofStorage(wanted, found),
    ...wanted.functions.flatMap(one => ofFunction(one, found)),
  ]
}

const keysOf = ({ fields }: Index) => fields.map(([Name, direction]) => ({ Name, Direction: String(direction) }))

const mgoIndex = (index: Index): MgoIndex => ({
  IndexName: index.name,
  MgoKeySchema: { MgoIndexKeys: keysOf(index), MgoIsUnique: index.unique === true },
})

/** Fields in their order, as `reporter.person:1,filedKey:-1`; a unique one is marked. */
const written = (keys: { Name: string; Direction: string }[], unique: boolean): string =>
  keys.map(({ Name, Direction }) => `${Name}:${Direction}`).join(',') + (unique ? ' 唯一' : '')

function ofCollection(name: string, indexes: readonly Index[], { collections, permissions }: Found): Difference[] {
  const there = collections.get(name)
  const closed = permissions.get(name) === 'ADMINONLY'
  return [
    ...(there ? [] : [{ say: `缺少集合 ${name}`, mend: (to: Manager) => to.database.createCollection(name) }]),
    ...(closed ? [] : [{ say: `集合 ${name} 没有设为“仅管理端可读写”`, mend: (to: Manager) => close(to, name) }]),
    ...indexes.flatMap(index =>
      ofIndex(
        name,
        index,
        there?.find(one => one.Name === index.name),
      ),
    ),
  ]
}

const close = (manager: Manager, resource: string) =>
  manager.permission.modifyResourcePermission({ resourceType: 'collection', resource, permission: 'ADMINONLY' })

function ofIndex(collection: string, index: Index, there: DatabaseIndex | undefined): Difference[] {
  const make = (to: Manager) => to.database.updateCollection(collection, { CreateIndexes: [mgoIndex(index)] })
  const wanted = written(keysOf(index), index.unique === true)
  if (!there) return [{ say: `集合 ${collection} 缺少索引 ${index.name}（${wanted}）`, mend: make }]
  const is = written(there.Keys, there.Unique === true)
  if (is === wanted) return []
  const remake = async (to: Manager) => {
    await to.database.updateCollection(collection, { DropIndexes: [{ IndexName: index.name }] })
    await make(to)
  }
  return [{ say: `集合 ${collection} 的索引 ${index.name} 是（${is}），应是（${wanted}）`, mend: remake }]
}

function ofStorage(wanted: Wanted, found: Found): Difference[] {
  const strange = wanted.domains.filter(domain => !found.domains.includes(domain))
  return [
    ...(found.storage === wanted.storage
      ? []
      : [
          {
            say: `云存储的权限是 ${found.storage}，应是 ${wanted.storage}（仅创建者及管理员可读写）`,
            mend: (to: Manager) => to.storage.setStorageAcl(wanted.storage),
          },
        ]),
    ...(found.hosting ? [] : [{ say: '没有开通静态网站托管', mend: (to: Manager) => to.hosting.enableService() }]),
    ...strange.map(domain => ({
      say: `安全域名里没有 ${domain}，浏览器传不了照片`,
      mend: (to: Manager) => to.env.createEnvDomain([domain]),
    })),
  ]
}

function ofFunction(wanted: DescribedFunction, { functions, paths }: Found): Difference[] {
  const { name, path } = wanted
  const there = functions.get(name)
  if (!there) return [{ say: `缺少云函数 ${name}` }]
  return [
    ...stateOf(name, there),
    ...fixedOf(wanted, there),
    ...settingsOf(wanted, there),
    ...triggersOf(wanted, there),
    ...(!path || paths.get(path) === name
      ? []
      : [
          {
            say: `云函数 ${name} 没有 HTTP 访问路径 ${path}${paths.has(path) ? `，它现在属于 ${paths.get(path)}` : ''}`,
          },
        ]),
  ]
}

function stateOf(name: string, { Status, StatusDesc, StatusReasons = [] }: FunctionInfo): Difference[] {
  if (Status === 'Active') return []
  const reasons = [StatusDesc, ...StatusReasons.map(({ ErrorCode, ErrorMessage }) => `${ErrorCode} ${ErrorMessage}`)]
  return [{ say: `云函数 ${name} 的状态是 ${Status}：${reasons.filter(Boolean).join('；') || '平台没有说明原因'}` }]
}

/** They are settled when a function is made and cannot be changed later. */
function fixedOf({ name, runtime, handler }: DescribedFunction, there: FunctionInfo): Difference[] {
  const same = there.Runtime === runtime && there.Handler === handler
  if (same) return []
  const is = `${there.Runtime}、${there.Handler}`
  return [
    { say: `云函数 ${name} 建成了 ${is}，应是 ${runtime}、${handler}；建成后改不了，请在控制台删除它，再部署一次` },
  ]
}

function settingsOf({ name, timeout, memorySize, envVariables }: DescribedFunction, there: FunctionInfo): Difference[] {
  const is = Object.fromEntries((there.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]))
  const names = [...new Set([...Object.keys(envVariables), ...Object.keys(is)])].sort()
  // Values may be secrets: they are compared and never said.
  const wrong = names.filter(one => envVariables[one] !== is[one])
  return [
    ...(there.Timeout === timeout ? [] : [{ say: `云函数 ${name} 的超时是 ${there.Timeout} 秒，应是 ${timeout} 秒` }]),
    ...(there.MemorySize === memorySize
      ? []
      : [{ say: `云函数 ${name} 的内存是 ${there.MemorySize} MB，应是 ${memorySize} MB` }]),
    ...(wrong.length === 0 ? [] : [{ say: `云函数 ${name} 的环境变量缺少、多出或不同：${wrong.join('、')}` }]),
  ]
}

function triggersOf({ name, triggers = [] }: DescribedFunction, { Triggers = [] }: FunctionInfo): Difference[] {
  const wanted = new Map(triggers.map(one => [one.name, one.config]))
  const is = new Map(Triggers.map(({ TriggerName, TriggerDesc }) => [TriggerName, cronOf(TriggerDesc)]))
  const stale = [...is].filter(([trigger, cron]) => wanted.get(trigger) !== cron)
  const lacking = [...wanted].filter(([trigger]) => !is.has(trigger))
  return [
    ...stale.map(([trigger, cron]) => ({
      say: `云函数 ${name} 的定时触发器 ${trigger} 是 ${cron}，应${wanted.has(trigger) ? `是 ${wanted.get(trigger)}` : '没有'}`,
      mend: (to: Manager) => to.functions.deleteFunctionTrigger(name, trigger),
    })),
    ...lacking.map(([trigger, cron]) => ({ say: `云函数 ${name} 缺少定时触发器 ${trigger}（${cron}）` })),
  ]
}

/** The platform gives it back as `{"cron":"…"}`, or as it was written. */
function cronOf(described: string): string {
  try {
    return (JSON.parse(described) as { cron?: string }).cron ?? described
  } catch {
    return described
  }
}
