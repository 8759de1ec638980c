// The secret that seals phone numbers and signs sessions and addresses: where it comes from, and that it is the one the data know.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { persons } from '../../cloudfunctions/kit/caller'
import { database } from '../../cloudfunctions/kit/cloud'
import { printOfSecret, unseal } from '../../cloudfunctions/kit/secrets'
import { store } from '../../cloudfunctions/kit/store'
import { databaseFile } from '../database/store'

/** As `keyFor` wants it. */
const shortest = 32

const howTo = 'Make one once with `openssl rand -base64 48` and keep it safe, apart from the data and their backups.'
const wieMan = '请用 openssl rand -base64 48 生成一次，与数据和备份分开妥善保管。'

const refused = (english: string, chinese: string) => new Error(`${english}\n${chinese}`)

/** @param from where it was read, for the sentence */
function longEnough(secret: string, from: string): string {
  if (secret.length >= shortest) return secret
  const how = secret === '' ? ['is empty', '是空的'] : [`is shorter than ${shortest} letters`, `不足 ${shortest} 位`]
  throw refused(
    `${from} ${how[0]}. If there are data already, put back the one they were sealed with. ${howTo}`,
    `${from} ${how[1]}。已有数据的，请放回原来的密钥；新建的，${wieMan}`,
  )
}

/** A file beside the data would go wherever they go. */
function fromFile(file: string, dir: string): string {
  if (`${resolve(file)}`.startsWith(resolve(dir) + sep))
    throw refused(
      `SULAIBAN_SECRET_FILE lies in the data folder ${dir}: whoever has the data would have the key. Move it elsewhere.`,
      `密钥文件在数据文件夹 ${dir} 里，拿到数据就拿到了密钥，请移到别处。`,
    )
  try {
    return longEnough(readFileSync(file, 'utf8').trim(), file)
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
    throw refused(
      `SULAIBAN_SECRET_FILE names ${file}, which cannot be read; name the file that holds the secret.`,
      `SULAIBAN_SECRET_FILE 指的 ${file} 读不出来，请写对密钥文件的位置。`,
    )
  }
}

/** Given by who runs it; undefined when neither variable is there. */
function given(dir: string): string | undefined {
  const { SULAIBAN_SECRET: secret, SULAIBAN_SECRET_FILE: file } = process.env
  if (secret !== undefined) return longEnough(secret.trim(), 'SULAIBAN_SECRET')
  return file === undefined ? undefined : fromFile(file, dir)
}

/** Where people really use it. @throws one clear sentence when there is none, or none that can be one */
export function givenSecret(dir: string): string {
  const secret = given(dir)
  if (secret !== undefined) return secret
  throw refused(
    `SULAIBAN_SECRET is missing: nothing can be sealed or signed. Set it, or name its file with SULAIBAN_SECRET_FILE. ${howTo}`,
    `没有设置 SULAIBAN_SECRET（或用 SULAIBAN_SECRET_FILE 指明密钥文件），不能启动。${wieMan}`,
  )
}

/** The demonstration makes its own, once, beside its invented data; over data that are there it makes no other. */
export function ownSecret(dir: string): string {
  const secret = given(dir)
  if (secret !== undefined) return secret
  const file = join(dir, 'secret')
  if (existsSync(file)) return longEnough(readFileSync(file, 'utf8').trim(), file)
  if (existsSync(join(dir, databaseFile)))
    throw refused(
      `${file} is missing, and the data in ${dir} were sealed with it. Put it back, or set SULAIBAN_SECRET to it, or choose another folder: --data DIR`,
      `缺少 ${file}，没有它读不了 ${dir} 里的手机号。请放回原来的密钥，或设置 SULAIBAN_SECRET，或换一个文件夹：--data 文件夹`,
    )
  writeFileSync(`${file}.new`, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true } as object)
  renameSync(`${file}.new`, file)
  return readFileSync(file, 'utf8')
}

const seals = store<{ _id: string; print: string }>('settings')

/** Data of a release that kept no print: what is sealed there is tried. */
async function opensWhatIsSealed(): Promise<boolean> {
  const some = await persons.find({ _id: database().command.gt('') }, { sort: [['_id', 'asc']], limit: 20 })
  const sealed = some.find(({ phone }) => phone)?.phone?.sealed
  try {
    if (sealed) unseal(sealed)
    return true
  } catch {
    return false
  }
}

/**
 * Keeps the secret's print with the data, from which it cannot be found, and knows it again.
 * @throws one clear sentence when the data were sealed with another
 */
export async function knowSecret(): Promise<void> {
  const kept = await seals.get('seal')
  if (kept?.print === printOfSecret()) return
  if (!kept && (await opensWhatIsSealed())) return void (await seals.add({ _id: 'seal', print: printOfSecret() }))
  throw refused(
    'The data were sealed with another secret: phone numbers could not be read, nor anybody found by one. Nothing was changed. Set SULAIBAN_SECRET to the one they were sealed with.',
    '密钥不是这些数据原来的密钥，读不出手机号，也认不出人。什么都没有改动，请把 SULAIBAN_SECRET 设为原来的密钥。',
  )
}
