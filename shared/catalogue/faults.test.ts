import * as fc from 'fast-check'
import { county, headings, items } from '../sample/county'
import type { Heading, Item } from './catalogue'
import { faultsOf } from './faults'
import { asked, listed } from './listed'

const good = listed({ _id: 'bench', name: '长椅损坏', parent: 'hd-streets', unit: 'u-cgj', guide: '三天内修好。' })

const said = (item: Partial<Item>, more: Heading[] = []) =>
  faultsOf({ headings: [...headings, ...more], items: [{ ...good, ...item }] }, county)

test('the county’s own catalogue has no fault', () => {
  expect(faultsOf({ headings, items }, county)).toEqual([])
})

test.each<[string, Partial<Item>, string, RegExp]>([
  ['a unit that is not there', { unit: 'u-none' }, 'unit', /“长椅损坏”的承办单位不存在，请从列表里选择/],
  ['no unit at all', { unit: '' }, 'unit', /承办单位不存在/],
  ['another unit for a place that is not there', { exceptions: { '999': 'u-cgj' } }, 'exceptions', /没有这个地方/],
  ['a missing unit for a town', { exceptions: { '320324001': 'u-x' } }, 'exceptions', /在睢城街道的承办单位不存在/],
  ['no heading above it', { parent: 'hd-none' }, 'parent', /没有放在哪一类下面/],
  ['no name', { name: '' }, 'name', /没有名称/],
  ['a name that fills the screen', { name: '长'.repeat(41) }, 'name', /超过 40 字/],
  ['no guide', { guide: '' }, 'guide', /没有办理说明/],
  ['a guide that nobody reads', { guide: '长'.repeat(1001) }, 'guide', /超过 1000 字/],
  ['no kind of request', { kinds: [] }, 'kinds', /至少选一类/],
  ['a step without words', { steps: ['查看', ''] }, 'steps', /有一步是空的/],
  ['a limit of no day', { limits: { answer: { days: 0 } } }, 'limits', /答复时限不对/],
  ['a limit before it began', { limits: { accept: { hours: -2 } } }, 'limits', /受理时限不对/],
  ['half a day', { limits: { answer: { days: 0.5 } } }, 'limits', /整数/],
  ['an urgent limit of two years', { urgentLimits: { answer: { days: 730 } } }, 'urgentLimits', /紧急时的答复时限不对/],
  ['an empty question', { questions: [asked('', ['是', '否'])] }, 'questions', /有一个问题是空的/],
  ['a question with a single choice', { questions: [asked('几盏', ['一盏'])] }, 'questions', /只有一个选项/],
  ['a question with an empty choice', { questions: [asked('几盏', ['一盏', ''])] }, 'questions', /选项是空的/],
  ['two choices alike', { questions: [asked('几盏', ['一盏', '一盏'])] }, 'questions', /两个选项一样/],
  ['one question twice', { questions: [asked('几盏', ['一', '二']), asked('几盏', [])] }, 'questions', /问题一样/],
  [
    'danger in a choice that is gone',
    { questions: [asked('伤人', ['有', '无'], { danger: ['重伤'] })] },
    'questions',
    /危险/,
  ],
  ['six questions', { questions: [1, 2, 3, 4, 5, 6].map(n => asked(`问${n}`, [])) }, 'questions', /最多问 5 个/],
])('%s is said', (_, wrong, field, sentence) => {
  const faults = said(wrong)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ code: 'bench', field, say: expect.stringMatching(sentence) })
})

test('two items of one code are told apart by their names', () => {
  const faults = faultsOf({ headings, items: [good, { ...good, name: '座椅' }] }, county)
  expect(faults).toEqual([
    { code: 'bench', field: 'code', say: '“长椅损坏”和“座椅”用了同一个编号 bench，请给其中一个换一个编号。' },
  ])
})

test('an item may not take the code of a heading', () => {
  expect(said({ _id: 'hd-city' }).map(({ field }) => field)).toContain('code')
})

test('headings that stand above each other are found, however long the way round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), length => {
      const ring = Array.from({ length }, (_, n) => ({ code: `r${n}`, name: `环${n}`, parent: `r${(n + 1) % length}` }))
      const faults = said({}, ring)
      expect(faults.map(({ code }) => code).sort()).toEqual(ring.map(({ code }) => code).sort())
      expect(faults.every(({ say }) => say.includes('绕了一圈'))).toBe(true)
    }),
  )
})

test('a heading below a ring is not itself blamed for it', () => {
  const ring = [
    { code: 'a', name: '甲', parent: 'b' },
    { code: 'b', name: '乙', parent: 'a' },
    { code: 'c', name: '丙', parent: 'a' },
  ]
  expect(said({}, ring).map(({ code }) => code)).toEqual(['a', 'b'])
})

test('whatever an administrator writes, every fault names where it is and ends as a sentence', () => {
  const text = fc.constantFrom('', '路灯', '长'.repeat(1200), 'x')
  const limit = fc.constantFrom({ days: 0 }, { days: 3 }, { hours: -1 }, { hours: Number.NaN })
  const item = fc.record({
    name: text,
    guide: text,
    parent: fc.constantFrom('hd-city', ''),
    unit: fc.constantFrom('town', 'u-zjj', 'u-none'),
    steps: fc.array(text, { maxLength: 3 }),
    limits: fc.record({ answer: limit }),
    questions: fc.array(
      fc.record({
        text,
        choices: fc.array(text, { maxLength: 3 }),
        danger: fc.array(text, { maxLength: 1 }),
        required: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
  })
  fc.assert(
    fc.property(item, wrong => {
      for (const { code, field, say } of said(wrong)) {
        expect(code).toBe('bench')
        expect(field in good || field === 'limits').toBe(true)
        expect(say).toMatch(/。$/)
      }
    }),
  )
})
