import { countOf, isSame } from './same'

test('one is the same under any id, nobody is the same as nobody', () => {
  expect(isSame({ person: 'a', also: ['b'] }, { person: 'b' })).toBe(true)
  expect(isSame({ person: 'b' }, { person: 'a', also: ['b'] })).toBe(true)
  expect(isSame({ person: 'a', also: ['c'] }, { person: 'b', also: ['c'] })).toBe(true)
  expect(isSame({ person: 'a' }, { person: 'b' })).toBe(false)
  expect(isSame({ person: null }, { person: null })).toBe(false)
})

test('each is counted once, also where a third shows that two are one', () => {
  expect(countOf([{ person: 'a' }, { person: 'b' }, { person: 'a' }])).toBe(2)
  expect(countOf([{ person: 'a' }, { person: 'b' }, { person: 'c', also: ['a', 'b'] }])).toBe(1)
  expect(countOf([])).toBe(0)
})
