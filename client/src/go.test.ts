import { go, goWritten } from './go'

jest.mock('@tarojs/taro', () => require('../test/taro.cjs'))
const { went, world } = require('../test/taro.cjs') as { went: string[]; world: { pages: number } }

beforeEach(() => {
  went.length = 0
})

it.each([
  [1, '/task/matter?id=rq-1'],
  [9, '/task/matter?id=rq-1'],
  [10, 'redirectTo /task/matter?id=rq-1'],
])('with %i pages open one goes on, since WeChat keeps ten', async (pages, expected) => {
  world.pages = pages
  await go('task/matter', { id: 'rq-1' })
  await goWritten('task/matter?id=rq-1')
  expect(went).toEqual([expected, expected])
})

it('goes to a page of the bar in its own way, however deep it is', async () => {
  world.pages = 10
  await go('home/matters')
  await goWritten('home/index')
  expect(went).toEqual(['switchTab /home/matters', 'switchTab /home/index'])
})
