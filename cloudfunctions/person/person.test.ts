// Who is who: numbers that change hands, several ids of one person, sessions, and the pace of codes. Through the front door.

import * as personCalls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import * as searchCalls from '@shared/search/calls'
import { browser as browserOf, lastCode } from '../../localcloud/product/browser'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { persons } from '../kit/caller'

let sample: SampleCloud
let granny: Player
let liqiang: Player
let zhangmin: Player

beforeEach(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
  zhangmin = sample.who('o-zhangmin')
})
afterEach(() => sample.close())

const lamp = (more: object = {}) => ({
  tap: newTap(),
  kind: 'complaint' as const,
  item: 'streetlight',
  place: { scene: 'g7KQ2M' },
  ...more,
})
const file = async (who: { does: Player['does'] }, more: object = {}) => (await who.does(calls.submit, lamp(more))).id
const versionOf = async (id: string) => (await zhangmin.does(calls.track, { id })).version
const give = async (who: Player, phone: string) =>
  who.does(personCalls.givePhone, { wechatCode: await sample.cloud.wechat.phoneCode(phone) })
const mineOf = async (who: { does: Player['does'] }) => (await who.does(calls.mine, {})).rows.map(({ id }) => id)
const texts = (phone: string) => sample.cloud.sms.sent(`+86${phone}`)

const browser = () => browserOf(sample.cloud)
const codeOf = (phone: string): string => lastCode(sample.cloud, phone)

const worstGrades = { result: 5, attitude: 5, speed: 5 } as const

test('a handler who filed by a second WeChat neither accepts, answers nor rates it once the number shows who it is', async () => {
  const second = sample.who('o-second')
  const id = await file(second)
  await give(second, '13800000002')
  await sample.cloud.settle()
  expect(await second.does(personCalls.enter, {})).toMatchObject({ me: { posts: [] } })
  for (const who of [liqiang, second])
    expect(await who.tries(calls.accept, { id, version: await versionOf(id) })).toMatchObject({ ok: false })
  expect(await liqiang.tries(calls.accept, { id, version: await versionOf(id) })).toMatchObject({ why: 'own-case' })
  // It was in his hands: a colleague has it now.
  const colleague = sample.who('o-zhaojianguo')
  const { version } = await colleague.does(calls.accept, { id, version: await versionOf(id) })
  const said = { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '赵建国 0516-88331001' }
  expect(await liqiang.tries(calls.answer, { id, version, ...said })).toMatchObject({ why: 'own-case' })
  await colleague.does(calls.answer, { id, version, ...said })
  expect(await second.tries(ratingCalls.rate, { id, version: await versionOf(id), ...worstGrades })).toMatchObject({
    ok: true,
  })
})

test('who gives the number of another WeChat gets neither matters nor name nor notices; the other keeps all but the number', async () => {
  const id = await file(granny, { hidden: true })
  const stranger = sample.who('o-stranger')
  const { me } = await give(stranger, '13800000001')
  expect(me).toMatchObject({ name: '', phone: '138****0001', posts: [] })
  expect(await mineOf(stranger)).toEqual([])
  expect(await stranger.tries(calls.track, { id })).toMatchObject({ why: 'not-yours' })
  expect(await stranger.tries(calls.withdraw, { id, version: await versionOf(id) })).toMatchObject({ why: 'not-yours' })
  expect(await mineOf(granny)).toEqual([id])
  expect((await granny.does(personCalls.enter, {})).me).toMatchObject({ name: '王秀兰', phone: null })
  const before = texts('13800000001').length
  await liqiang.does(calls.accept, { id, version: await versionOf(id) })
  await sample.cloud.settle()
  expect(texts('13800000001')).toHaveLength(before)
  expect((await stranger.does(personCalls.inbox, {})).rows).toEqual([])
  expect((await granny.does(personCalls.inbox, {})).rows.length).toBeGreaterThan(0)
  expect(await zhangmin.tries(calls.contact, { id, reason: '核实' })).toMatchObject({ why: 'no-phone' })
})

test('in a browser a number is its holder’s as long as it cannot have changed hands, and then somebody new', async () => {
  const first = browser()
  const phone = '13900000001'
  await first.enter(phone)
  const id = await file(first)
  sample.clock('2027-01-15 09:00')
  const again = browser()
  await again.enter(phone)
  expect(await mineOf(again)).toEqual([id])
  sample.clock('2027-06-15 09:00')
  const later = browser()
  expect(await later.enter(phone)).toMatchObject({ name: '', phone: '139****0001' })
  expect(await mineOf(later)).toEqual([])
  expect(await later.tries(calls.track, { id })).toMatchObject({ why: 'not-yours' })
  // Who knows the code of what was filed is who filed it.
  expect(await later.tries(personCalls.claim, { id: await file(granny) })).toMatchObject({ why: 'not-claimed' })
  await later.does(personCalls.claim, { id })
  expect(await mineOf(later)).toEqual([id])
  expect(await granny.tries(personCalls.claim, { id })).toMatchObject({ why: 'not-claimed' })
})

test('a handler who gives a number that is known keeps their id and tasks, and the old number is nobody’s way in', async () => {
  const id = await file(granny)
  const resident = browser()
  await resident.enter('13900000002')
  const { me } = await give(liqiang, '13900000002')
  expect(me.posts).toMatchObject([{ post: 'handler', unit: 'u-zjj' }])
  expect((await liqiang.does(calls.tasks, { list: 'accept' })).rows.map(row => row.id)).toEqual([id])
  const old = browser()
  expect(await old.enter('13800000002')).toMatchObject({ posts: [], name: '' })
  expect(await old.tries(calls.tasks, { list: 'accept' })).toMatchObject({ why: 'not-allowed' })
})

