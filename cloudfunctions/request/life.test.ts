// The main job through the front door of the functions, with the real SDK on the local cloud.
import * as dispatchCalls from '@shared/dispatch/calls'
import * as personCalls from '@shared/person/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let liqiang: Player
let zhangmin: Player

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
  zhangmin = sample.who('o-zhangmin')
})
afterAll(() => sample.close())
beforeEach(() => sample.clock('2026-11-23 09:00'))

const scanned = () => ({ tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } })
const answerText = { text: '11 月 23 日已更换灯具。', basis: '《城市照明管理规定》', contact: '李强 0516-88331001' }

test('a scanned code opens the form with its place; two calls later the unit has the matter', async () => {
  const form = await granny.does(calls.open, { scene: 'g7KQ2M' })
  expect(form).toMatchObject({
    place: { name: '睢城街道 和平社区 第 3 网格', worker: { name: '陈晓梅' } },
    phone: '138****0001',
  })
  const filed = await granny.does(calls.submit, scanned())
  expect(filed).toMatchObject({
    state: 'dispatched',
    unit: '县住建局',
    next: '县住建局会在 11 月 24 日 17:30 前接手。',
  })
})

test('a code that is not ours opens the form all the same and says so', async () => {
  const form = await granny.does(calls.open, { scene: '../../etc' })
  expect(form.place).toBeNull()
  expect(form.placeSay).toMatch('没有认出这个二维码')
})

test('accept, question, reply, answer, dissatisfied, second round, satisfied, closed', async () => {
  const { id } = await granny.does(calls.submit, { ...scanned(), text: '东侧路灯不亮' })
  const task = await liqiang.does(calls.track, { id })
  const accepted = await liqiang.does(calls.accept, { id, version: task.version })
  const asked = await liqiang.does(calls.ask, { id, version: accepted.version, question: '是哪一盏？' })
  expect(asked.question?.text).toBe('是哪一盏？')
  const replied = await granny.does(calls.reply, { id, version: asked.version, text: '最东边' })
  const answered = await liqiang.does(calls.answer, { id, version: replied.version, ...answerText })
  const seen = await granny.does(calls.track, { id })
  expect(seen.may).toContain('rate')
  const again = await granny.does(ratingCalls.rate, {
    id,
    version: answered.version,
    result: 1,
    attitude: 3,
    speed: 3,
    words: '还是不亮',
  })
  expect(again).toMatchObject({ state: 'dispatched', round: 2 })
  const second = await liqiang.does(calls.accept, { id, version: again.version })
  const mended = await liqiang.does(calls.answer, { id, version: second.version, ...answerText })
  const closed = await granny.does(ratingCalls.rate, { id, version: mended.version, result: 5, attitude: 5, speed: 4 })
  expect(closed).toMatchObject({ state: 'closed', round: 2 })
  expect(closed.answers.map(({ rating }) => rating?.result)).toEqual([1, 5])
})

test('what has no item waits at the desk; the unit gives it back once, the second has it', async () => {
  const { id } = await granny.does(calls.submit, {
    tap: newTap(),
    kind: 'help',
    text: '小区门口的树倒了',
    place: { village: '320324001001' },
  })
  const desk = await zhangmin.does(dispatchCalls.queue, { list: 'received' })
  expect(desk.rows.map(row => row.id)).toContain(id)
  const waiting = await zhangmin.does(calls.track, { id })
  const handed = await zhangmin.does(dispatchCalls.dispatch, {
    id,
    version: waiting.version,
    unit: 'u-zjj',
    item: 'streetlight',
  })
  const back = await liqiang.does(calls.returning, {
    id,
    version: handed.version,
    reason: '行道树归城管',
    rightUnit: 'u-cgj',
  })
  expect(back).toMatchObject({ state: 'returned', may: [] })
  expect(await liqiang.tries(calls.track, { id })).toMatchObject({ why: 'not-yours' })
  const returned = await zhangmin.does(calls.track, { id })
  expect(returned).toMatchObject({
    state: 'returned',
    steps: expect.arrayContaining([
      expect.objectContaining({ deed: 'return', text: '行道树归城管', unit: '县城管局' }),
    ]),
  })
  const second = await zhangmin.does(dispatchCalls.dispatch, { id, version: returned.version, unit: 'u-cgj' })
  expect(second).toMatchObject({ state: 'dispatched', handler: '孙伟' })
})

