// What is looked at before anything moves. Each throws one sentence that says what to do; then nothing was changed on either side.
import type { Person } from '@shared/person/person'
import type { Declared } from '../../cloudfunctions/kit/collection'
import { unseal } from '../../cloudfunctions/kit/secrets'
import { complaints } from '../database/check'
import type { Compared } from './compare'
import { movedOf } from './moved'
import type { Source } from './source'
import { missingTables } from './tables'
import type { Keys } from './target'

const needed = ['ENV_ID', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY', 'SULAIBAN_SECRET'] as const

/** The keys, from the environment. */
export function keysFrom(env: NodeJS.ProcessEnv): Keys {
  const missing = needed.filter(name => !env[name])
  if (missing.length > 0)
    throw new Error(`Set ${missing.join(', ')} first; docs/operation/moving.md says what they are. 请先设置这些变量。`)
  const [ENV_ID, TENCENT_SECRET_ID, TENCENT_SECRET_KEY] = needed.map(name => String(env[name]))
  return { env: ENV_ID!, secretId: TENCENT_SECRET_ID!, secretKey: TENCENT_SECRET_KEY! }
}

/** An answer of CloudBase is a megabyte: no function could read what is larger. */
const largest = 1_000_000

/** Every document is one that the other side can take, of a collection that this release knows. */
export function refuseSource(source: Source, declared: readonly Declared[]): void {
  const [first] = complaints(source.sql)
  if (first)
    throw new Error(
      `The data in ${source.dir} are damaged (${first}); put a backup in their place: npm run restore -- BACKUP\n数据已损坏，请先恢复备份`,
    )
  const known = new Set(declared.map(({ name }) => name))
  const strange = source.names.filter(name => !known.has(name) && source.count(name) > 0)
  if (strange.length > 0)
    throw new Error(
      `This release does not know the collections ${strange.join(', ')}; move with the release that ran on ${source.dir}\n本版本不认识这些集合，请用原来的版本搬迁`,
    )
  for (const name of source.names)
    for (const { id, text } of source.documents(name)) {
      if (typeof id !== 'string')
        throw new Error(`${name}/${JSON.stringify(id)} has an _id that is no text; it cannot be moved`)
      if (Buffer.byteLength(text) > largest)
        throw new Error(
          `${name}/${id} is larger than 1 MB, which CloudBase could not answer; make it smaller first\n文档超过 1 MB，请先缩小`,
        )
    }
}

/** Sealed phone numbers must be readable there: one of them is tried. */
export function refuseOtherSecret(source: Source): void {
  for (const { text } of source.documents('persons')) {
    const { phone } = JSON.parse(text) as Person
    if (!phone) continue
    try {
      unseal(phone.sealed)
      return
    } catch {
      throw new Error(
        `SULAIBAN_SECRET is not the secret that the data in ${source.dir} are sealed with: nobody could be called or sign in there. Set the right one, deploy with it (npm run deploy), then move\n密钥不是封存这些数据的那一个，请换成原来的密钥，重新部署后再搬`,
      )
    }
  }
}

/** A move that was begun goes on to where it went. */
export function refuseOtherGoal({ dir }: Source, env: string): void {
  const to = movedOf(dir)?.to
  if (to && to !== env)
    throw new Error(
      `The county in ${dir} is on its way to, or in, the environment ${to}, not ${env}. Set ENV_ID=${to}, or first bring it back: npm run move -- --back --data ${dir}\n数据正在搬往 ${to}，请改 ENV_ID，或先撤回`,
    )
}

export async function refuseUnready(keys: Keys, declared: readonly Declared[]): Promise<void> {
  const missing = await missingTables(keys, declared)
  if (missing.length > 0)
    throw new Error(
      `The environment ${keys.env} is not ready, it has no ${missing.join(', ')}. Run npm run deploy first\n环境还没有准备好，请先运行 npm run deploy`,
    )
}

/** Whoever lives there already, or was changed there, is not moved onto. */
export function refuseStrangers(env: string, compared: Compared[]): void {
  const foreign = compared.flatMap(({ name, foreign }) => foreign.map(id => `${name}/${id}`))
  const changed = compared.flatMap(({ name, differing }) => differing.map(id => `${name}/${id}`))
  if (foreign.length > 0)
    throw new Error(
      `The environment ${env} has documents that are not of these data, e.g. ${foreign[0]}: somebody lives there already. Nothing was changed. Move into an empty environment, or empty its collections\n目标环境里有别的数据，请换一个空环境，或先清空它的集合`,
    )
  if (changed.length > 0)
    throw new Error(
      `${changed.length} documents in the environment ${env} are not as they are here, e.g. ${changed[0]}: there or here people have gone on since they were moved. Nothing was changed. If nobody uses it, empty its collections and move again\n目标环境里有 ${changed.length} 份文档与本机不同，说明其中一边已在继续使用；若目标无人使用，请清空它的集合后重搬`,
    )
}
