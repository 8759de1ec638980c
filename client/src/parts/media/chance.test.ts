import { chanceName } from './chance'

type Ask = { length: number; success: (given: { randomValues: ArrayBuffer }) => void; fail: () => void }
const phone = (getRandomValues?: (ask: Ask) => void) => Object.assign(globalThis, { wx: { getRandomValues } })
const bytes = (ask: Ask) => ask.success({ randomValues: Uint8Array.from({ length: ask.length }, (_, i) => i).buffer })

const endOfMonth = Date.parse('2026-11-30T16:30:00Z')

it('names a file by China’s month and the phone’s own chance', async () => {
  phone(bytes)
  expect(await chanceName('jpg', endOfMonth)).toBe('requests/202612/000102030405060708090a0b0c0d0e0f.jpg')
})

it.each([
  ['has no such source', undefined],
  ['fails to give any', (ask: Ask) => ask.fail()],
] as const)('falls back to the script’s chance where the phone %s', async (_, source) => {
  phone(source)
  const names = await Promise.all(Array.from({ length: 50 }, () => chanceName('mp3')))
  for (const name of names) expect(name).toMatch(/^requests\/\d{6}\/[0-9a-f]{32}\.mp3$/)
  expect(new Set(names).size).toBe(50)
})
