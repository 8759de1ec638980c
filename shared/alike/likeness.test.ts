import { at } from '../sample/county'
import { likely, likeness, type Message, read } from './likeness'

const place = {
  grid: '320324001001-03',
  village: '320324001001',
  town: '320324001',
  point: null,
  words: '',
  from: 'list' as const,
}
const monday = at('2026-11-23 09:00')
const message = (text: string, changes: Partial<Message> = {}): Message => ({
  text,
  item: null,
  place,
  at: monday,
  ...changes,
})
const at3 = { place: { ...place, words: '3 号楼东侧' } }
const lamp = message('3 号楼东侧的路灯不亮，晚上看不清台阶', { item: 'streetlight', ...at3 })
const inVillage = (village: string) => ({ place: { ...place, grid: null, village } })
const point = (x: number, y: number) => ({ place: { ...place, point: [x, y] as [number, number] } })
const score = (a: Message, b: Message) => likeness(read(a), read(b)).score

test.each([
  ['one lamp in other words', lamp, message('楼前漆黑一片，灯坏了没人修', { item: 'streetlight', ...at3 })],
  [
    'one lamp, filed by item and place alone',
    message('', { item: 'streetlight' }),
    message('', { item: 'streetlight' }),
  ],
  ['the same words with and without an item', lamp, message('3 号楼东侧路灯不亮，看不清台阶')],
  [
    'one estate’s cold flats, a week apart',
    message('锦绣花园暖气不热，室内只有十度，老人冻得受不了'),
    message('锦绣花园供暖不达标，暖气不热，家里只有十一度', { at: monday + 7 * 86_400_000 }),
  ],
  [
    'one pit in the road, forty metres apart on the map',
    message('路面塌了一个坑', { item: 'road', ...point(117.9, 33.9) }),
    message('有个大坑，电动车摔了', { item: 'road', ...point(117.9004, 33.9) }),
  ],
])('alike: %s', (_, a, b) => {
  expect(score(a, b)).toBeGreaterThanOrEqual(likely)
  expect(score(b, a)).toBeCloseTo(score(a, b))
})

test.each([
  [
    'the same complaint in two villages',
    message('垃圾三天没有清运，气味很大', { item: 'garbage', ...inVillage('320324001001') }),
    message('垃圾三天没有清运，气味很大', { item: 'garbage', ...inVillage('320324001002') }),
  ],
  [
    'two lamps of one grid',
    lamp,
    message('菜市场西门路灯不亮', { item: 'streetlight', place: { ...place, words: '菜市场西门' } }),
  ],
  ['two matters of one house', lamp, message('3 号楼东侧垃圾没有清运', { item: 'garbage', ...at3 })],
  [
    'two estates without heat',
    message('锦绣花园暖气不热，希望有关部门尽快解决'),
    message('东方家园停水两天，希望有关部门尽快解决'),
  ],
  [
    'what is alike in the politeness alone',
    message('尊敬的领导您好，希望有关部门尽快解决补贴的事情，谢谢'),
    message('尊敬的领导您好，希望有关部门尽快解决停车的事情，谢谢'),
  ],
  ['the lamp of last year', lamp, message(lamp.text, { item: 'streetlight', ...at3, at: monday - 365 * 86_400_000 })],
  [
    'one item two kilometres apart',
    message('路面塌了一个坑', { item: 'road', ...point(117.9, 33.9) }),
    message('路面塌了一个坑', { item: 'road', ...point(117.92, 33.9) }),
  ],
])('not alike: %s', (_, a, b) => {
  expect(score(a, b)).toBeLessThan(likely)
})

test('likeness says what made it: words, metres, days', () => {
  const a = message('锦绣花园暖气不热', { item: 'heat', ...point(117.9, 33.9) })
  const b = message('锦绣花园的暖气片不热', { item: 'heat', ...point(117.9005, 33.9), at: monday + 3 * 86_400_000 })
  expect(likeness(read(a), read(b))).toMatchObject({ metres: 46, days: 3, sameItem: true, near: 'grid' })
  expect(likeness(read(a), read(b)).words[0]).toBe('锦绣花园')
})
