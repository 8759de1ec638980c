import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { safeParse } from 'valibot'
import { contact, phone } from '../calls/fields'
import { isMobile, numberIn } from './number'

const cases = readFileSync(join(__dirname, 'numbers.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' => ') as [string, string])

const written = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

test.each(cases)('“%s” is %s', (text, kept) => {
  expect(numberIn(written(text)) ?? 'no').toBe(kept)
})

test.each(cases)('the form takes “%s” as a contact, and for a code only where it is a mobile: %s', (text, kept) => {
  const given = safeParse(contact, written(text))
  expect(given.success ? given.output : 'no').toBe(kept)
  const proved = safeParse(phone, written(text))
  expect(proved.success).toBe(isMobile(kept))
  for (const { issues = [] } of [given, proved])
    for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u)
})

test('what was read once reads the same again', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 16 })
  const prefix = fc.constantFrom('', '+', '00', '+86', '0086', '852', '+852', '0516-', '+886')
  fc.assert(
    fc.property(prefix, digits, (before, rest) => {
      const number = numberIn(before + rest)
      if (number !== null) expect(numberIn(number)).toBe(number)
    }),
    { numRuns: 2000 },
  )
})

test('a number of one country is none of another’s', () => {
  expect(numberIn('+85291234567')).not.toBe(numberIn('+6591234567'))
})
