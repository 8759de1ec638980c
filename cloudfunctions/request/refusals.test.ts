// Bad input, strangers, stale and repeated taps: refused with a sentence, nothing changed, nothing leaked.

import * as dispatchCalls from '@shared/dispatch/calls'
import * as personCalls from '@shared/person/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import type { Request } from '@shared/request/request'
import { common as refusals } from '@shared/ruling'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
let granny: Player
let liqiang: Player
let id: string

beforeAll(async () => {
  sample = await openSample({ riskyWords: ['告到底'] })
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
  id = (await granny.does(calls.submit, filing())).id
})
afterAll(() => sample.close())

const filing = () => ({ tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } })

const everything = async () => ({
  requests: await store<Request>('requests').all(),
  persons: await store<{ _id: string }>('persons').all(),
})

test.each([
  ['an unknown field', { ...filing(), admin: true }, 'admin'],
  ['an unknown field of the place', { ...filing(), place: { scene: 'g7KQ2M', $where: '1' } }, 'place.$where'],
  ['no kind', { ...filing(), kind: undefined }, 'kind'],
  ['a kind that is none', { ...filing(), kind: 'order' }, 'kind'],
  ['text of 10,001 characters', { ...filing(), text: '灯'.repeat(10_001) }, 'text'],
  ['text that is an object', { ...filing(), text: { $gt: '' } }, 'text'],
  ['an item that is an operator', { ...filing(), item: { $ne: null } }, 'item'],
  ['an item with a dollar', { ...filing(), item: '$where' }, 'item'],
  [
    'ten files',
    { ...filing(), files: Array.from({ length: 10 }, () => ({ id: 'cloud://a/b', kind: 'photo' })) },
    'files',
  ],
  ['a file from elsewhere', { ...filing(), files: [{ id: 'https://x/y.jpg', kind: 'photo' }] }, 'files.0.id'],
  ['a file that is not ours', { ...filing(), files: [{ id: 'cloud://local/secret', kind: 'photo' }] }, 'files'],
  ['a point in the sea', { ...filing(), place: { point: [0, 0] } }, 'place.point.0'],
  ['a point outside the county', { ...filing(), place: { point: [116.4, 39.9] } }, 'place'],
  ['a grid that is not here', { ...filing(), place: { grid: '320324999999-01' } }, 'place'],
  ['a code that is not ours', { ...filing(), place: { scene: 'nobody' } }, 'place'],
  ['a phone of ten digits', { ...filing(), phone: '1380000000' }, 'phone'],
  ['no tap', { ...filing(), tap: undefined }, 'tap'],
  ['nothing', null, undefined],
  ['a list', [], 'tap'],
])('filing with %s is refused at its field, in Chinese, and nothing is kept', async (_, input, field) => {
  const before = (await everything()).requests
  const outcome = await granny.tries(calls.submit, input as never)
  expect(outcome).toMatchObject({ ok: false })
  if (!outcome.ok) {
    expect(outcome.field).toBe(field)
    expect(outcome.say).toMatch(/\p{Script=Han}.*[。]/u)
  }
  expect((await everything()).requests).toEqual(before)
})

test('who returns or transfers without naming the right place is told to name it', async () => {
  const { id } = await sample.who('o-wangxiulan').does(calls.submit, filing())
  const wish = { id, version: 2, reason: '不归我们' }
  expect(await sample.who('o-liqiang').tries(calls.returning, wish)).toMatchObject({ why: 'needs-right-place' })
  const { version } = await sample.who('o-liqiang').does(calls.accept, { id, version: 2 })
  expect(await sample.who('o-zhaojianguo').tries(dispatchCalls.transfer, { ...wish, version })).toMatchObject({
    why: 'needs-right-place',
  })
})

test.each([
  ['an empty identity', '', calls.mine, {}, 'not-signed-in'],
  ['a resident at the handler’s list', 'o-wangxiulan', calls.tasks, { list: 'accept' }, 'not-allowed'],
  ['an unknown list', 'o-liqiang', calls.tasks, { list: 'all' }, 'unknown-list'],
])('%s is refused', async (_, openid, call, input, why) => {
  expect(await sample.who(openid).tries(call, input as never)).toMatchObject({ ok: false, why })
})

test.each(['', 'request.destroy', 'constructor', '__proto__', 'person.enter'])(
  '“%s” is no call of this function',
  async call => {
    expect(await sample.cloud.invoke('request', { call, input: {} }, { openid: 'o-wangxiulan' })).toMatchObject({
      ok: false,
      why: 'unknown-call',
    })
  },
)

test.each(['nonsense', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJwcy13YW5neGl1bGFuIn0.'])(
  'a forged session “%s” is nobody',
  async session => {
    const reply = await fetch(`${sample.cloud.url}/call/request`, {
      method: 'POST',
      body: JSON.stringify({ call: 'request.mine', input: {}, session }),
    })
    expect(await reply.json()).toMatchObject({ ok: false, why: 'not-signed-in' })
  },
)

test('an openid in the event or in a header is not believed', async () => {
  const reply = await fetch(`${sample.cloud.url}/call/request`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o-wangxiulan' },
    body: JSON.stringify({
      call: 'request.mine',
      input: {},
      openid: 'o-wangxiulan',
      userInfo: { openId: 'o-wangxiulan' },
    }),
  })
  expect(await reply.json()).toMatchObject({ ok: false, why: 'not-signed-in' })
})

