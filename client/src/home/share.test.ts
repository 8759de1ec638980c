import { fraction, percent } from './share'
import { greeting } from './work-words'

test.each([
  [[212, 216], '98.1\u2009%'],
  [[9999, 10_000], '99.9\u2009%'],
  [[3, 3], '100.0\u2009%'],
  [[0, 7], '0.0\u2009%'],
  [[0, 0], '–'],
] as const)('%p is %s: never rounded up to all, and of nothing no share', (share, said) => {
  expect(percent(share)).toBe(said)
})

test('a share stands with its numerator and denominator', () => {
  expect(fraction([1253, 1284])).toBe('1,253\u2009/\u20091,284')
})

test.each([
  ['04:59', '晚上好'],
  ['05:00', '早上好'],
  ['09:00', '上午好'],
  ['11:00', '中午好'],
  ['14:00', '下午好'],
  ['18:00', '晚上好'],
])('at %s by the county’s clock one says %s', (time, said) => {
  expect(greeting(Date.parse(`2026-11-25T${time}:00+08:00`))).toBe(said)
})
