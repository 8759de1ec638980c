import * as fc from 'fast-check'
import { countyAt, countyOf } from '../county'
import { areas, calendar, county, editions, grids, headings, items, units } from '../sample/county'
import type { Catalogue, Edition, Item } from './catalogue'
import { type Change, change, emptyDraft } from './change'
import { differencesOf } from './differences'
import { after, cataloguesOf, inForce } from './editions'
import { faultsOf } from './faults'
import { governing } from './governing'
import { listed } from './listed'

const first = cataloguesOf(editions)[0] as Catalogue
const light = items[0] as Item
const shorter: Item = { ...light, limits: { answer: { days: 2 } } }
const tomorrow = 1000

const published = (draft: Edition, from: number): Edition => ({ ...draft, state: 'published', from })

function must(wish: Change, draft = emptyDraft(first)): Edition {
  const ruled = change(draft, first, wish)
  if (!ruled.ok) throw new Error(ruled.why)
  return ruled.value
}

const altered = must({ deed: 'item', add: false, item: shorter })

test('an edition is in force from its moment on, and a draft never', () => {
  const catalogues = cataloguesOf([...editions, published(altered, tomorrow)])
  expect(inForce(catalogues, tomorrow - 1).edition).toBe(1)
  expect(inForce(catalogues, tomorrow).edition).toBe(2)
  expect(cataloguesOf([...editions, altered])).toHaveLength(1)
  expect(inForce([], 0).items.size).toBe(0)
})

test('the county passes to the next edition at its moment and is the same county until then', () => {
  const rows = { areas, grids, units, editions: [...editions, published(altered, tomorrow)] }
  const before = countyOf(rows, calendar, 0)
  expect(countyAt(before, tomorrow - 1)).toBe(before)
  const later = countyAt(before, tomorrow)
  expect([before.edition, later.edition]).toEqual([1, 2])
  expect(later.items.get('streetlight')?.limits).toEqual({ answer: { days: 2 } })
  expect(governing(later, { item: 'streetlight', edition: 1 })?.limits).toBeUndefined()
  expect(governing(later, { item: 'streetlight', edition: 2 })).toBe(later.items.get('streetlight'))
  expect(governing(later, { item: null, edition: 2 })).toBeNull()
  expect(governing(later, { item: 'streetlight', edition: 7 })).toBeNull()
})

test('what an edition leaves alone is the same object in both, so that many editions stay small', () => {
  const next = after(first, altered)
  for (const item of items.slice(1)) expect(next.items.get(item._id)).toBe(item)
  expect(altered.items).toEqual([shorter])
})

test('an item brought back to what is published is no change any more', () => {
  expect(must({ deed: 'item', add: false, item: { ...light } }, altered)).toMatchObject({ items: [], dropped: [] })
})

test('an item dropped and added again is changed, not gone', () => {
  const without = must({ deed: 'drop', code: 'streetlight' })
  expect(after(first, without).items.has('streetlight')).toBe(false)
  expect(differencesOf(first, after(first, without)).dropped).toEqual([{ code: 'streetlight', name: '路灯不亮' }])
  const again = must({ deed: 'item', add: true, item: shorter }, without)
  expect(differencesOf(first, after(first, again))).toMatchObject({
    added: [],
    dropped: [],
    changed: [{ code: 'streetlight', fields: ['limits'] }],
  })
})

test.each<[string, Change, string]>([
  ['a new item whose code is taken', { deed: 'item', add: true, item: shorter }, 'code-taken'],
  [
    'a new item with the code of a heading',
    { deed: 'item', add: true, item: { ...light, _id: 'hd-city' } },
    'code-taken',
  ],
  ['a new heading whose code is taken', { deed: 'heading', add: true, heading: headings[0]! }, 'code-taken'],
  ['a change to an item that is gone', { deed: 'item', add: false, item: { ...light, _id: 'gone' } }, 'not-listed'],
  [
    'a change to a heading that is gone',
    { deed: 'heading', add: false, heading: { ...headings[0]!, code: 'x' } },
    'not-listed',
  ],
  ['dropping what is not there', { deed: 'drop', code: 'gone' }, 'not-listed'],
])('%s is refused', (_, wish, why) => {
  expect(change(emptyDraft(first), first, wish)).toMatchObject({ ok: false, why })
})

test('what is faulty is kept in the draft: nothing that was written is lost', () => {
  const faulty = must({ deed: 'item', add: false, item: { ...light, unit: 'u-none', guide: '' } })
  const whole = after(first, faulty)
  expect(whole.items.get('streetlight')).toMatchObject({ unit: 'u-none', guide: '' })
  const faults = faultsOf({ headings: [...whole.headings.values()], items: [...whole.items.values()] }, county)
  expect(faults.map(({ field }) => field)).toEqual(['guide', 'unit'])
})

type Both = { draft: Edition; plain: Map<string, Item> }
type ItemChange = Exclude<Change, { deed: 'heading' }>

/** One change made twice: by the rule, and to a plain list. */
function both({ draft, plain }: Both, wish: ItemChange): Both {
  const ruled = change(draft, first, wish)
  const there = plain.has(wish.deed === 'drop' ? wish.code : wish.item._id)
  expect(ruled.ok).toBe(wish.deed === 'item' && wish.add ? !there : there)
  if (!ruled.ok) return { draft, plain }
  if (wish.deed === 'drop') plain.delete(wish.code)
  else plain.set(wish.item._id, wish.item)
  return { draft: ruled.value, plain }
}

test('any run of changes gives what a plain list would have, and the differences say how it came', () => {
  const codes = ['streetlight', 'water', 'bench', 'lamp'] as const
  const wish = fc.oneof(
    fc.record({ deed: fc.constant('drop' as const), code: fc.constantFrom(...codes) }),
    fc.record({
      deed: fc.constant('item' as const),
      add: fc.boolean(),
      item: fc
        .record({
          _id: fc.constantFrom(...codes),
          name: fc.constantFrom('甲', '乙'),
          parent: fc.constant('hd-city'),
          unit: fc.constant('town'),
        })
        .map(listed),
    }),
  )
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), wishes => {
      const { draft, plain } = wishes.reduce(both, { draft: emptyDraft(first), plain: new Map(first.items) })
      const whole = after(first, draft)
      expect(Object.fromEntries(whole.items)).toEqual(Object.fromEntries(plain))
      const { added, dropped } = differencesOf(first, whole)
      expect(first.items.size + added.length - dropped.length).toBe(whole.items.size)
    }),
  )
})
