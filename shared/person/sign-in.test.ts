import { checkCode, maySend, type SignIn } from './sign-in'

const second = 1000
const minute = 60 * second
/** Long after the beginning of all counting, as in life. */
const noon = Date.UTC(2026, 10, 23, 4)

const sent = (changes: Partial<SignIn> = {}): SignIn => ({
  _id: 'h',
  code: 'right',
  sentAt: noon,
  tries: 1,
  sends: [noon],
  ...changes,
})

test.each([
  ['at once', 0, true],
  ['in the fifth minute', 5 * minute, true],
  ['a second after the fifth minute', 5 * minute + second, false],
])('a code put in %s', (_, after, works) => {
  expect(checkCode(sent(), 'right', noon + after).ok).toBe(works)
})

test('the fifth try may still be the right one; the sixth may not', () => {
  expect(checkCode(sent({ tries: 5 }), 'right', noon)).toEqual({ ok: true, value: null })
  expect(checkCode(sent({ tries: 6 }), 'right', noon)).toMatchObject({ why: 'too-many-tries', field: 'code' })
})

test.each([
  ['half a minute after the last', {}, 30 * second, 'code-too-often'],
  ['a minute after the last', {}, minute, 'sent'],
  ['a minute after the last of five in the hour', { sends: Array(5).fill(noon) }, minute, 'codes-for-today'],
  ['nine minutes after five wrong tries', { tries: 5 }, 9 * minute, 'too-many-tries'],
  ['ten minutes after five wrong tries', { tries: 5 }, 10 * minute, 'sent'],
  ['nine minutes after four wrong tries', { tries: 4 }, 9 * minute, 'sent'],
])('another code %s', (_, changes, after, expected) => {
  const ruling = maySend(sent(changes), noon + after)
  expect(ruling.ok ? 'sent' : ruling.why).toBe(expected)
})

test('the first code of a phone is the only one remembered', () => {
  expect(maySend(null, noon)).toEqual({ ok: true, value: { sends: [noon] } })
})

test('ten codes in a day are borne, the eleventh waits, though the last hour had few', () => {
  const hourly = Array.from({ length: 10 }, (_, hour) => noon + hour * 60 * minute)
  const last = hourly.at(-1) as number
  const ninth = sent({ sentAt: hourly[8] as number, sends: hourly.slice(0, 9) })
  expect(maySend(ninth, last)).toEqual({ ok: true, value: { sends: hourly } })
  expect(maySend(sent({ sentAt: last, sends: hourly }), last + 60 * minute)).toMatchObject({
    why: 'codes-for-today',
    field: 'phone',
  })
})

test('a phone’s codes are remembered as far as they count, and no further', () => {
  const daily = Array.from({ length: 20 }, (_, day) => noon + day * 24 * 60 * minute)
  const now = noon + 20 * 24 * 60 * minute
  const ruling = maySend(sent({ sentAt: daily.at(-1) as number, sends: daily }), now)
  expect(ruling.ok && ruling.value.sends).toEqual([...daily.slice(-10), now])
})
