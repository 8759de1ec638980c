import { safeParse } from 'valibot'
import { type Call, mayCall } from '../calls/call'
import type { Post } from '../post'
import * as calls from './calls'

const deed = { id: 'rq-261123-7KQFJ', version: 5 }
const whistle = { ...deed, listed: 'zf2', units: ['u-cgj'] }
const meeting = { ...deed, when: 1_795_500_000_000, place: '大厅', members: ['u-cgj'], lead: 'u-suicheng' }
const minutes = { ...deed, words: '到场', decisions: '分头办', lead: 'u-cgj', shares: [] }
const share = { unit: 'u-cgj', what: '清走', day: '2026-11-26' }
const takes = ({ input }: Call, wish: unknown) => safeParse(input, wish).success

test.each<[string, boolean, Call, unknown]>([
  ['a whistle from the list', true, calls.whistle, whistle],
  ['a whistle off the list', true, calls.whistle, { ...whistle, listed: null, words: '要车' }],
  ['a whistle of 21 units', false, calls.whistle, { ...whistle, units: Array(21).fill('u-cgj') }],
  ['a whistle in who knows which matter', false, calls.whistle, { ...whistle, id: undefined }],
  ['a report', true, calls.report, { ...deed, who: '孙伟' }],
  ['a report of nobody', false, calls.report, deed],
  ['an excuse', true, calls.excuse, { ...deed, words: '无车' }],
  ['an excuse without a field for it', false, calls.excuse, deed],
  ['a meeting', true, calls.meet, meeting],
  ['a meeting without a time', false, calls.meet, { ...meeting, when: undefined }],
  ['minutes without shares', true, calls.minute, minutes],
  ['minutes with a share', true, calls.minute, { ...minutes, shares: [share] }],
  ['a share with no day', false, calls.minute, { ...minutes, shares: [{ ...share, day: '周四' }] }],
  ['minutes with 21 shares', false, calls.minute, { ...minutes, shares: Array(21).fill(share) }],
  ['a share that is done', true, calls.finish, { ...deed, place: 0, words: '已清' }],
  ['a share in no place', false, calls.finish, { ...deed, place: -1, words: '已清' }],
  ['a list for somebody', false, calls.list, { person: 'ps-liqiang' }],
])('%s: %s', (_, taken, call, wish) => expect(takes(call, wish)).toBe(taken))

test.each<{ call: Call; posts: Post[] }>([
  { call: calls.whistle, posts: ['head', 'leader', 'dispatcher', 'supervisor'] },
  { call: calls.report, posts: ['handler', 'head'] },
  { call: calls.excuse, posts: ['handler', 'head'] },
  { call: calls.meet, posts: ['head', 'leader', 'dispatcher', 'supervisor'] },
  { call: calls.minute, posts: ['head', 'leader', 'dispatcher', 'supervisor'] },
  { call: calls.finish, posts: ['handler', 'head'] },
  { call: calls.explain, posts: ['handler', 'head', 'dispatcher', 'supervisor'] },
  { call: calls.list, posts: ['handler', 'head', 'leader', 'dispatcher', 'supervisor'] },
])('$call.name is for $posts', ({ call, posts }) => {
  const all: Post[] = ['handler', 'head', 'leader', 'dispatcher', 'supervisor', 'admin']
  expect(all.filter(post => mayCall(call, true, [post]))).toEqual(posts)
})