test('other people’s matters and matters that do not exist look the same, whatever is tried on them', async () => {
  const stranger = sample.who('o-stranger')
  const version = 2
  const answers = await Promise.all([
    stranger.tries(calls.track, { id }),
    stranger.tries(calls.track, { id: 'rq-261123-22222' }),
    stranger.tries(calls.add, { id, version, text: '加一句' }),
    stranger.tries(calls.withdraw, { id, version }),
    stranger.tries(ratingCalls.rate, { id, version, result: 1, attitude: 1, speed: 1 }),
  ])
  for (const answer of answers) expect(answer).toEqual({ ok: false, why: 'not-yours', say: refusals['not-yours'] })
})

test('a stale version and a call out of state are refused and change nothing', async () => {
  const before = (await everything()).requests
  expect(await liqiang.tries(calls.accept, { id, version: 1 })).toMatchObject({ why: 'changed' })
  expect(
    await liqiang.tries(calls.answer, { id, version: 2, text: '好', basis: '核查', contact: '李强' }),
  ).toMatchObject({ why: 'wrong-state' })
  expect(await granny.tries(ratingCalls.rate, { id, version: 2, result: 5, attitude: 5, speed: 5 })).toMatchObject({
    why: 'wrong-state',
  })
  expect(await granny.tries(calls.reply, { id, version: 2, text: '好' })).toMatchObject({ why: 'wrong-state' })
  expect((await everything()).requests).toEqual(before)
})

test('two handlers at once: one has it, the other is told', async () => {
  const { id: both } = await granny.does(calls.submit, filing())
  const wanglei = sample.who('o-wanglei')
  const outcomes = await Promise.all([
    liqiang.tries(calls.accept, { id: both, version: 2 }),
    wanglei.tries(calls.accept, { id: both, version: 2 }),
  ])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes).toContainEqual(expect.objectContaining({ why: 'changed' }))
})

test('ten taps in a second are one request, and each tap has its code', async () => {
  const person = sample.who('o-wanglei')
  const one = filing()
  const answers = await Promise.all(Array.from({ length: 10 }, () => person.does(calls.submit, one)))
  expect(new Set(answers.map(answer => answer.id)).size).toBe(1)
  expect((await store<Request>('requests').all()).filter(({ tap }) => tap.endsWith(one.tap))).toHaveLength(1)
})

test('a person who files without end is slowed with a clear word; others are not, and time mends it', async () => {
  const hasty = sample.who('o-hasty')
  for (let times = 0; times < 10; times++) await hasty.does(calls.submit, filing())
  expect(await hasty.tries(calls.submit, filing())).toEqual({ ok: false, why: 'slow-down', say: refusals['slow-down'] })
  await sample.who('o-patient').does(calls.submit, filing())
  sample.clock('2026-11-23 09:15')
  await hasty.does(calls.submit, filing())
})

test('a lawful matter is never refused for its words, only kept from public view', async () => {
  const long = '工地拖欠工资，我要告到底。'.repeat(700)
  const angry = await sample.who('o-angry').does(calls.submit, { ...filing(), text: long })
  const kept = await store<Request>('requests').get(angry.id)
  expect(kept).toMatchObject({ state: 'dispatched', text: long, near: false })
  const calm = await sample.who('o-calm').does(calls.submit, { ...filing(), text: '路灯不亮，请来看看。' })
  expect(await store<Request>('requests').get(calm.id)).toMatchObject({ near: true })
})

test('a filter that could widen does not reach the database', async () => {
  const requests = store<Request>('requests')
  for (const filter of [
    {},
    { _id: undefined },
    { _id: {} },
    { state: 'received', 'place.town': undefined },
    { place: { town: undefined } },
  ]) {
    await expect(async () => requests.find(filter as never, { limit: 1 })).rejects.toThrow(/filter/)
  }
})

test('a wrong one-time code is refused, many of them close it, a right one works once', async () => {
  const nobody = sample.who('')
  const phone = '13900000009'
  await nobody.does(personCalls.sendCode, { phone })
  expect(await nobody.tries(personCalls.sendCode, { phone })).toMatchObject({ why: 'code-too-often' })
  const code = String(sample.cloud.sms.sent(`+86${phone}`)[0]?.params[0])
  const wrong = code === '000000' ? '111111' : '000000'
  expect(await nobody.tries(personCalls.signIn, { phone, code: wrong })).toMatchObject({ why: 'bad-code' })
  const { session } = await nobody.does(personCalls.signIn, { phone, code })
  expect(session).toMatch(/^ey/)
  expect(await nobody.tries(personCalls.signIn, { phone, code })).toMatchObject({ why: 'bad-code' })
  for (let tries = 0; tries < 18; tries++) await nobody.tries(personCalls.signIn, { phone, code: wrong })
  expect(await nobody.tries(personCalls.signIn, { phone, code })).toMatchObject({ why: 'too-many-tries' })
})

test('phones lie sealed: no document holds one that can be read', async () => {
  const { persons, requests } = await everything()
  expect(JSON.stringify({ persons, requests })).not.toMatch(/1380000000\d|13900000009/)
})
