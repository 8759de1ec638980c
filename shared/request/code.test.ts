import fc from 'fast-check'
import { codeOf, isCode } from './code'

const entropy = fc.uint8Array({ minLength: 4, maxLength: 8 })

test('a code names its day and reads aloud without 0, 1, I or O', () => {
  expect(codeOf('2026-11-21', Uint8Array.of(5, 18, 22, 13))).toMatch(/^rq-261121-7LQF[2-9A-HJ-NP-Z]$/)
})

test('one wrong character is noticed', () => {
  fc.assert(
    fc.property(entropy, fc.nat(), fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'), (bytes, place, letter) => {
      const code = codeOf('2026-11-21', bytes)
      expect(isCode(code)).toBe(true)
      const at = 10 + (place % (code.length - 10))
      const wrong = code.slice(0, at) + letter + code.slice(at + 1)
      expect(isCode(wrong)).toBe(wrong === code)
    }),
  )
})

test.each(['', 'rq-261121-', 'rq-261121-7KQF0', 'RQ-261121-7KQFJ', 'rq-261121-7KQFJ ', "rq-261121-7KQFJ'"])(
  '“%s” is no code',
  text => {
    expect(isCode(text)).toBe(false)
  },
)
