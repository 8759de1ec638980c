// Keys, all from one secret of the environment (SULAIBAN_SECRET), which is never in the database.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const keys = new Map<string, Buffer>()
let keysOf = ''

/** A key for one purpose. @throws when the environment has no secret: better closed than open. */
export function keyFor(purpose: 'seal' | 'hash' | 'session' | 'files' | 'print'): Buffer {
  const secret = process.env.SULAIBAN_SECRET ?? ''
  if (secret !== keysOf) keys.clear()
  const known = keys.get(purpose)
  if (known) return known
  if (secret.length < 32) throw new Error('SULAIBAN_SECRET is missing or shorter than 32 characters')
  const key = Buffer.from(hkdfSync('sha256', secret, 'sulaiban', purpose, 32))
  keys.set(purpose, key)
  keysOf = secret
  return key
}

/** AES-256-GCM: nonce, tag and text in one base64 word. */
export function seal(plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** @throws when the word was changed or sealed under another secret. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

/** Keyed, so that a phone can be looked up and not found by trying all numbers. */
export const keyedHash = (plain: string): string =>
  createHmac('sha256', keyFor('hash')).update(plain).digest('base64url')

/** By which a secret is known again: kept with the data, and nothing about the secret is found from it. */
export const printOfSecret = (): string => createHmac('sha256', keyFor('print')).update('sulaiban').digest('base64url')
