import { addressOf, filtersIn, narrowing, usual } from './filters'

jest.mock('@tarojs/taro', () => ({ useRouter: () => ({ params: {} }) }))

it('the address of a list opens the same list', () => {
  const filters = {
    ...usual,
    list: 'open' as const,
    town: '320324001',
    colour: 'red' as const,
    urgent: true,
    words: '东门 路灯',
  }
  expect(filtersIn(addressOf(filters))).toEqual(filters)
  expect(narrowing(filters)).toBe(3)
})

it('an address that says nothing, or nonsense, opens what waits', () => {
  expect(filtersIn({})).toEqual(usual)
  expect(filtersIn({ list: 'all', colour: 'pink', urgent: 'perhaps', other: '1' })).toEqual(usual)
  expect(addressOf(usual)).toEqual({})
})

it.each(['%', '%E4%B8', '100%', '%zz'])('a mangled %s in the address is taken as it stands', words => {
  expect(filtersIn({ words })).toEqual({ ...usual, words })
})
