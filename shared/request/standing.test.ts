import { lists } from '../aspects'
import type { Employment } from '../organisation/organisation'
import type { Post } from '../post'
import { accepted } from '../sample/requests'
import { actorAs, type Caller, coreStands, inOrder, keysOf, type Stand } from './standing'

const request = accepted()
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
  const where = (list: string, ...employments: Employment[]) => lists[list]?.where(caller('ps-x', ...employments))

  test.each([
    ['accept', ['dispatched']],
    ['answer', ['accepted']],
    ['waiting', ['waiting']],
    ['done', ['answered', 'closed']],
  ])('%s has a handler’s own matters and a head’s whole unit', (list, state) => {
    expect(where(list, job('u-zjj', 'handler'))).toEqual({ handler: 'ps-x', unit: ['u-zjj'], state })
    expect(where(list, job('u-cgj', 'handler'), job('u-zjj', 'head'))).toEqual({ unit: 'u-zjj', state })
  })

  test('the desk has what comes in and what comes back; the supervisor what came back three times', () => {
    expect(where('desk')).toEqual({ state: ['received', 'returned'] })
    expect(where('supervised')).toEqual({ state: ['returned'], returns: { atLeast: 3 } })
    expect(where('tasks', job('u-zjj', 'handler'), job('u-cgj', 'leader'))).toEqual({
      handler: 'ps-x',
      unit: ['u-zjj'],
      state: ['dispatched', 'accepted'],
    })
  })

  test('the door says how many wait for which step', () => {
    const found = [accepted(), accepted(), { ...accepted(), state: 'dispatched' as const }]
    expect(lists.tasks?.door?.says(3, found)).toBe('待受理 1 件 · 办理中 2 件')
  })
})
