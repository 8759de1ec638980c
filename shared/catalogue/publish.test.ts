import { at, calendar, county, editions } from '../sample/county'
import { cataloguesOf } from './editions'
import { firstEdition } from './first'
import { publishMoment, spreads } from './publish'

const now = at('2026-11-23 09:00')

test('it begins with the day it was set for', () => {
  expect(publishMoment('2026-11-24', county, now)).toEqual({ ok: true, value: at('2026-11-24 00:00') })
})

test('for today it begins once every running function can have read it', () => {
  expect(publishMoment('2026-11-23', county, now)).toEqual({ ok: true, value: now + spreads })
  expect(publishMoment('2026-11-24', county, at('2026-11-23 23:59'))).toEqual({
    ok: true,
    value: at('2026-11-23 23:59') + spreads,
  })
})

test.each([
  ['2026-11-22', 'past-date'],
  ['2028-01-01', 'far-date'],
])('%s is refused: %s', (on, why) => {
  expect(publishMoment(on, county, now)).toMatchObject({ ok: false, why, field: 'on' })
})

test('it may not come before an edition that is already set', () => {
  const coming = { ...firstEdition([], []), _id: '0002', number: 2, from: at('2026-12-01 00:00') }
  const set = { ...county, calendar, catalogues: cataloguesOf([...editions, coming]) }
  expect(publishMoment('2026-11-30', set, now)).toMatchObject({ why: 'before-coming' })
  expect(publishMoment('2026-12-01', set, now)).toMatchObject({ why: 'before-coming' })
  expect(publishMoment('2026-12-02', set, now)).toMatchObject({ ok: true })
})
