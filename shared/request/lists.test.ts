// A list shows nobody what they do not stand to: whatever posts somebody holds or held, in whatever units.
import fc from 'fast-check'
import { amend, lists, standsOf, type Whole } from '../aspects'
import type { Post } from '../post'
import { at, county, units } from '../sample/county'
import { extend, meet, whistle } from '../sample/deeds'
import { accepted, answered, liqiang, must, submitted, waiting, zhangmin } from '../sample/requests'
import type { Where } from './aspect'
import type { Caller } from './standing'

const now = at('2026-11-24 10:00')
/** When each of them is late. */
const later = at('2026-12-20 10:00')
const ids = units.map(({ _id }) => _id)
const posts: Post[] = ['handler', 'head', 'dispatcher', 'supervisor', 'leader', 'admin']

const called = () =>
  must(whistle(accepted(), county, { listed: null, units: ['u-cgj', 'u-suicheng'], words: '来', by: zhangmin }, now))
const meeting = { when: now + 86_400_000, place: '二楼', members: ['u-cgj'], lead: 'u-zjj', words: '', by: zhangmin }
const consult = { with: '供电公司', said: '下周' }
const day = '2026-12-09'

const matters: Whole[] = [
  submitted(),
  submitted(undefined, { item: null, text: '一件事' }),
  accepted(),
  waiting(),
  answered(),
  { ...answered(), state: 'closed' },
  { ...submitted(), state: 'returned' },
  { ...accepted(), unheard: { since: now, by: 'u-centre:hear' } },
  called(),
  must(meet(accepted(), county, meeting, now)),
  must(extend(accepted(), county, { reason: '等件', consult, day, by: liqiang }, now)),
]

/** In whose hands it is, or was when they worked there still. */
const request = fc
  .record({
    matter: fc.constantFrom(...matters),
    unit: fc.constantFrom(...ids, null),
    handler: fc.constantFrom('ps-me', 'ps-other', null),
  })
  .map(({ matter, unit, handler }) => amend({ ...matter, unit, handler }, {}, county))

const caller: fc.Arbitrary<Caller> = fc
  .array(fc.record({ unit: fc.constantFrom(...ids), posts: fc.subarray(posts) }), { minLength: 1, maxLength: 2 })
  .map(own => ({
    persons: ['ps-me'],
    name: '',
    employments: own.map(each => ({ ...each, person: 'ps-me', unitName: '', name: '' })),
  }))

/** As the database reads a condition. */
const meets = (found: Whole, where: Where): boolean =>
  Object.entries(where).every(([field, condition]) => {
    const values = [found[field as keyof Whole]].flat() as unknown[]
    if (Array.isArray(condition)) return values.some(value => condition.includes(value))
    if (typeof condition === 'object' && 'atLeast' in condition) return Number(values[0]) >= condition.atLeast
    return typeof condition === 'object' && 'upTo' in condition
      ? String(values[0]) <= condition.upTo
      : values.includes(condition)
  })

test.each(Object.keys(lists))('whoever reads the list “%s” stands to all that is in it', name => {
  const list = lists[name]
  if (!list) throw new Error(name)
  let listed = 0
  fc.assert(
    fc.property(request, caller, (matter, who) => {
      const may = who.employments.some(each => each.posts.some(post => list.posts.includes(post)))
      if (!may || !meets(matter, list.where(who, { county, now: later }))) return
      listed++
      expect([matter, who, standsOf(matter, who).length > 0]).toEqual([matter, who, true])
    }),
    { numRuns: 4000 },
  )
  // The list was tried at all.
  if (name !== 'supervised') expect(listed).toBeGreaterThan(3)
})
