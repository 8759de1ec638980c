import { mayDo, standsOf, type Whole } from '../aspects'
import type { Employment } from '../organisation/organisation'
import type { Post } from '../post'
import type { Caller } from '../request/standing'
import { at, county, countyWhere } from '../sample/county'
import { finish, report } from '../sample/deeds'
import { afterMeeting, blown, met, minuted, sunwei, townMatter, wanglei } from '../sample/joint'
import { accepted, callerOf, must, seenBy } from '../sample/requests'

const monday = at('2026-11-23 09:00')
const joint = 'whistle report excuse meet minute finish explain'.split(' ')
const may = (person: string, request: Whole) =>
  seenBy(person, request)
    ?.may.filter(deed => joint.includes(deed))
    .join(' ')

const came = must(report(blown(), county, { who: '孙伟', words: '', by: sunwei }, monday))
const half = must(finish(minuted(), county, { place: 0, words: '已清', by: sunwei }, afterMeeting))
const done = must(finish(half, county, { place: 1, words: '已平整', by: wanglei }, afterMeeting))

test.each<[string, Whole, Record<string, string | undefined>]>([
  [
    'nobody was called',
    townMatter(monday),
    { wuhao: 'whistle meet', linna: '', zhangmin: 'whistle meet', sunwei: undefined },
  ],
  ['a listed whistle was blown', blown(), { sunwei: 'report', wanglei: 'report', linna: '' }],
  [
    'a whistle off the list was blown',
    blown({ listed: null, words: '要车' }),
    { sunwei: 'report excuse', wuhao: 'whistle meet' },
  ],
  ['one of two has come', came, { sunwei: '', wanglei: 'report' }],
  ['a meeting was called', met(), { wuhao: 'whistle meet minute', majun: 'whistle meet minute', sunwei: '' }],
  ['one of two meetings was held', minuted({ shares: [] }, met({}, met())), { wuhao: 'whistle meet minute' }],
  [
    'shares are open',
    minuted(),
    { wuhao: 'whistle meet explain', linna: 'explain', sunwei: 'finish', wanglei: 'finish' },
  ],
  ['one share is done', half, { linna: 'explain', sunwei: '', wanglei: 'finish' }],
  ['both shares are done', done, { wuhao: 'whistle meet', linna: '', wanglei: '' }],
])('once %s, each may do what makes sense', (_, request, expected) => {
  const found = Object.keys(expected).map(name => [name, may(`ps-${name}`, request)])
  expect(Object.fromEntries(found)).toEqual(expected)
})

const job = (unit: string, ...posts: Post[]): Employment => ({
  person: 'ps-somebody',
  unit,
  unitName: '',
  name: '',
  posts,
})
const mayOf = (request: Whole, ...employments: Employment[]) => {
  const caller: Caller = { persons: ['ps-somebody'], name: '', employments }
  const standings = standsOf(request, caller).map(({ as }) => as)
  return mayDo(request, { county, caller, standings, as: 'head', now: monday })
}

test.each<[string, boolean, Post[]]>([
  ['its head', true, ['head']],
  ['its leader', true, ['leader']],
  ['its head who manages its people too', true, ['admin', 'head']],
  ['a handler of it', false, ['handler']],
  ['who manages its people', false, ['admin']],
])('the head of a department that has a matter may call others when also %s of a town: %s', (_, calls, posts) => {
  expect(mayOf(accepted(monday), job('u-zjj', 'head'), job('u-suicheng', ...posts)).includes('whistle')).toBe(calls)
})

test('the head of a department alone calls nobody', () => {
  expect(may('ps-zhaojianguo', accepted(monday))).toBe('')
})

test('who works for two units reports, excuses and finishes for the one that is called', () => {
  const both = [job('u-suicheng', 'handler'), job('u-cgj', 'handler')]
  expect(mayOf(blown({ listed: null, words: '要车' }), ...both)).toEqual(expect.arrayContaining(['report', 'excuse']))
  expect(mayOf(minuted(), ...both)).toContain('finish')
})

test.each<[string, string | undefined, Post[]]>([
  ['a handler', 'called', ['handler']],
  ['its head', 'called', ['head']],
  ['a handler who manages its people too', 'called', ['admin', 'handler']],
  ['a leader', undefined, ['leader']],
  ['who manages its people', undefined, ['admin']],
])('of a called unit %s sees the matter as %s', (_, as, posts) => {
  const where = countyWhere('u-cgj', { staff: [{ person: 'ps-newcomer', name: '新来', posts }] })
  expect(seenBy('ps-newcomer', blown(), monday, where)?.as).toBe(as)
  expect(standsOf(blown({ units: ['u-zjj'] }), callerOf('ps-newcomer', where))).toEqual([])
})
