// What nobody should send and somebody will: by kind.
import type { Chance } from './chance'

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u202e倒着写',
  '\ud800',
  '💥'.repeat(40),
  '灯'.repeat(10_001),
  '1'.repeat(30_000),
  '一二三四五六七八九十百千万'.repeat(700),
  '（'.repeat(5000),
  'a'.repeat(1_000_000),
  '$where',
  '{"$gt":""}',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%',
  "'; DROP TABLE requests; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '{{env.SULAIBAN_SECRET}}',
  'rq-261123-22222',
  '13800000000',
  '+8613800000001',
  'NaN',
  'null',
  'true',
  '1e309',
  '2026-13-45',
  '0000000000000|',
]

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  1.5,
  0.1 + 0.2,
  2 ** 31,
  2 ** 53,
  -(2 ** 53) - 1,
  1e308,
  -1e308,
  5e-324,
  4_102_444_800_001,
]

const deep = (depth: number): unknown => (depth === 0 ? 1 : { deep: deep(depth - 1) })

const others: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => ({ $gt: '' }),
  () => ({ $ne: null }),
  () => ({ $where: '1' }),
  () => ({ _operator: 'gt', _operands: [''] }),
  () => ({ length: 3 }),
  () => JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"ok":true}}}') as unknown,
  () => deep(400),
  () => Array.from({ length: 3000 }, () => ''),
  () => [[[[[[[[]]]]]]]],
  () => ({ $date: 0 }),
  () => ({ $oid: '000000000000000000000000' }),
  () => ({ $numberLong: '9223372036854775807' }),
  () => ({ type: 'Point', coordinates: [0, 0] }),
  () => undefined,
]

export const oddText = (chance: Chance): string => chance.one(texts)

export function odd(chance: Chance): unknown {
  if (chance.happens(0.4)) return oddText(chance)
  return chance.happens(0.4) ? chance.one(numbers) : chance.one(others)()
}
