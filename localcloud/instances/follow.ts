// Functions that follow an edit. Each is built into one file, as for CloudBase, and built again after every change of a source:
// reading a function as TypeScript takes a thread some seconds, its built file a part of one.
import { type FSWatcher, mkdirSync, readdirSync, renameSync, watch, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type BuildContext, context, type OutputFile } from 'esbuild'

export interface FollowOptions {
  /** Each function's name and the path of its module. */
  modules: Record<string, string>
  /** Where an edit may happen; the folders in them too. */
  folders: string[]
  /** The folder for the built files. The SDK is looked for from there. */
  into: string
}

export interface Followed {
  /** The built files by the functions' names. */
  modules: Record<string, string>
  /** Where their threads begin, built too. */
  inside: string
  /** From now on tells after each edit which functions became others: none when they are the same, or could not be built. */
  start(told: (renewed: string[]) => void): void
  stop(): Promise<void>
}

/** Milliseconds without a further change: an editor writes a file in several steps, git writes many. */
const quiet = 100

/** No function's name: a folder's begins with a letter. */
const inside = '-inside'

function foldersIn(folder: string): string[] {
  const within = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [folder, ...within.flatMap(({ name }) => foldersIn(join(folder, name)))]
}

/** Tells that something changed in these folders. The function it gives back ends that. */
function watchFolders(folders: string[], tell: () => void): () => void {
  let watchers: FSWatcher[] = []
  let clock: NodeJS.Timeout | undefined
  const close = () => {
    clearTimeout(clock)
    for (const watcher of watchers) watcher.close()
  }
  // Watching anew before it is told finds the folders that came, and misses nothing that changes from here on.
  const open = () => {
    close()
    watchers = folders.flatMap(foldersIn).map(folder => watch(folder, soon).on('error', soon))
  }
  const soon = () => {
    clearTimeout(clock)
    clock = setTimeout(again, quiet)
  }
  const again = () => {
    try {
      open()
      tell()
    } catch {
      // A folder went while it was looked into.
      soon()
    }
  }
  open()
  return close
}

/** Builds, and writes those files that are others than before. Gives back their functions' names. */
function builder(building: BuildContext, nameOf: (path: string) => string) {
  const known = new Map<string, string>()
  function write({ path, hash, contents }: OutputFile): string[] {
    const name = nameOf(path)
    if (known.get(name) === hash) return []
    known.set(name, hash)
    writeFileSync(`${path}.new`, contents)
    renameSync(`${path}.new`, path)
    return [name]
  }
  return async (): Promise<string[]> => {
    const { outputFiles = [] } = await building.rebuild()
    return outputFiles.flatMap(write)
  }
}

const contextOf = (modules: Record<string, string>, into: string) =>
  context({
    entryPoints: modules,
    outdir: into,
    write: false,
    bundle: true,
    // The one thing a thread must share with its inside, which answers the SDK.
    external: ['@cloudbase/*'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'silent',
  })

function sayBroken(error: Error): string[] {
  console.error(`${error.message}\nThe functions go on as they were. 云函数暂按上一版继续运行。`)
  return []
}

/** Builds them the first time; throws when that cannot be done. */
export async function openFollowed({ modules, folders, into }: FollowOptions): Promise<Followed> {
  mkdirSync(into, { recursive: true })
  const pathOf = (name: string) => resolve(into, `${name}.js`)
  const building = await contextOf({ ...modules, [inside]: join(__dirname, 'inside.ts') }, into)
  const build = builder(building, path => basename(path, '.js'))
  await build()
  let close: (() => void) | undefined
  let last = Promise.resolve()
  const again = (told: (renewed: string[]) => void) => {
    last = last.then(() => build().catch(sayBroken)).then(told)
  }
  return {
    modules: Object.fromEntries(Object.keys(modules).map(name => [name, pathOf(name)])),
    inside: pathOf(inside),
    start: told => {
      close = watchFolders(folders, () => again(told))
    },
    stop: async () => {
      close?.()
      await last
      await building.dispose()
    },
  }
}
