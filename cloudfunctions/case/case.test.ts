// A case through the front door of the functions: followed before sending, joined and parted at the desk, answered together.

import * as alikeCalls from '@shared/alike/calls'
import * as caseCalls from '@shared/case/calls'
import * as personCalls from '@shared/person/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let neighbour: Player
let liqiang: Player
let zhangmin: Player

beforeEach(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  neighbour = sample.who('o-neighbour')
  liqiang = sample.who('o-liqiang')
  zhangmin = sample.who('o-zhangmin')
})
afterEach(() => sample.close())

const place = { scene: 'g7KQ2M', words: '3 号楼东侧' }
const lamp = () => ({ tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place })
const said = { text: '11 月 23 日已更换灯具。', basis: '《城市照明管理规定》', contact: '李强 0516-88331001' }
const versionOf = async (id: string) => (await zhangmin.does(calls.track, { id })).version
const join = async (id: string, lead: string) =>
  zhangmin.tries(caseCalls.join, { id, version: await versionOf(id), lead })
const answerIt = async (id: string) => {
  const { version } = await liqiang.does(calls.accept, { id, version: await versionOf(id) })
  await liqiang.does(calls.answer, { id, version, ...said })
  await sample.cloud.settle()
}

test('a neighbour is offered what is being done, follows it, is answered too, and rates for herself', async () => {
  const { id: lead } = await granny.does(calls.submit, { ...lamp(), text: '王秀兰家门口的灯坏了' })
  const { rows } = await neighbour.does(alikeCalls.offers, { item: 'streetlight', place })
  expect(rows).toMatchObject([{ id: lead, title: '路灯不亮', unit: '县住建局', state: 'dispatched', following: 0 }])
  expect(JSON.stringify(rows)).not.toMatch(/王秀兰|第 3 网格/)
  const filed = await neighbour.does(calls.submit, { ...lamp(), follow: lead })
  expect(filed.next).toMatch('一起办')
  await sample.cloud.settle()
  expect(await neighbour.does(caseCalls.caseOf, { id: filed.id })).toEqual({ size: 2, rows: [] })
  expect((await liqiang.does(caseCalls.caseOf, { id: lead })).rows).toMatchObject([{ id: filed.id, state: 'joined' }])
  expect((await sample.who('').does(calls.near, {})).rows).toHaveLength(1)
  await answerIt(lead)
  const told = await neighbour.does(calls.track, { id: filed.id })
  expect(told).toMatchObject({
    state: 'answered',
    answers: [{ text: said.text, rating: null }],
    case: { joined: true, lead: null },
  })
  expect(told.may).toContain('rate')
  const grades = { attitude: 5, speed: 5 } as const
  await neighbour.does(ratingCalls.rate, { id: filed.id, version: told.version, result: 1, ...grades })
  await granny.does(ratingCalls.rate, { id: lead, version: await versionOf(lead), result: 5, ...grades })
  expect(await zhangmin.does(calls.track, { id: filed.id })).toMatchObject({ state: 'dispatched', round: 2 })
  expect(await zhangmin.does(calls.track, { id: lead })).toMatchObject({ state: 'closed', round: 1 })
})

test('the desk sees a likely repeat with its reasons, joins it, and parts it again', async () => {
  const { id: lead } = await granny.does(calls.submit, { ...lamp(), text: '3 号楼东侧路灯不亮' })
  const { id } = await neighbour.does(calls.submit, {
    ...lamp(),
    item: undefined,
    text: '3 号楼东侧路灯不亮，看不清台阶',
  })
  const { rows } = await zhangmin.does(alikeCalls.repeats, { id })
  expect(rows).toMatchObject([{ id: lead, why: { near: 'grid', days: 0 } }])
  expect((await join(id, lead)).ok).toBe(true)
  await sample.cloud.settle()
  const joined = await zhangmin.does(calls.track, { id })
  expect(joined).toMatchObject({ state: 'joined', unit: { name: '县住建局' }, case: { joined: true, lead } })
  expect(joined.may).toEqual(['part'])
  expect(await zhangmin.does(calls.track, { id: lead })).toMatchObject({ case: { joined: false, lead: null } })
  const parted = await zhangmin.does(caseCalls.part, { id, version: joined.version, reason: '是另一盏灯' })
  expect(parted).toMatchObject({ state: 'received', unit: null, case: null })
})

