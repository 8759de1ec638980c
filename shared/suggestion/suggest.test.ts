import fc from 'fast-check'
import { charactersRead } from './features'
import { type Model, readModel, writeModel } from './model'
import { suggest } from './suggest'
import { type Entry, type Example, train } from './train'

const catalogue: Entry[] = [
  { label: '市政', words: ['路灯', '路灯不亮', '井盖缺失', '道路坑洼', '下水道堵塞'] },
  { label: '劳动', words: ['拖欠工资', '劳动合同', '农民工权益', '工伤认定'] },
  { label: '教育', words: ['学校收费', '入学和转学', '校外培训', '教师待遇'] },
  { label: '环保', words: ['噪声扰民', '河道污染', '工地扬尘'] },
]

const decided: Example[] = [
  { title: '晚上太黑', text: '东门外那根灯杆坏了，走路看不见。', label: '市政' },
  { title: '包工头跑了', text: '干了三个月一分钱没拿到，老板电话打不通。', label: '劳动' },
  { title: '孩子没有座位', text: '班里人太多，孩子坐在过道上课。', label: '教育' },
]

function modelOf(entries: readonly Entry[], examples: readonly Example[]): Model {
  const trained = train(entries, examples)
  if (!trained.ok) throw new Error(trained.why)
  return trained.model
}

const firstDay = modelOf(catalogue, [])
const later = modelOf(catalogue, decided)

const of = (model: Model, text: string, title = '') => suggest(model, { title, text })
const certaintyOf = (model: Model, text: string, label: string) =>
  of(model, text).ranked.find(each => each.label === label)?.certainty ?? 0

/** Words that the catalogue knows among any others. */
const message = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('路灯', '工资', '学校', '，', '噪声扰民', 'Wi-Fi', '坏了', '𠮷')), {
    maxLength: 40,
  })
  .map(parts => parts.join(''))

test.each([
  ['小区里的路灯坏了一个星期', '市政'],
  ['老板拖欠我们的工资不给', '劳动'],
  ['新学期学校乱收费', '教育'],
  ['夜里施工噪声吵得睡不着', '环保'],
])('on the first day the catalogue alone suggests: %s', (text, label) => {
  expect(of(firstDay, text).ranked[0]?.label).toBe(label)
})

test('the words that led to a suggestion are whole words of the text', () => {
  const { because } = of(firstDay, '村口的路灯坏了，老人不敢出门。', '修路灯')
  expect(because.map(({ word }) => word)).toContain('路灯')
  expect(because[0]?.in).toBe('title')
})

test.each([
  ['an empty text', ''],
  ['a text without Chinese', '12345 !!! 😀'],
  ['a text of which no word is known', '魑魅魍魉'],
])('%s gets no suggestion: a person decides', (_, text) => {
  expect(of(later, text)).toEqual({ ranked: [], because: [] })
})

test('a text of ten thousand characters is read from its beginning', () => {
  const long = '路灯不亮。'.repeat(2000)
  const { ranked, because } = of(firstDay, long)
  expect(ranked[0]?.label).toBe('市政')
  expect(Math.max(...because.map(({ to }) => to))).toBeLessThanOrEqual(charactersRead + 1)
  expect(of(firstDay, `${long.slice(0, charactersRead)}拖欠工资`).ranked).toEqual(of(firstDay, long).ranked)
})

test('the only label of a county is certain where a word of it is known', () => {
  const only = modelOf(catalogue.slice(0, 1), [])
  expect(of(only, '路灯不亮').ranked).toEqual([{ label: '市政', certainty: 1 }])
  expect(of(only, '你好').ranked).toEqual([])
})

test('a label without examples is still suggested by its names', () => {
  expect(of(later, '河道污染严重，噪声扰民').ranked[0]?.label).toBe('环保')
})

test('a label that the catalogue does not name is learnt from decisions', () => {
  const text = '广场上的狗没有牵绳，差点咬到孩子'
  const learnt = modelOf(catalogue, [...decided, { title: '狗不牵绳', text, label: '养犬' }])
  expect(of(learnt, '有人遛狗不牵绳').ranked[0]?.label).toBe('养犬')
})

