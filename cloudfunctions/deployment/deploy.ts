// Brings an environment to what is declared: mends what differs, deploys every function, puts the browser's pages up, and asks again.
// One thing that the platform refuses stops nothing else; all of them are said at the end.
import { differencesOf } from './differences'
import { foundIn } from './found'
import type { DescribedFunction, Manager } from './manager'
import { functionRoot, type Wanted } from './wanted'

export type Told = (line: string) => void

/** Several at a time, as many as the platform's pace allows. */
const atOnce = 8

const pages = 'dist/h5'

/** @returns sentences on what did not come out right; none when the environment is as declared */
export async function deploy(manager: Manager, wanted: Wanted, told: Told): Promise<string[]> {
  const faults: string[] = []
  const tried = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      told(`✓ ${what}`)
    } catch (error) {
      faults.push(`${what}：${reasonOf(error)}`)
    }
  }
  for (const { say, mend } of differencesOf(wanted, await foundIn(manager, wanted)))
    if (mend) await tried(say, () => mend(manager))
  await inTurns(wanted.functions, one => tried(`云函数 ${one.name}`, () => deployFunction(manager, one)))
  await tried('浏览器端网页', () => putUp(manager))
  const left = differencesOf(wanted, await foundIn(manager, wanted)).map(({ say }) => say)
  return [...faults, ...left]
}

/** What the platform said, with its code. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return [code, message ?? String(error)].filter(Boolean).join(' ')
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Its code, variables, timers and HTTP path; the manager waits until the platform says that it is active. */
const deployFunction = (manager: Manager, func: DescribedFunction): Promise<unknown> =>
  manager.functions.createFunction({ func, functionRootPath: functionRoot, force: true, deployMode: 'zip' })

/** The page itself comes last: until then the one before goes on with its own files. */
async function putUp(manager: Manager): Promise<void> {
  await manager.hosting.uploadFiles({ localPath: pages, cloudPath: '', ignore: ['index.html', '**/index.html'] })
  await manager.hosting.uploadFiles({ localPath: `${pages}/index.html`, cloudPath: 'index.html' })
}
