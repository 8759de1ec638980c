// npm run deploy: collections with their indexes, closed to everybody but the functions, then the functions by CloudBase's own CLI.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { collections } from './functions'
import type { Index } from './kit/collection'

const tools = join('.cache', 'deploy')
const versions = { '@cloudbase/cli': '2.12.10', '@cloudbase/manager-node': '5.6.5' }
const needed = ['ENV_ID', 'SULAIBAN_SECRET', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'] as const

type MgoIndex = {
  IndexName: string
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean }
}

/** The part of CloudBase's manager that is used here. */
type Manager = {
  database: {
    createCollectionIfNotExists(name: string): Promise<unknown>
    checkIndexExists(name: string, index: string): Promise<{ Exists: boolean }>
    updateCollection(name: string, changes: { CreateIndexes: MgoIndex[] }): Promise<unknown>
  }
  permission: {
    modifyResourcePermission(wish: { resourceType: string; resource: string; permission: string }): Promise<unknown>
  }
}

function run(program: string, parts: string[]): void {
  const { status } = spawnSync(program, parts, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program} ${parts[0]} ended with ${status}`)
}

/** CloudBase's own tools are fetched only by those who deploy. */
function fetchTools(): NodeJS.Require {
  if (!existsSync(join(tools, 'node_modules'))) {
    mkdirSync(tools, { recursive: true })
    writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies: versions }))
    run('npm', ['install', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund'])
  }
  return createRequire(join(process.cwd(), tools, 'package.json'))
}

const mgoIndex = ({ name, fields, unique = false }: Index): MgoIndex => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIndexKeys: fields.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
    MgoIsUnique: unique,
  },
})

/** Makes what is missing; what is there is left as it is. */
async function setUp(manager: Manager): Promise<void> {
  for (const { name, indexes } of collections) {
    await manager.database.createCollectionIfNotExists(name)
    await manager.permission.modifyResourcePermission({
      resourceType: 'collection',
      resource: name,
      permission: 'ADMINONLY',
    })
    for (const index of indexes) {
      const { Exists } = await manager.database.checkIndexExists(name, index.name)
      if (!Exists) await manager.database.updateCollection(name, { CreateIndexes: [mgoIndex(index)] })
    }
    console.log(`collection ${name}: ${indexes.map(({ name }) => name).join(', ') || 'by id'}`)
  }
}

async function main(): Promise<void> {
  const missing = needed.filter(name => !process.env[name])
  if (missing.length > 0)
    throw new Error(
      `Set ${missing.join(', ')} first; docs/operation/cloudbase.md says what they are. 请先设置这些变量。`,
    )
  const require = fetchTools()
  const { default: CloudBase } = require('@cloudbase/manager-node') as {
    default: new (options: Record<string, string | undefined>) => Manager
  }
  const { ENV_ID: envId, TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey } = process.env
  await setUp(new CloudBase({ envId, secretId, secretKey }))
  const tcb = join(tools, 'node_modules', '@cloudbase', 'cli', 'bin', 'tcb')
  run(process.execPath, [tcb, 'login', '--apiKeyId', String(secretId), '--apiKey', String(secretKey)])
  run(process.execPath, [tcb, 'fn', 'deploy', '--all', '--force', '-e', String(envId)])
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
