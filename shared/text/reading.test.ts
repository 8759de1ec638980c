// What rules read of a text: the cases, and what holds for every text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isBlank, read, readingOf } from './reading'

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const cases = readFileSync(join(__dirname, 'cases', 'reading.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' => ') as [string, string])

test.each(cases)('“%s” reads “%s”', (written, reads) => expect(readingOf(unescaped(written))).toBe(reads))

test.each([
  '',
  ' \n\t',
  '\u200b',
  '\u2800',
  '\u3164',
  '\u202e\u202c',
  '\ufeff\u00ad',
  '\u3000',
  '\u0301',
  '\ufffa',
  '\u{e0041}',
])('nothing is seen of %j', text => expect(isBlank(text)).toBe(true))

test.each(['a', '。', '1', '👍', '路\u200b', 'བོད', 'ھ'])('“%s” is seen', text => expect(isBlank(text)).toBe(false))

const letters = fc.constantFrom(...'路灯不亮着火了 　\u200b\u202e１２0，,!a Ａ①⽕\u0336\n🔥')
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters, maxLength: 60 }))

test('what is read reads the same again', () =>
  fc.assert(fc.property(texts, text => expect(readingOf(readingOf(text))).toBe(readingOf(text)))))

test('each character read stands somewhere in what was written, in the same order', () =>
  fc.assert(
    fc.property(texts, text => {
      const reading = read(text)
      const places = [...Array(reading.text.length + 1).keys()].map(place => reading.at(place))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const place of places) expect(place).toBeLessThanOrEqual(text.length)
    }),
  ))

test('nothing unseen is left, and what is not blank does not become so', () =>
  fc.assert(
    fc.property(texts, text => {
      expect(readingOf(text)).not.toMatch(/[\p{Default_Ignorable_Code_Point}\u2800]/u)
      expect(isBlank(readingOf(text))).toBe(isBlank(text))
    }),
  ))
