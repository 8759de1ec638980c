import { countyOf } from '../county'
import { areas, calendar, county, editions, grids, units } from '../sample/county'
import { atHome, homeAt, homesOf } from './homes'

const somebody = (person: string, where = county) => ({
  persons: [person],
  employments: where.employments.get(person) ?? [],
})
const titles = (person: string, where = county) => homesOf(somebody(person, where), where).map(({ title }) => title)

test.each([
  ['ps-liqiang', ['县住建局 · 承办人']],
  ['ps-zhaojianguo', ['县住建局 · 单位负责人']],
  ['ps-wuhao', ['睢城街道办事处 · 镇街负责人']],
  ['ps-zhangmin', ['速来办中心 · 交办员']],
  ['ps-majun', ['速来办中心 · 督查员']],
  ['ps-hezhen', ['速来办中心 · 领导']],
  ['ps-zhouli', ['速来办中心 · 管理员']],
  ['ps-chenxiaomei', ['和平社区 第 3 网格 · 网格员']],
  ['ps-chenfang', ['和平社区 第 3 网格 · 网格长']],
  ['ps-guoliang', ['和平社区 第 3 网格 · 辅助员']],
  ['ps-wangxiulan', []],
])('%s is at home in %p', (person, homes) => {
  expect(titles(person)).toEqual(homes)
})

test('who heads several grids has one home for all of them', () => {
  const more = [...grids, { ...grids[0]!, _id: '320324001001-04', name: '第 4 网格' }]
  const where = countyOf({ areas, grids: more, units, editions }, calendar, 0)
  expect(titles('ps-chenfang', where)).toEqual(['和平社区 2 个网格 · 网格长'])
  expect(homeAt(somebody('ps-chenfang', where), where)?.grids).toHaveLength(2)
})

test('each post of one unit is a home of its own, and nothing else counts in it', () => {
  const staff = [{ person: 'ps-x', name: '小徐', posts: ['handler' as const, 'admin' as const] }]
  const where = countyOf({ areas, grids, units: units.map(unit => ({ ...unit, staff })), editions }, calendar, 0)
  const who = somebody('ps-x', where)
  expect(homesOf(who, where)).toHaveLength(2 * units.length)
  const home = homeAt(who, where, 'u-cgj:admin')
  expect(home && atHome(who, home).employments).toEqual([expect.objectContaining({ unit: 'u-cgj', posts: ['admin'] })])
})

test('a home that is not one’s own reads as the first; a resident has none', () => {
  for (const id of [undefined, 'u-zjj:head', 'grid', ''])
    expect(homeAt(somebody('ps-liqiang'), county, id)?.id).toBe('u-zjj:handler')
  expect(homeAt(somebody('ps-wangxiulan'), county, 'grid')).toBeNull()
})

test('at the home of the grids no post counts', () => {
  const home = homeAt(somebody('ps-chenxiaomei'), county)
  expect(home && atHome({ persons: ['x'], employments: somebody('ps-liqiang').employments }, home).employments).toEqual(
    [],
  )
})
