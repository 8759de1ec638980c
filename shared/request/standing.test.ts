import { lists } from '../aspects'
import type { Employment } from '../organisation/organisation'
import type { Post } from '../post'
import { county, at as moment } from '../sample/county'
import { accepted } from '../sample/requests'
import { actorAs, type Caller, coreStands, inOrder, keysOf, type Stand } from './standing'

const request = accepted()
const monday = moment('2026-11-23 09:00')
const job = (unit: string, ...posts: Post[]): Employment => ({
  person: 'ps-liqiang',
  unit,
  unitName: '',
  name: '李强',
  posts,
})
const caller = (person: string, ...employments: Employment[]): Caller => ({
  persons: [person],
  name: '小李',
  employments,
})
const as = (...found: Parameters<typeof caller>) =>
  coreStands(request, caller(...found)).map(stand => `${stand.as} ${stand.unit}`)

test.each<[string, string, Employment[], string[]]>([
  ['its reporter', 'ps-wangxiulan', [], ['reporter null']],
  ['a handler of its unit', 'ps-x', [job('u-zjj', 'handler')], ['handler u-zjj']],
  ['head and handler of its unit', 'ps-x', [job('u-zjj', 'head', 'handler')], ['handler u-zjj', 'head u-zjj']],
  ['a leader of its unit', 'ps-x', [job('u-zjj', 'leader')], ['leader u-zjj']],
  ['a handler of another unit', 'ps-x', [job('u-cgj', 'handler', 'head', 'leader')], []],
  ['the centre', 'ps-x', [job('u-centre', 'dispatcher', 'supervisor')], ['dispatcher u-centre', 'supervisor u-centre']],
  ['who manages people', 'ps-x', [job('u-zjj', 'admin')], []],
  ['nobody', 'ps-x', [], []],
])('%s stands to it as what they are', (_, person, employments, expected) => {
  expect(as(person, ...employments)).toEqual(expected)
})

test('the nearest way comes first', () => {
  const stands: Stand[] = (
    ['called', 'leader', 'supervisor', 'dispatcher', 'head', 'handler', 'reporter'] as const
  ).map(each => ({ as: each, unit: null }))
  expect(inOrder(stands).map(each => each.as)).toEqual([...stands.map(each => each.as)].reverse())
})

test('who acts is written down by the first way that the deed asks for; reporters without their name', () => {
  const stands: Stand[] = [
    { as: 'reporter', unit: null },
    { as: 'handler', unit: 'u-zjj' },
  ]
  const actor = (roles: string[], employments = [job('u-zjj', 'handler')]) =>
    actorAs(roles, stands, request, caller('ps-liqiang', ...employments))
  expect(actor(['handler', 'head'])).toEqual({ person: 'ps-liqiang', name: '李强', role: 'handler', unit: 'u-zjj' })
  expect(actor(['handler'], [])?.name).toBe('小李')
  expect(actor(['reporter'])).toEqual({ person: 'ps-wangxiulan', name: '反映人', role: 'reporter', unit: null })
  expect(actor(['dispatcher'])).toBeNull()
})

test('a word is waited for by unit and post', () => {
  expect(keysOf(caller('ps-x', job('u-zjj', 'head', 'leader'), job('u-cgj', 'admin')))).toEqual([
    'u-zjj:head',
    'u-zjj:leader',
    'u-cgj:admin',
  ])
})

describe('work lists', () => {
  const at = { county, now: monday }
  const where = (list: string, ...employments: Employment[]) => lists[list]?.where(caller('ps-x', ...employments), at)

  test.each([
    ['accept', ['dispatched']],
    ['answer', ['accepted']],
    ['waiting', ['waiting']],
    ['done', ['answered', 'closed']],
  ])('%s has a handler’s own matters and a head’s or leader’s whole unit', (list, state) => {
    expect(where(list, job('u-zjj', 'handler'))).toEqual({ handler: 'ps-x', unit: 'u-zjj', state })
    expect(where(list, job('u-cgj', 'handler'), job('u-zjj', 'head'))).toEqual({ unit: 'u-zjj', state })
    expect(where(list, job('u-zjj', 'leader'))).toEqual({ unit: 'u-zjj', state })
    expect(where(list, job('u-cgj', 'handler'), job('u-zjj', 'leader'))).toMatchObject({ handler: 'ps-x' })
  })

  test('the desk has what comes in and what comes back; the supervisor what came back three times', () => {
    expect([where('received'), where('returned')]).toEqual([{ state: ['received'] }, { state: ['returned'] }])
    expect(where('supervised')).toEqual({ state: ['returned'], returns: { atLeast: 3 } })
  })

  test('what is due tonight is what is late and what ends before midnight, of what is worked on', () => {
    const tonight = { dueKey: { upTo: `${Date.parse('2026-11-24T00:00+08:00')}|` } }
    expect(where('due', job('u-zjj', 'head'))).toEqual({ unit: 'u-zjj', state: ['dispatched', 'accepted'], ...tonight })
    expect(where('tonight')).toEqual({ state: ['received', 'returned'], ...tonight })
    expect(where('county')).toMatchObject(tonight)
    expect(where('late')).toMatchObject({ dueKey: { upTo: `${monday}|` } })
  })

  test('the door says the next limit, and what is late already', () => {
    const due = (wall: string) => ({ ...accepted(), dueKey: `${Date.parse(`${wall}+08:00`)}|x` })
    const [late, soon] = [due('2026-11-23T08:00'), due('2026-11-24T17:30')]
    const door = lists.due?.door
    const who = caller('ps-x', job('u-zjj', 'handler'))
    expect(door?.says([soon], who, at)).toBe('最近的明天 17:30')
    expect(door?.says([soon, late], who, at)).toBe('1 件已超时，最近的明天 17:30')
    expect([door?.tone?.([soon], who, at), door?.tone?.([soon, late], who, at)]).toEqual(['due', 'late'])
  })
})
