// What an environment holds, read and never changed.
import type { DatabaseIndex, FunctionInfo, Manager } from './manager'
import type { Wanted } from './wanted'

export type Found = {
  /** Indexes by collection; a collection that is not there is not in it. */
  collections: ReadonlyMap<string, readonly DatabaseIndex[]>
  permissions: ReadonlyMap<string, string>
  storage: string
  functions: ReadonlyMap<string, FunctionInfo>
  /** Functions by their HTTP path. */
  paths: ReadonlyMap<string, string>
  hosting: boolean
  domains: readonly string[]
}

/** Pages of one list, until an empty one: how long a page is, the platform says. */
async function allOf<Item>(page: (offset: number) => Promise<Item[] | null>): Promise<Item[]> {
  const items: Item[] = []
  for (;;) {
    const some = (await page(items.length)) ?? []
    if (some.length === 0) return items
    items.push(...some)
  }
}

const missing = (error: unknown): boolean => /NotFound/.test(String((error as { code?: unknown }).code ?? ''))

async function functionsOf(manager: Manager, { functions }: Wanted): Promise<Map<string, FunctionInfo>> {
  const known = await Promise.all(
    functions.map(async ({ name }) => {
      try {
        return [[name, await manager.functions.getFunctionDetail(name)] as const]
      } catch (error) {
        if (missing(error)) return []
        throw error
      }
    }),
  )
  return new Map(known.flat())
}

async function collectionsOf(manager: Manager, wanted: Wanted): Promise<Map<string, readonly DatabaseIndex[]>> {
  const listed = await allOf(
    async MgoOffset => (await manager.database.listCollections({ MgoOffset, MgoLimit: 100 })).Collections,
  )
  const there = new Set(listed.map(({ CollectionName }) => CollectionName))
  const indexes = wanted.collections
    .filter(({ name }) => there.has(name))
    .map(async ({ name }) => [name, (await manager.database.describeCollection(name)).Indexes ?? []] as const)
  return new Map(await Promise.all(indexes))
}

async function permissionsOf(manager: Manager, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const { Data } = await manager.permission.describeResourcePermission({ resourceType: 'collection', resources: names })
  return new Map((Data.PermissionList ?? []).map(({ Resource = '', Permission = '' }) => [Resource, Permission]))
}

export async function foundIn(manager: Manager, wanted: Wanted): Promise<Found> {
  const collections = await collectionsOf(manager, wanted)
  const [permissions, storage, functions, paths, hostings, domains] = await Promise.all([
    permissionsOf(manager, [...collections.keys()]),
    manager.storage.getStorageAcl(),
    functionsOf(manager, wanted),
    allOf(async offset => (await manager.access.getAccessList({ offset, limit: 100 })).APISet),
    manager.hosting.getInfo(),
    manager.env.getEnvAuthDomains(),
  ])
  return {
    collections,
    permissions,
    storage,
    functions,
    paths: new Map(paths.map(({ Path, Name }) => [Path, Name])),
    hosting: hostings?.some(({ Status }) => Status === 'online') ?? false,
    domains: domains.Domains.map(({ Domain }) => Domain),
  }
}
