import fc from 'fast-check'
import type { State } from '../request/request'
import { type Counted, hotGroups } from './heat'

const one = (n: number, state: State = 'accepted', item: string | null = 'water', village: string | null = 'v1') =>
  ({ _id: `rq-${n}`, state, item, place: { village } }) satisfies Counted

test('five of one item in one village are a group; four are none', () => {
  const five = [1, 2, 3, 4, 5].map(n => one(n))
  expect(hotGroups(five, 5)).toEqual([{ heat: 5, ids: five.map(({ _id }) => _id) }])
  expect(hotGroups(five.slice(1), 5)).toEqual([])
})

test('another village, another item, no item and no village belong elsewhere', () => {
  const others = [one(4, 'accepted', 'noise'), one(5, 'accepted', null), one(6, 'accepted', 'water', null)]
  expect(hotGroups([one(1), one(2), one(3, 'accepted', 'water', 'v2'), ...others], 3)).toEqual([])
})

test.each([
  ['an item', null, 'v1'],
  ['a village', 'water', null],
])('any number without %s are no group', (_, item, village) => {
  expect(
    hotGroups(
      [1, 2, 3].map(n => one(n, 'accepted', item, village)),
      3,
    ),
  ).toEqual([])
})

test('what is answered or joined to a case is counted and stays as it is', () => {
  expect(hotGroups([one(1), one(2, 'answered'), one(3, 'joined')], 3)).toEqual([{ heat: 3, ids: ['rq-1'] }])
})

test('every group reaches the threshold, and no request stands in two', () => {
  const some = fc.record({ item: fc.constantFrom('a', 'b', null), village: fc.constantFrom('v', 'w', null) })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 40 }), fc.integer({ min: 2, max: 8 }), (all, threshold) => {
      const groups = hotGroups(
        all.map(({ item, village }, n) => one(n, 'received', item, village)),
        threshold,
      )
      const ids = groups.flatMap(group => group.ids)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { heat, ids } of groups) {
        expect(heat).toBeGreaterThanOrEqual(threshold)
        expect(ids).toHaveLength(heat)
      }
    }),
  )
})
