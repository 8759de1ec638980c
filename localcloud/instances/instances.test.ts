// Functions on threads: the SDK inside speaks with the cloud, and one that hangs or dies takes no other down.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../cloud'

const dir = mkdtempSync(join(tmpdir(), 'instances-'))
const trial = join(__dirname, 'trial.ts')
let cloud: Cloud

const does = (name: string, deed: string, event: object = {}, openid?: string) =>
  cloud.invoke(name, { does: deed, ...event }, { openid })

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await openCloud({
    dir,
    collections: { notes: [] },
    functions: { one: trial, other: trial },
    scan: 'throw',
    timeout: 4000,
    inProcess: false,
  })
  await Promise.all([does('one', 'who'), does('other', 'who')])
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true })
})

test('a function on a thread reads and writes, knows its caller, and its errors come out', async () => {
  const id = await does('one', 'write', { text: '路灯不亮' })
  expect(await does('other', 'read', { id })).toMatchObject({ text: '路灯不亮' })
  const callers = await Promise.all(Array.from({ length: 20 }, (_, n) => does('one', 'who', {}, `o${n}`)))
  expect(callers).toEqual(Array.from({ length: 20 }, (_, n) => `o${n}`))
  expect(await does('one', 'who')).toBeNull()
  await does('one', 'refuse')
  await expect(does('one', 'refuse')).rejects.toMatchObject({ message: expect.stringContaining('E11000') })
  await expect(does('one', 'throw')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'a bug' })
})

test('a function on a thread asks WeChat through wx-server-sdk, and bytes come back as bytes', async () => {
  expect(await does('one', 'wechat')).toMatchObject({
    errCode: 0,
    contentType: 'image/png',
    buffer: { type: 'Buffer' },
  })
})

test('a function that ends its process fails its own run alone, and the next call finds a new one', async () => {
  await expect(does('one', 'exit')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  expect(await does('one', 'who', {}, 'o1')).toBe('o1')
}, 30_000)

test.each(['wait', 'spin'])(
  'a function that hangs (%s) is answered at its limit; others go on meanwhile and it comes back',
  async deed => {
    const hung = does('one', deed)
    const refused = expect(hung).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
    expect(await does('other', 'who', {}, 'o2')).toBe('o2')
    await refused
    expect(await does('one', 'who', {}, 'o1')).toBe('o1')
  },
  60_000,
)
