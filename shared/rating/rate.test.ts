import fc from 'fast-check'
import type { Grade } from '../request/request'
import { at, county, countyWhere } from '../sample/county'
import { accept, rate, wake } from '../sample/deeds'
import { accepted, answered, granny, liqiang, must, seenBy } from '../sample/requests'
import { rateable, type Wish } from './rate'

const monday = at('2026-11-23 09:00')
const tuesday = at('2026-11-24 09:00')
const grades: Wish = { result: 2, attitude: 4, speed: 4, words: '', by: granny }
const rated = (changes: Partial<Wish> = {}, where = county) =>
  must(rate(answered(monday), where, { ...grades, ...changes }, tuesday))

const grade = fc.constantFrom<Grade>(1, 2, 3, 4, 5)

test('only the result begins a new round; the head hears of whatever was bad, once', () => {
  fc.assert(
    fc.property(grade, grade, grade, (result, attitude, speed) => {
      const { state, round, outbox } = rated({ result, attitude, speed })
      expect([state, round]).toEqual(result < 3 ? ['dispatched', 2] : ['closed', 1])
      const told = outbox.filter(({ template }) => template === 'unhappy' || template === 'manner').map(({ to }) => to)
      expect(told).toEqual(Math.min(result, attitude, speed) < 3 ? ['ps-zhaojianguo'] : [])
    }),
    { numRuns: 200 },
  )
})

test.each<[string, Partial<Wish>, string]>([
  ['a result that solved nothing', { result: 1 }, '再次交办'],
  ['a bad attitude', { result: 5, attitude: 2 }, '态度速度差'],
  ['slowness', { result: 5, speed: 2 }, '态度速度差'],
])('of %s the head is told by its name', (_, changes, status) => {
  const notice = rated(changes).outbox.find(({ template }) => template === 'unhappy' || template === 'manner')
  expect(notice?.facts.status).toBe(status)
})

test('the head learns by when the new round must be accepted', () => {
  const notice = rated().outbox.find(({ template }) => template === 'unhappy')
  expect(notice?.facts.due).toBe('2026年11月25日 17:30')
})

test.each([1, 5] as const)('words to a %s stand in the history, and no words leave nothing there', result => {
  expect(rated({ result, words: '还是不亮' }).history.find(({ deed }) => deed === 'rate')?.text).toBe('还是不亮')
  expect(rated({ result }).history.find(({ deed }) => deed === 'rate')?.text).toBeUndefined()
})

describe('who has the new round', () => {
  test.each([
    ['whoever is on duty now', ['ps-wanglei'], 'ps-wanglei'],
    ['with nobody on duty, whoever had it', [], 'ps-liqiang'],
    ['with only its reporter on duty, whoever had it', ['ps-wangxiulan'], 'ps-liqiang'],
  ])('%s', (_, duty, handler) => {
    expect(rated({}, countyWhere('u-zjj', { duty })).handler).toBe(handler)
  })
})

describe('whether an answer can be rated', () => {
  const days = (count: number) => monday + count * 86_400_000
  const second = must(accept(rated(), county, { by: liqiang }, tuesday))
  const unrated = wake(answered(monday), county, days(15))

  test.each([
    ['not before there is one', accepted(monday), 'ps-wangxiulan', monday, 'wrong-state'],
    ['not while the next is awaited', second, 'ps-wangxiulan', tuesday, 'wrong-state'],
    ['not by who gave it', answered(monday), 'ps-liqiang', tuesday, 'own-case'],
    ['not twice', rated({ result: 5 }), 'ps-wangxiulan', tuesday, 'already-rated'],
    ['on the thirtieth day', unrated, 'ps-wangxiulan', days(30), 'yes'],
    ['not after the thirtieth day', unrated, 'ps-wangxiulan', days(30) + 1, 'too-late-to-rate'],
  ])('%s', (_, request, person, now, expected) => {
    const ruling = rateable(request, { person }, now)
    expect(ruling.ok ? 'yes' : ruling.why).toBe(expected)
  })

  test('the button is there for thirty days and no longer', () => {
    expect(unrated.state).toBe('closed')
    expect(seenBy('ps-wangxiulan', unrated, days(30))?.may).toEqual(['rate'])
    expect(seenBy('ps-wangxiulan', unrated, days(31))?.may).toEqual([])
  })
})
