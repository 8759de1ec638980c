// A machine as a county has it: the code and the packages that run, and none of the development packages.
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

type Lock = { packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }> }

/** What `npm install --omit=dev` leaves, by the lock file. */
function packagesOf(lock: Lock): string[] {
  const names = Object.keys(lock.packages).flatMap(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? [])
  return names.filter(name => !lock.packages[`node_modules/${name}`]?.dev)
}

/** Makes it in a folder. Packages are linked: what they need themselves they find where they are. */
export function makeHouse(folder: string): void {
  for (const name of ['cloudfunctions', 'shared', 'localcloud', 'package.json', 'tsconfig.json', 'cloudbaserc.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: path => !/\.test\.tsx?$/.test(path) })
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  for (const name of packagesOf(lock)) {
    const to = join(folder, 'node_modules', name)
    mkdirSync(dirname(to), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), to)
  }
}
