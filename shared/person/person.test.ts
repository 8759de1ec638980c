import { mayLook } from '../request/look'
import { filing, liqiang, submitted, zhangmin } from '../sample/requests'
import { maskName, maskPhone } from './mask'
import { filingPace, kept, tooFast } from './pace'

const minute = 60_000

test('ten filings in ten minutes are borne, the eleventh waits, and time mends it', () => {
  const moments = Array.from({ length: 11 }, (_, i) => i * 1000)
  expect(tooFast(filingPace, moments.slice(0, 10), 10_000)).toBe(false)
  expect(tooFast(filingPace, moments, 11_000)).toBe(true)
  expect(tooFast(filingPace, [...moments, 12 * minute], 12 * minute)).toBe(false)
  expect(kept(filingPace)).toBe(41)
})

test('phones and names are masked', () => {
  expect(['0516-88330000-801', '+85291234567', '88330000', '4008123456', '+14155550100'].map(maskPhone)).toEqual([
    '0516-****0000',
    '+852****4567',
    '****0000',
    '400****3456',
    '+14****0100',
  ])
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
