// CloudBase's own tools, pinned, in a folder of their own: only those who deploy fetch them.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Manager } from './manager'

const pinned = join(__dirname, 'tools')
export const fetched = join(__dirname, '..', '..', '.cache', 'deploy')
export const cli = join(fetched, 'node_modules', '@cloudbase', 'cli', 'bin', 'tcb')

const files = ['package.json', 'package-lock.json', '.npmrc']

const same = (file: string): boolean =>
  existsSync(join(fetched, file)) &&
  readFileSync(join(fetched, file), 'utf8') === readFileSync(join(pinned, file), 'utf8')

/** Fetches them where they are not there yet, or were pinned otherwise before. */
export function fetchTools(): void {
  if (files.every(same) && existsSync(cli)) return
  mkdirSync(fetched, { recursive: true })
  for (const file of files) copyFileSync(join(pinned, file), join(fetched, file))
  const { status } = spawnSync('npm', ['ci', '--prefix', fetched, '--no-progress'], { stdio: ['ignore', 2, 2] })
  if (status !== 0)
    throw new Error('CloudBase 的工具没有取到，请检查网络后重试。The tools were not fetched: look at the network.')
}

/** The manager's module is its class itself: it has no `default`. */
export function managerOf(account: { envId: string; secretId: string; secretKey: string }): Manager {
  const Made = createRequire(join(fetched, 'package.json'))('@cloudbase/manager-node') as new (
    given: typeof account,
  ) => Manager
  return new Made(account)
}