test('two numbers that differ in their country are two', async () => {
  const [hongKong, singapore] = [sample.who('o-hk'), sample.who('o-sg')]
  const id = await file(hongKong)
  await give(hongKong, '+85291234567')
  await give(singapore, '+6591234567')
  expect(await mineOf(singapore)).toEqual([])
  expect(await mineOf(hongKong)).toEqual([id])
  expect((await hongKong.does(personCalls.enter, {})).me?.phone).toBe('+852****4567')
})

test('what is told to an id that was left behind reaches who lives on: unread, SMS and number', async () => {
  await browser().enter('13900000003')
  const wechat = sample.who('o-new')
  const id = await file(wechat)
  await give(wechat, '13900000003')
  await liqiang.does(calls.accept, { id, version: await versionOf(id) })
  await sample.cloud.settle()
  expect((await wechat.does(personCalls.enter, {})).me?.unread).toBe(1)
  expect(texts('13900000003').map(({ template }) => template)).toContain('accepted')
  expect(await liqiang.does(calls.contact, { id, reason: '约时间' })).toMatchObject({ phone: '13900000003' })
})

test('a number that was typed and not proved is found when that phone calls; a landline and a number from abroad too', async () => {
  for (const phone of ['138-0000-1234', '0516-88330000 转 801', '+852 9123 4567']) {
    const id = await file(granny, { phone, name: 'Maximilian Alexander Konstantinos der Große von Suining' })
    await sample.cloud.settle()
    const { rows } = await zhangmin.does(searchCalls.search, { words: phone })
    expect(rows.map(row => row.id)).toEqual([id])
  }
})

test('signing out ends the session on the server; everywhere ends every browser’s', async () => {
  const [one, two] = [browser(), browser()]
  await one.enter('13900000004')
  sample.clock('2026-11-23 09:02')
  await two.enter('13900000004')
  const { rows } = await one.does(personCalls.sessions, {})
  expect(rows.map(({ here }) => here)).toEqual([false, true])
  await one.does(personCalls.signOut, {})
  expect(await one.tries(calls.mine, {})).toMatchObject({ why: 'not-signed-in' })
  expect(await two.tries(calls.mine, {})).toMatchObject({ ok: true })
  await two.does(personCalls.signOut, { everywhere: true })
  expect(await two.tries(calls.mine, {})).toMatchObject({ why: 'not-signed-in' })
})

test('of forty that ask at once for a code to one phone one gets it', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, () => browser().tries(personCalls.sendCode, { phone: '13900000005' })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(texts('13900000005')).toHaveLength(1)
})

test('one address gets sixty codes an hour, whatever it writes into its headers, and others go on', async () => {
  const asked = (n: number) => browser().tries(personCalls.sendCode, { phone: `1370000${String(n).padStart(4, '0')}` })
  const outcomes = await Promise.all(Array.from({ length: 150 }, (_, n) => asked(n)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(60)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ why: 'codes-from-here' })
  sample.clock('2026-11-23 10:00')
  expect((await asked(999)).ok).toBe(true)
})

test('a stranger’s wrong tries do not lock the owner out, and a clock that was put back gives codes', async () => {
  const phone = '13900000006'
  const owner = browser()
  const { ticket } = await owner.does(personCalls.sendCode, { phone })
  const code = codeOf(phone)
  const wrong = code === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < 30; tries++) await browser().tries(personCalls.signIn, { phone, code: wrong })
  expect(await owner.tries(personCalls.signIn, { phone, code, ticket })).toMatchObject({ ok: true })
  sample.clock('2026-11-22 09:00')
  expect(await owner.tries(personCalls.sendCode, { phone })).toMatchObject({ ok: true })
})

test('the same tap is the same answer, however often and fast', async () => {
  const wish = lamp()
  const { id } = await granny.does(calls.submit, wish)
  const again = await Promise.all(Array.from({ length: 25 }, () => granny.tries(calls.submit, wish)))
  expect(again.map(outcome => outcome.ok && outcome.data.id)).toEqual(Array.from({ length: 25 }, () => id))
  expect(await granny.tries(calls.submit, lamp())).toMatchObject({ why: 'slow-down' })
})

test('following what is not there reads like following what may not be followed', async () => {
  const follower = sample.who('o-follower')
  const hidden = await file(granny, { item: 'wages', text: '工资三个月没发' })
  const ids = await Promise.all([hidden, 'rq-261101-22222'].map(follow => file(follower, { follow })))
  await sample.cloud.settle()
  const [known, unknown] = await Promise.all(
    ids.map(async id => (await follower.does(calls.track, { id })).steps.map(({ deed, text }) => [deed, text])),
  )
  expect(known).toEqual(unknown)
})

test('read up to what was on the screen leaves the later one unread', async () => {
  const id = await file(granny)
  await liqiang.does(calls.accept, { id, version: await versionOf(id) })
  await sample.cloud.settle()
  const [first] = (await granny.does(personCalls.inbox, {})).rows
  sample.clock('2026-11-23 09:05')
  await liqiang.does(calls.ask, { id, version: await versionOf(id), question: '哪一盏？' })
  await sample.cloud.settle()
  expect(await granny.does(personCalls.read, { upTo: first?.at ?? 0 })).toEqual({ unread: 1 })
  expect((await granny.does(personCalls.inbox, {})).rows.map(({ read }) => read)).toEqual([false, true])
})

test('no number of anybody can be read in what is kept', async () => {
  await browser().enter('13900000007')
  const kept = await persons.all()
  expect(JSON.stringify(kept satisfies Person[])).not.toMatch(/1390000000|1380000000/)
})
