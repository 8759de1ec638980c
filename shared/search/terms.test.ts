import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { county } from '../sample/county'
import { submitted } from '../sample/requests'
import { soughtIn, termsIn, termsOf } from './terms'

test.each([
  ['路灯不亮', ['路灯', '灯不', '不亮']],
  ['5G 基站，WiFi', ['5g', '基站', 'wifi']],
  ['灯', []],
  ['', []],
  ['１２３ＡＢ', ['123ab']],
])('%s is found by its pairs', (text, terms) => expect(termsIn(text)).toEqual(terms))

test('a request is found by its words, its item and its place, not by its reporter', () => {
  const terms = termsOf(submitted(undefined, { text: '3 号楼东侧的灯坏了' }), county)
  expect(terms).toEqual(expect.arrayContaining(['灯坏', '路灯', '和平', '网格']))
  expect(terms.join()).not.toMatch('王秀')
})

test.each([
  ['rq-261121-7KQFJ', { code: 'rq-261121-7KQFJ' }],
  ['261121-7kqfj', { code: 'rq-261121-7KQFJ' }],
  ['138 0000 0001', { phone: '13800000001' }],
  ['东门 路灯', { terms: ['东门', '路灯'] }],
  ['灯', null],
  ['。。。', null],
])('%s is looked for as it is meant', (words, sought) => expect(soughtIn(words)).toEqual(sought))

test('whatever part of a text is looked for, it finds the text', () => {
  const han = fc.string({ unit: fc.constantFrom(...'路灯不亮小区垃圾水电'), minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [a % (text.length - 1), (a % (text.length - 1)) + 2 + (b % text.length)]
      const terms = termsIn(text)
      expect(termsIn(text.slice(from, to)).every(term => terms.includes(term))).toBe(true)
    }),
  )
})

const meant = readFileSync(join(__dirname, 'meant.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' => ') as [string, string])

test.each(meant)('“%s” means %s', (query, meaning) => {
  const sought = soughtIn(query.replaceAll('\\u200b', '\u200b'))
  const [kind, value] = Object.entries(sought ?? {})[0] ?? []
  expect(kind === 'terms' ? kind : `${kind} ${value}`).toBe(meaning)
})

test.each(['路\u200b灯不亮', '路 灯 不 亮', '⾗路灯'])('“%s” is found by 路灯', text =>
  expect(termsIn(text)).toContain('路灯'),
)
