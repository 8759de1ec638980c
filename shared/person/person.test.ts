import { mayLook } from '../request/look'
import { filing, liqiang, submitted, zhangmin } from '../sample/requests'
import { maskName, maskPhone } from './mask'
import { filingPace, kept, tooFast } from './pace'
import { checkCode, maySend } from './sign-in'

const minute = 60_000

test('ten filings in ten minutes are borne, the eleventh waits, and time mends it', () => {
  const moments = Array.from({ length: 11 }, (_, i) => i * 1000)
  expect(tooFast(filingPace, moments.slice(0, 10), 10_000)).toBe(false)
  expect(tooFast(filingPace, moments, 11_000)).toBe(true)
  expect(tooFast(filingPace, [...moments, 12 * minute], 12 * minute)).toBe(false)
  expect(kept(filingPace)).toBe(41)
})

test('a code works once within five minutes, and five wrong tries close it', () => {
  const sent = { _id: 'h', code: 'right', sentAt: 0, tries: 1, sends: [0] }
  expect(checkCode(sent, 'right', minute)).toEqual({ ok: true, value: null })
  expect(checkCode(sent, 'wrong', minute)).toMatchObject({ why: 'bad-code' })
  expect(checkCode(sent, 'right', 6 * minute)).toMatchObject({ why: 'bad-code' })
  expect(checkCode({ ...sent, tries: 6 }, 'right', minute)).toMatchObject({ why: 'too-many-tries' })
  expect(checkCode({ ...sent, code: '' }, '', minute)).toMatchObject({ why: 'bad-code' })
  expect(checkCode(null, 'right', minute)).toMatchObject({ why: 'bad-code' })
  expect(maySend(sent, 30_000)).toMatchObject({ why: 'code-too-often' })
  expect(maySend({ ...sent, tries: 5 }, 2 * minute)).toMatchObject({ why: 'too-many-tries' })
  expect(maySend(null, 0)).toMatchObject({ ok: true })
  const many = { ...sent, sentAt: 50 * minute, sends: [0, 10, 20, 30, 50].map(at => at * minute) }
  expect(maySend(many, 52 * minute)).toMatchObject({ why: 'codes-for-today' })
  expect(maySend(many, 61 * minute)).toMatchObject({
    ok: true,
    value: { sends: [0, 10, 20, 30, 50, 61].map(at => at * minute) },
  })
})

test('phones and names are masked', () => {
  expect([maskPhone('13812341234'), maskName('王秀兰'), maskName('欧阳明月'), maskName('')]).toEqual([
    '138****1234',
    '王**',
    '欧***',
    '群众',
  ])
})

test('a look at a full phone needs a reason, and a hidden reporter stays hidden from the unit', () => {
  const hidden = submitted(undefined, { reporter: { ...filing.reporter, hidden: true } })
  const silent = submitted(undefined, { reporter: { ...filing.reporter, phone: null } })
  expect(mayLook(submitted(), liqiang, '')).toMatchObject({ why: 'needs-reason' })
  expect(mayLook(submitted(), liqiang, '约时间查看')).toEqual({ ok: true, value: 'sealed' })
  expect(mayLook(hidden, liqiang, '约时间查看')).toMatchObject({ why: 'hidden-reporter' })
  expect(mayLook(hidden, zhangmin, '约时间查看')).toEqual({ ok: true, value: 'sealed' })
  expect(mayLook(silent, liqiang, '约时间查看')).toMatchObject({ why: 'no-phone' })
})
