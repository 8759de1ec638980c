import { safeParse } from 'valibot'
import { type Call, mayCall } from '../calls/call'
import type { Post } from '../post'
import * as calls from './calls'

const deed = { id: 'rq-261123-7KQFJ', version: 5 }
const filing = { tap: 'tap-0000000000000001', kind: 'complaint', place: { village: '320324001001' } }
const photo = { id: 'cloud://x', kind: 'photo' }
const words = { text: '已更换灯具', basis: '现场核查', contact: '李强' }
const written = { ...deed, ...words }
const picture = { name: 'lamp.jpg', size: 200_000 }

test('a filing needs its tap, its kind and a place; all else may be left out', () => {
  expect(safeParse(calls.submit.input, filing).output).toEqual({
    ...filing,
    place: { village: '320324001001', words: '' },
    given: [],
    text: '',
    files: [],
    hidden: false,
    name: '',
    nobodyInDanger: false,
  })
})

test.each<[string, boolean, Call, unknown]>([
  ['a filing without a tap', false, calls.submit, { ...filing, tap: undefined }],
  ['a filing of no kind', false, calls.submit, { ...filing, kind: 'praise' }],
  ['a filing nowhere', false, calls.submit, { ...filing, place: undefined }],
  ['a filing in a place of no kind', false, calls.submit, { ...filing, place: { planet: 'mars' } }],
  ['ten files', false, calls.submit, { ...filing, files: Array(10).fill(photo) }],
  ['twenty answers', true, calls.submit, { ...filing, given: Array(20).fill({ question: '几点', answer: '夜里' }) }],
  ['21 answers', false, calls.submit, { ...filing, given: Array(21).fill({ question: '几点', answer: '夜里' }) }],
  ['an answer to no question', false, calls.submit, { ...filing, given: [{ answer: '夜里' }] }],
  ['who filed', false, calls.submit, { ...filing, reporter: 'ps-liqiang' }],
  ['opening with a code', true, calls.open, { scene: 'g7KQ2M' }],
  ['opening with a whole page', false, calls.open, { scene: 'x'.repeat(65) }],
  ['locating no point', false, calls.locate, {}],
  ['the first screen of somebody', false, calls.home, { person: 'ps-liqiang' }],
  ['what is near a town', true, calls.near, { town: '320324001' }],
  ['my open matters', true, calls.mine, { open: true }],
  ['tracking nothing', false, calls.track, {}],
  ['adding words', true, calls.add, { ...deed, text: '又不亮' }],
  ['adding who knows where', false, calls.add, { text: '又不亮' }],
  ['replying with a picture', true, calls.reply, { ...deed, files: [photo] }],
  ['withdrawing without a reason', true, calls.withdraw, deed],
  ['a list by its name', true, calls.tasks, { list: 'accept' }],
  ['a list by a query', false, calls.tasks, { list: '$where' }],
  ['a list of endless name', false, calls.tasks, { list: 'a'.repeat(21) }],
  ['accepting', true, calls.accept, deed],
  ['accepting blindly', false, calls.accept, { id: deed.id }],
  ['asking nothing', false, calls.ask, deed],
  ['checking an answer', true, calls.checkAnswer, { id: deed.id, ...words }],
  ['an answer', true, calls.answer, written],
  ['an answer without its basis', false, calls.answer, { ...written, basis: undefined }],
  ['giving back with the right place', true, calls.returning, { ...deed, reason: '不归我们', rightUnit: 'u-cgj' }],
  ['giving back without a reason', false, calls.returning, deed],
  ['signing with a reason', true, calls.sign, { ...deed, reason: '于法无据' }],
  ['a look at a number without a reason', false, calls.contact, { id: deed.id }],
  ['declining without a reason', false, calls.decline, deed],
  ['a picture', true, calls.attach, picture],
  ['a picture of 10 MB', true, calls.attach, { ...picture, size: 10_485_760 }],
  ['a larger one', false, calls.attach, { ...picture, size: 10_485_761 }],
  ['an empty file', false, calls.attach, { ...picture, size: 0 }],
  ['a programme', false, calls.attach, { ...picture, name: 'lamp.exe' }],
  ['a path', false, calls.attach, { ...picture, name: '../lamp.jpg' }],
])('%s: %s', (_, taken, { input }, wish) => expect(safeParse(input, wish).success).toBe(taken))

test.each<{ call: Call; posts: Post[] }>([
  { call: calls.tasks, posts: ['handler', 'head', 'leader'] },
  { call: calls.accept, posts: ['handler', 'head'] },
  { call: calls.sign, posts: ['head', 'dispatcher'] },
  { call: calls.contact, posts: ['handler', 'head', 'dispatcher'] },
  { call: calls.decline, posts: ['dispatcher'] },
])('$call.name is for $posts', ({ call, posts }) => {
  const all: Post[] = ['handler', 'head', 'leader', 'dispatcher', 'supervisor', 'admin']
  expect(all.filter(post => mayCall(call, true, [post]))).toEqual(posts)
  expect(mayCall(call, true, [])).toBe(false)
})