test('two dispatchers at once: one joins, the other is told that something has changed; nothing is lost', async () => {
  const [one, two, three] = (await Promise.all([1, 2, 3].map(() => granny.does(calls.submit, lamp())))).map(
    ({ id }) => id,
  ) as [string, string, string]
  const version = await versionOf(one)
  const both = await Promise.all([two, three].map(lead => zhangmin.tries(caseCalls.join, { id: one, version, lead })))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toMatchObject({ why: 'changed' })
  const [v2, v3] = await Promise.all([versionOf(two), versionOf(three)])
  await Promise.all([
    zhangmin.tries(caseCalls.join, { id: two, version: v2, lead: three }),
    zhangmin.tries(caseCalls.join, { id: three, version: v3, lead: two }),
  ])
  await sample.cloud.settle()
  const states = await Promise.all([one, two, three].map(async id => (await zhangmin.does(calls.track, { id })).state))
  expect(states.filter(state => state === 'joined').length).toBeGreaterThanOrEqual(1)
  expect(states.some(state => state === 'dispatched' || state === 'received')).toBe(true)
})

test.each([
  ['with itself', async (id: string) => join(id, id), 'join-itself'],
  ['with what nobody knows', async (id: string) => join(id, 'rq-261123-ZZZZZ'), 'join-unknown'],
  [
    'with what was answered',
    async (id: string, lead: string) => {
      await answerIt(lead)
      return join(id, lead)
    },
    'join-ended',
  ],
  [
    'that has ended',
    async (id: string, lead: string) => {
      await granny.does(calls.withdraw, { id, version: await versionOf(id) })
      return join(id, lead)
    },
    'wrong-state',
  ],
])('a case %s is refused with a sentence', async (_, wish, why) => {
  const { id: lead } = await granny.does(calls.submit, lamp())
  const { id } = await granny.does(calls.submit, lamp())
  expect(await wish(id, lead)).toMatchObject({ ok: false, why, say: expect.stringMatching(/。$/) })
})

test('the answer reaches a hundred who followed, also when it is given while the timer brings them to the acceptance', async () => {
  const { id: lead } = await granny.does(calls.submit, lamp())
  const followers = Array.from({ length: 100 }, (_, n) => sample.who(`o-follower-${n}`))
  await Promise.all(followers.map(who => who.does(calls.submit, { ...lamp(), follow: lead })))
  await sample.cloud.settle()
  const { version } = await liqiang.does(calls.accept, { id: lead, version: await versionOf(lead) })
  await Promise.all([sample.cloud.runTimer('reminders'), liqiang.does(calls.answer, { id: lead, version, ...said })])
  await sample.cloud.settle()
  const told = await Promise.all(followers.map(who => who.does(calls.mine, {})))
  expect(new Set(told.map(({ rows }) => rows[0]?.state))).toEqual(new Set(['answered']))
})

const levelOf = async (id: string) => (await zhangmin.does(calls.track, { id })).level

test('a case in which five people report the same is yellow, told of once; one who files it ten times is one of them', async () => {
  const { id: lead } = await granny.does(calls.submit, lamp())
  const follow = async (who: Player) => {
    await who.does(calls.submit, { ...lamp(), follow: lead })
    await sample.cloud.settle()
  }
  for (let times = 0; times < 5; times++) await follow(neighbour)
  for (const n of [1, 2]) await follow(sample.who(`o-more-${n}`))
  expect(await levelOf(lead)).toMatchObject({ colour: 'blue' })
  for (const n of [3, 4]) await follow(sample.who(`o-more-${n}`))
  expect(await levelOf(lead)).toMatchObject({
    colour: 'yellow',
    rises: [{ fact: 'reporters', threshold: 5, evidence: '5 人反映同一件事' }],
  })
  const head = await sample.who('o-zhaojianguo').does(personCalls.inbox, {})
  expect(head.rows.filter(({ subject }) => subject === lead)).toHaveLength(1)
})

test('who tries to follow what is not public where they are raises nothing', async () => {
  const { id: lead } = await granny.does(calls.submit, { ...lamp(), item: 'wages' })
  for (let n = 0; n < 6; n++) {
    await sample.who(`o-guess-${n}`).does(calls.submit, { ...lamp(), follow: lead })
    await sample.cloud.settle()
  }
  expect((await levelOf(lead))?.rises.map(({ fact }) => fact)).toEqual(['priority'])
})

test('what is reported again although each answer was on time stands among the hot matters, with its evidence', async () => {
  for (let times = 0; times < 3; times++) {
    const { id } = await sample.who(`o-hot-${times}`).does(calls.submit, { ...lamp(), text: '3 号楼东侧路灯又不亮了' })
    await answerIt(id)
  }
  sample.clock('2026-11-30 09:00')
  await granny.does(calls.submit, { ...lamp(), text: '3 号楼东侧路灯还是不亮' })
  const { rows } = await zhangmin.does(alikeCalls.hot, {
    from: sample.now() - 14 * 86_400_000,
    to: sample.now() + 1,
  })
  const found = rows.find(({ study }) => study)
  expect(found).toMatchObject({ before: 0, place: expect.stringMatching('和平社区') })
  expect(found?.study?.map(({ what }) => what).at(-1)).toBe('report')
  expect(found?.study?.filter(({ what }) => what === 'answer')).toHaveLength(3)
})
