// The word in a data folder that its county has gone: no cloud is opened on it any more, so that it does not go on in two places.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sync } from '../sync'

export interface Moved {
  /** The environment's id. */
  to: string
  /** ISO */
  begun: string
  /** ISO; null while it is not all there. */
  ended: string | null
}

const fileOf = (dir: string) => join(dir, 'moved.json')

/** Undefined for a county that lives here. */
export function movedOf(dir: string): Moved | undefined {
  return existsSync(fileOf(dir)) ? (JSON.parse(readFileSync(fileOf(dir), 'utf8')) as Moved) : undefined
}

/** Whole and on the disk, or not at all. */
export async function markMoved(dir: string, moved: Moved): Promise<void> {
  const part = `${fileOf(dir)}.part`
  writeFileSync(part, JSON.stringify(moved, null, 1), { flush: true } as object)
  renameSync(part, fileOf(dir))
  await sync(dir)
}

export const unmarkMoved = (dir: string): void => rmSync(fileOf(dir), { force: true })

const backWord = (dir: string) => `npm run move -- --back --data ${dir}`

/** @throws one clear sentence when the county of this folder has gone or is on its way. */
export function refuseMoved(dir: string): void {
  if (!existsSync(fileOf(dir))) return
  const { to, ended } = movedOf(dir) as Moved
  if (ended)
    throw new Error(
      `The county in ${dir} has lived in the environment ${to} since ${ended}, and goes on there alone. To bring it back here, without what happened there: ${backWord(dir)}\n${dir} 的数据已于 ${ended} 搬到 ${to}，请在那里继续使用；确要回到本机：${backWord(dir)}`,
    )
  throw new Error(
    `The county in ${dir} is on its way to the environment ${to}. Run the move again until it says that all is equal, or stay here: ${backWord(dir)}\n${dir} 的数据正在搬往 ${to}，请重新运行搬迁命令直到提示一致；要留在本机：${backWord(dir)}`,
  )
}
