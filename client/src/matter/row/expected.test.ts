import { expected } from './expected'

const now = Date.parse('2026-11-22T10:00:00+08:00')
const [before, after] = [now - 86_400_000, now + 86_400_000]
const plain = (text: string | null) => text?.replace(/\u2009/g, ' ') ?? null

it.each([
  ['being done', 'accepted', after, '预计 11 月 23 日前答复'],
  ['past its day', 'accepted', before, '11 月 21 日到期，已超时'],
  ['answered: nothing is expected any more', 'answered', before, null],
  ['closed', 'closed', after, null],
  ['waiting for its reporter, the clock stopped', 'waiting', before, null],
  ['without a limit yet', 'dispatched', null, null],
] as const)('a matter %s', (_, state, due, says) => {
  expect(plain(expected({ state, due }, now))).toBe(says)
})
