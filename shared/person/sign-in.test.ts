import { codePace } from './pace'
import { checkCode, countOf, type SignIn, sendAnother } from './sign-in'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** Long after the beginning of all counting, as in life. */
const noon = Date.UTC(2026, 10, 23, 4)

const asked = (ticket: string, at = noon, from = 'here') => ({ code: `code-${ticket}`, at, ticket, from })

/** A phone to which codes were sent, one after the other. */
function phoneAfter(...sent: ReturnType<typeof asked>[]): SignIn {
  let phone: SignIn | null = null
  for (const one of sent) {
    const ruling = sendAnother(phone, one, one.at)
    if (!ruling.ok) throw new Error(ruling.why)
    phone = { _id: 'h', ...ruling.value }
  }
  if (!phone) throw new Error('nothing was sent')
  return phone
}

const tried = (phone: SignIn, count: string, times: number): SignIn => ({
  ...phone,
  tries: { ...phone.tries, [count]: times },
})

const sending = (phone: SignIn | null, from: string, at: number) => {
  const ruling = sendAnother(phone, asked('next', at, from), at)
  return ruling.ok ? 'sent' : ruling.why
}

test.each([
  ['at once', 0, true],
  ['in the fifth minute', 5 * minute, true],
  ['a second after the fifth minute', 5 * minute + second, false],
  ['after the clock was put back a minute', -minute, true],
  ['after the clock was put back a day', -24 * hour, false],
])('a code put in %s', (_, after, works) => {
  expect(checkCode(phoneAfter(asked('a')), 'a', 'code-a', noon + after).ok).toBe(works)
})

test('whoever holds the ticket may try five times, all others together twenty', () => {
  const phone = phoneAfter(asked('a'))
  expect(checkCode(tried(phone, 'a', 5), 'a', 'code-a', noon)).toEqual({ ok: true, value: 'a' })
  expect(checkCode(tried(phone, 'a', 6), 'a', 'code-a', noon)).toMatchObject({ why: 'too-many-tries', field: 'code' })
  expect(checkCode(tried(phone, 'all', 20), 'all', 'code-a', noon)).toEqual({ ok: true, value: 'a' })
  expect(checkCode(tried(phone, 'all', 21), 'all', 'code-a', noon)).toMatchObject({ why: 'too-many-tries' })
})

test('a stranger’s wrong tries and codes do not close the owner’s', () => {
  const phone = phoneAfter(asked('owner'), asked('stranger', noon + minute, 'elsewhere'))
  const now = noon + minute
  const worn = tried(tried(phone, 'all', 500), 'stranger', 500)
  expect(checkCode(worn, countOf(worn, 'owner'), 'code-owner', now)).toEqual({ ok: true, value: 'owner' })
})

test('a ticket that is none of this phone’s counts with all', () => {
  const phone = phoneAfter(asked('a'))
  expect([countOf(phone, 'a'), countOf(phone, 'made-up'), countOf(phone, undefined), countOf(null, 'a')]).toEqual([
    'a',
    'all',
    'all',
    'all',
  ])
  expect(countOf(phone, 'constructor')).toBe('all')
})

test('a wrong code and a phone that nobody asked for are refused alike', () => {
  expect(checkCode(phoneAfter(asked('a')), 'a', 'code-b', noon)).toMatchObject({ why: 'bad-code', field: 'code' })
  expect(checkCode(null, 'all', 'code-a', noon)).toMatchObject({ why: 'bad-code', field: 'code' })
})

const every = (times: number, apart: number, from: string) =>
  Array.from({ length: times }, (_, n) => asked(`${from}${n}`, noon + n * apart, from))

test.each([
  ['half a minute after the last, from anywhere', [asked('a')], 'elsewhere', 30 * second, 'code-too-often'],
  ['a minute after the last', [asked('a')], 'here', minute, 'sent'],
  ['after five in an hour from here', every(5, minute, 'here'), 'here', 10 * minute, 'codes-for-today'],
  ['after five in an hour from elsewhere', every(5, minute, 'elsewhere'), 'here', 10 * minute, 'sent'],
  ['after ten in a day from here', every(10, 2 * hour, 'here'), 'here', 20 * hour, 'codes-for-today'],
  ['after ten in a day from elsewhere', every(10, 2 * hour, 'elsewhere'), 'here', 20 * hour, 'sent'],
  ['with the clock put back a day', every(5, minute, 'here'), 'here', -24 * hour, 'sent'],
])('another code %s', (_, sent, from, after, expected) => {
  expect(sending(phoneAfter(...sent), from, noon + after)).toBe(expected)
})

test('the first code of a phone is the only one remembered, and what no longer counts is forgotten', () => {
  expect(phoneAfter(asked('a'))).toMatchObject({ sends: [{ at: noon, from: 'here' }], version: 1 })
  const long = phoneAfter(...every(60, 25 * hour, 'here'))
  expect(long.sends.length).toBeLessThanOrEqual(21)
  expect(Object.keys(long.codes)).toEqual(['here59'])
  expect(codePace.limits.length).toBeGreaterThan(0)
})
