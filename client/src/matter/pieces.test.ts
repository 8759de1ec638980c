import { deeds, type MatterView } from '@shared/aspects'
import type { Page } from './piece'
import { deedsOn, pieces, said } from './pieces'

jest.mock('@tarojs/components', () => require('../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../test/taro.cjs'))
jest.mock('../cloud', () => ({ call: async () => ({ ok: false }) }))

const buttons = pieces.flatMap(piece => piece.deeds ?? [])
const shown = (page: Page, ...may: MatterView['may']) => deedsOn(page, { may } as MatterView).map(({ id }) => id)

it('every deed has its words in the history, and no words are for a deed that is none', () => {
  expect(Object.keys(said ?? {}).sort()).toEqual([...deeds.keys()].sort())
})

it('every button is of a deed that there is, and has a place of its own', () => {
  for (const { id, needs } of buttons) for (const deed of needs ?? [id]) expect(deeds.has(deed)).toBe(true)
  expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length)
  const ranks = buttons.filter(({ pages }) => !pages.includes('reporter')).map(({ rank }) => rank)
  expect(new Set(ranks).size).toBe(ranks.length)
})

it.each<[Page, MatterView['may'], string[]]>([
  ['handler', ['whistle', 'answer', 'extend', 'ask'], ['answer', 'ask', 'extend', 'whistle']],
  ['handler', ['answer', 'grant', 'refuse'], ['grant', 'refuse', 'answer']],
  ['handler', ['transfer', 'dispatch', 'decide', 'lower'], ['transfer']],
  ['desk', ['dispatch', 'decline', 'decide', 'whistle', 'lower'], ['whistle', 'decide', 'made']],
  ['desk', ['dispatch', 'decline'], []],
  ['reporter', ['withdraw', 'add', 'rate'], ['add', 'withdraw']],
])('on the page of the %s, who may %j is shown %j', (page, may, ids) => {
  expect(shown(page, ...may)).toEqual(ids)
})