test('what dispatchers decide moves the suggestion', () => {
  const text = '灯杆倒在路边没有人管'
  const moved = modelOf(catalogue, [...decided, ...Array<Example>(10).fill({ title: '', text, label: '环保' })])
  expect(certaintyOf(moved, text, '环保')).toBeGreaterThan(certaintyOf(later, text, '环保'))
  expect(of(moved, text).ranked[0]?.label).toBe('环保')
})

test('without catalogue and decisions there is nothing to suggest; more than a thousand labels are refused', () => {
  expect(train([], [])).toEqual({ ok: false, why: 'no-label' })
  const many = Array.from({ length: 1001 }, (_, i) => ({ label: `${i}`, words: [] }))
  expect(train(many, [])).toEqual({ ok: false, why: 'too-many-labels' })
})

test('certainties lie between 0 and 1, add up to 1 and stand in order', () => {
  fc.assert(
    fc.property(message, message, (title, text) => {
      const certain = of(later, text, title).ranked.map(({ certainty }) => certainty)
      expect(certain.every(each => each >= 0 && each <= 1)).toBe(true)
      expect(certain).toEqual([...certain].sort((a, b) => b - a))
      if (certain.length > 0) expect(certain.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    }),
  )
})

test('the words that led to it stand in the text where it says, each once, at most five', () => {
  fc.assert(
    fc.property(message, message, (title, text) => {
      const { because } = of(later, text, title)
      for (const each of because) expect({ title, text }[each.in].slice(each.from, each.to)).toBe(each.word)
      for (const { word, weight } of because) expect([word.length > 1, weight > 0]).toEqual([true, true])
      expect(new Set(because.map(({ word }) => word)).size).toBe(because.length)
      expect(because.length).toBeLessThanOrEqual(5)
    }),
  )
})

test('the same decisions in any order make the same counts, and the same text the same suggestion', () => {
  expect(writeModel(modelOf(catalogue, decided))).toBe(writeModel(later))
  const turned = modelOf([...catalogue].reverse(), [...decided].reverse())
  expect(writeModel(turned)).toBe(writeModel(later))
})

test('a model that was written and read suggests the same', () => {
  const read = readModel(writeModel(later))
  if (!read.ok) throw new Error(read.why)
  expect(writeModel(read.model)).toBe(writeModel(later))
  fc.assert(fc.property(message, text => expect(of(read.model, text)).toEqual(of(later, text))))
})

test.each([
  ['no JSON', 'oops', 'not-a-model'],
  ['nothing', 'null', 'not-a-model'],
  ['a number', '7', 'not-a-model'],
  ['a list', '[]', 'not-a-model'],
  ['another document', '{"kind":"other"}', 'not-a-model'],
  ['a model of another version', writeModel(later).replace('"version":2', '"version":1'), 'other-version'],
  ['a model with a changed count', writeModel(later).replace(/,1,/, ',9,'), 'damaged'],
  ['a model with a changed label', writeModel(later).replace('市政', '市区'), 'damaged'],
  ['a model without its check', writeModel(later).replace(/,"check":\d+/, ''), 'damaged'],
])('%s is refused by name', (_, text, why) => {
  expect(readModel(text)).toEqual({ ok: false, why })
})

test('one wrong character anywhere in a model is noticed', () => {
  const written = writeModel(later)
  fc.assert(
    fc.property(fc.nat(written.length - 1), fc.constantFrom('0', 'x', '"', ','), (at, letter) => {
      const changed = `${written.slice(0, at)}${letter}${written.slice(at + 1)}`
      expect(readModel(changed).ok).toBe(changed === written)
    }),
  )
})

test('half-width and full-width letters, large and small, are the same word', () => {
  const wifi = modelOf([{ label: '通信', words: ['WIFI'] }, ...catalogue], [])
  for (const text of ['wifi', 'ＷｉＦｉ 没有信号']) expect(of(wifi, text).ranked[0]?.label).toBe('通信')
})