test('lists: the reporter’s own, the handler’s tasks, what is done nearby, the first screen', async () => {
  const own = await granny.does(calls.mine, {})
  expect(own.rows.length).toBeGreaterThanOrEqual(3)
  const tasks = await liqiang.does(calls.tasks, { list: 'accept' })
  expect(tasks.counts.accept).toBe(tasks.rows.length)
  const near = await sample.who('').does(calls.near, { town: '320324001' })
  expect(near).toMatchObject({ name: '睢城街道' })
  expect(JSON.stringify(near)).not.toMatch(/王秀兰|东侧/)
  const home = await granny.does(calls.home, {})
  expect(home).toMatchObject({ nearName: '睢城街道', work: null })
  const { work } = await liqiang.does(calls.home, {})
  expect(work?.waits.find(({ id }) => id === 'accept')?.count).toBe(tasks.rows.length)
  expect((await zhangmin.does(calls.home, {})).work?.waits.map(({ id }) => id)).toContain('received')
})

test('a phone is looked at whole with a reason, and the look is written down', async () => {
  const { id } = await granny.does(calls.submit, scanned())
  const seen = await sample.trips('request', () => liqiang.does(calls.contact, { id, reason: '约时间查看现场' }))
  expect(await liqiang.does(calls.contact, { id, reason: '再约' })).toEqual({ name: '王秀兰', phone: '13800000001' })
  expect(seen).toContainEqual(expect.objectContaining({ action: 'database.insertDocument', collection: 'looks' }))
  expect(await sample.who('o-sunwei').tries(calls.contact, { id, reason: '好奇' })).toMatchObject({
    ok: false,
    why: 'not-allowed',
  })
})

test('who came by WeChat and by phone is one person once the phone is shown, with all that was filed', async () => {
  const stranger = sample.who('o-new')
  const { id } = await stranger.does(calls.submit, scanned())
  const wechatCode = await sample.cloud.wechat.phoneCode('13800000007')
  const { me } = await stranger.does(personCalls.givePhone, { wechatCode })
  expect(me).toMatchObject({ phone: '138****0007', posts: [{ post: 'handler', unitName: '县城管局' }] })
  expect((await stranger.does(calls.mine, {})).rows.map(row => row.id)).toContain(id)
  expect(await stranger.tries(personCalls.givePhone, { wechatCode })).toMatchObject({ why: 'phone-code-used' })
})

test('lists page without a gap or a repeat, also where a hundred are due at one moment', async () => {
  const many = await Promise.all(
    Array.from({ length: 45 }, (_, n) => sample.who(`o-page-${n % 9}`).does(calls.submit, scanned())),
  )
  const seen = await idsOf('accept')
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(many.map(({ id }) => id)))
})

async function idsOf(list: string): Promise<string[]> {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await liqiang.does(calls.tasks, { list, after })
    expect(page.rows.length).toBeLessThanOrEqual(20)
    seen.push(...page.rows.map(row => row.id))
    after = page.after ?? undefined
  } while (after)
  return seen
}

test('a list with a bound of its own pages within it: what is due tomorrow does not slip in', async () => {
  sample.clock('2026-11-24 09:00')
  const later = await sample.who('o-page-1').does(calls.submit, scanned())
  const tonight = await idsOf('due')
  expect(tonight.length).toBeGreaterThan(40)
  expect(new Set(tonight).size).toBe(tonight.length)
  expect(tonight).not.toContain(later.id)
  const { work } = await liqiang.does(calls.home, {})
  expect(work?.waits.find(({ id }) => id === 'due')?.count).toBe(tonight.length)
})

test('the inbox pages too', async () => {
  await sample.cloud.settle()
  const first = await liqiang.does(personCalls.inbox, {})
  expect(first.rows).toHaveLength(20)
  const second = await liqiang.does(personCalls.inbox, { after: first.after ?? '' })
  expect(second.rows.length).toBeGreaterThan(0)
  expect(second.rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining(first.rows.map(({ id }) => id)))
})
