// Several units on one matter through the front door of the functions, with the wrong persons too.

import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as calls from '@shared/joint/calls'
import * as personCalls from '@shared/person/calls'
import * as requestCalls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { decisions } from '../dispatch/boundaries'

let sample: SampleCloud
let who: Record<
  'granny' | 'linna' | 'wuhao' | 'qianjin' | 'liqiang' | 'zhaojianguo' | 'zhangmin' | 'majun' | 'hezhen',
  Player
>

beforeAll(async () => {
  sample = await openSample()
  const of = (name: string) => sample.who(`o-${name}`)
  who = {
    granny: of('wangxiulan'),
    linna: of('linna'),
    wuhao: of('wuhao'),
    qianjin: of('qianjin'),
    liqiang: of('liqiang'),
    zhaojianguo: of('zhaojianguo'),
    zhangmin: of('zhangmin'),
    majun: of('majun'),
    hezhen: of('hezhen'),
  }
})
afterAll(() => sample.close())
beforeEach(() => sample.clock('2026-11-23 09:00'))

async function filed(item: string, by: Player): Promise<{ id: string; version: number }> {
  const place = { scene: 'g7KQ2M' }
  const { id } = await who.granny.does(requestCalls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item,
    place,
    text: '很久了',
  })
  const { version } = await by.does(requestCalls.accept, { id, version: 2 })
  return { id, version }
}

const versionOf = async (player: Player, id: string) => (await player.does(requestCalls.track, { id })).version

test('a town whistles: the called find it in their list and report, others see nothing, the late climbs', async () => {
  const { id, version } = await filed('garbage', who.linna)
  const wish = { id, version, listed: 'zf2', units: ['u-cgj', 'u-zjj'] }
  expect(await who.linna.tries(calls.whistle, wish)).toMatchObject({ why: 'not-allowed' })
  expect(await who.qianjin.tries(requestCalls.track, { id })).toMatchObject({ why: 'not-yours' })
  const blown = await who.wuhao.does(calls.whistle, wish)
  expect(blown.joint?.whistles[0]?.calls.map(({ state }) => state)).toEqual(['awaited', 'awaited'])
  const called = await who.qianjin.does(requestCalls.tasks, { list: 'called' })
  expect(called.rows.map(row => [row.id, row.wanted?.what])).toContainEqual([id, 'report'])
  const came = await who.qianjin.does(calls.report, { id, version: blown.version, who: '钱进带队 4 人' })
  expect(came).toMatchObject({ as: 'called', reporter: null })
  expect(await who.qianjin.tries(calls.report, { id, version: came.version, who: '钱进' })).toMatchObject({
    why: 'nothing-to-report',
  })
  expect(
    await who.qianjin.tries(requestCalls.answer, { id, version: came.version, text: '好', basis: '好', contact: '好' }),
  ).toMatchObject({ why: 'not-allowed' })
  sample.clock('2026-11-23 15:01')
  await sample.cloud.runTimer('reminders')
  sample.clock('2026-11-23 17:01')
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
  const late = await who.wuhao.does(requestCalls.track, { id })
  expect(late.steps.filter(({ deed }) => deed === 'remind' || deed === 'urge').map(({ unit }) => unit)).toEqual([
    '县住建局',
    '县住建局',
  ])
  const granny = await who.granny.does(requestCalls.track, { id })
  expect(granny).toMatchObject({ joint: null, outline: { by: 'town', called: ['县城管局', '县住建局'], reported: 1 } })
  expect(granny.steps.map(({ deed }) => deed)).not.toContain('urge')
  const inbox = await who.zhaojianguo.does(personCalls.inbox, {})
  expect(inbox.rows.some(({ text }) => text.includes('报到催办'))).toBe(true)
})

test('a joint meeting with two shares is answered once, after both', async () => {
  const { id, version } = await filed('garbage', who.linna)
  const when = sample.now() + 3_600_000
  const members = ['u-cgj', 'u-zjj']
  const met = await who.wuhao.does(calls.meet, { id, version, when, place: '二楼会议室', members, lead: 'u-suicheng' })
  const minutes = { id, version: met.version, words: '到场核对', decisions: '迁到北侧', lead: 'u-suicheng' }
  const shares = members.map(unit => ({ unit, what: '清理点位', day: '2026-11-26' }))
  const noted = await who.wuhao.does(calls.minute, { ...minutes, shares })
  const said = { id, text: '已迁', basis: '会商纪要', contact: '林娜', goOn: '已当面说清' }
  expect(await who.linna.tries(requestCalls.answer, { ...said, version: noted.version })).toMatchObject({
    why: 'shares-open',
    say: expect.stringContaining('还有 2 项分工没有完成：县城管局'),
  })
  const one = await who.qianjin.does(calls.finish, { id, version: noted.version, place: 0, words: '已清理' })
  expect(await who.qianjin.tries(calls.finish, { id, version: one.version, place: 1, words: '也好了' })).toMatchObject({
    why: 'no-share',
  })
  const two = await who.linna.does(calls.explain, { id, version: one.version, place: 1, words: '并入北侧工程' })
  expect(await who.linna.does(requestCalls.answer, { ...said, version: two.version })).toMatchObject({
    state: 'answered',
  })
})

test('an extension is asked, approved by the head, seen by the reporter with both dates', async () => {
  const { id, version } = await filed('streetlight', who.liqiang)
  const consult = { with: '供电公司', said: '变压器下周到' }
  const asked = await who.liqiang.does(extensionCalls.extend, {
    id,
    version,
    reason: '等变压器',
    consult,
    day: '2026-12-09',
  })
  expect(asked.extensions?.[0]).toMatchObject({ state: 'pending' })
  expect(await who.liqiang.tries(extensionCalls.grant, { id, version: asked.version, granted: true })).toMatchObject({
    why: 'not-allowed',
  })
  expect(await who.hezhen.tries(extensionCalls.grant, { id, version: asked.version, granted: true })).toMatchObject({
    why: 'not-yours',
  })
  const list = await who.zhaojianguo.does(requestCalls.tasks, { list: 'approve' })
  expect(list.rows.map(row => row.id)).toContain(id)
  await who.zhaojianguo.does(extensionCalls.grant, { id, version: asked.version, granted: true })
  const seen = await who.granny.does(requestCalls.track, { id })
  expect(seen.postponed).toMatchObject({ reason: '等变压器' })
  expect(seen.clocks[2]).toMatchObject({
    due: Date.parse('2026-12-09T17:30+08:00'),
    first: Date.parse('2026-12-02T17:30+08:00'),
  })
  const byHead = await who.zhaojianguo.does(extensionCalls.extend, {
    id,
    version: seen.version,
    reason: '再等',
    consult,
    day: '2026-12-16',
  })
  expect((await who.hezhen.does(requestCalls.tasks, { list: 'approve' })).rows.map(row => row.id)).toEqual([id])
  expect(
    await who.hezhen.does(extensionCalls.grant, { id, version: byHead.version, granted: false, reason: '先修' }),
  ).toMatchObject({ as: 'leader' })
})

test('a boundary decision binds, stands in the county’s list, and the next such matter goes where it says', async () => {
  const { id, version } = await filed('streetlight', who.liqiang)
  const wish = {
    id,
    version,
    disputed: ['u-zjj', 'u-cgj'],
    unit: 'u-cgj',
    deciders: '两局',
    reason: '路灯归城管',
    scope: 'county' as const,
  }
  expect(await who.zhaojianguo.tries(dispatchCalls.decide, wish)).toMatchObject({ why: 'not-allowed' })
  expect(await who.majun.does(dispatchCalls.decide, wish)).toMatchObject({
    state: 'dispatched',
    unit: { name: '县城管局' },
  })
  expect(
    await who.qianjin.tries(requestCalls.returning, { id, version: version + 1, reason: '不归', rightUnit: 'u-zjj' }),
  ).toMatchObject({
    why: 'bound-by-decision',
    say: expect.stringContaining('职责认定（bd-'),
  })
  await sample.cloud.settle()
  const listed = await who.zhangmin.does(dispatchCalls.boundaries, {})
  expect(listed.rows).toEqual([
    expect.objectContaining({ request: id, unit: '县城管局', item: '路灯不亮', disputed: ['县住建局', '县城管局'] }),
  ])
  expect(await decisions.all()).toHaveLength(1)
  const place = { scene: 'g7KQ2M' }
  const next = await who.granny.does(requestCalls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item: 'streetlight',
    place,
  })
  expect(next.unit).toBe('县城管局')
})

test('the third return is the supervisor’s to hand out', async () => {
  const { id } = await who.granny.does(requestCalls.submit, {
    tap: newTap(),
    kind: 'help',
    text: '树倒了',
    place: { scene: 'g7KQ2M' },
  })
  for (const [unit, back, by] of [
    ['u-zjj', 'u-cgj', who.liqiang],
    ['u-cgj', 'u-zjj', who.qianjin],
    ['u-zjj', 'u-cgj', who.liqiang],
  ] as const) {
    const handed = await who.zhangmin.does(dispatchCalls.dispatch, {
      id,
      version: await versionOf(who.zhangmin, id),
      unit,
    })
    await by.does(requestCalls.returning, { id, version: handed.version, reason: '不归我们', rightUnit: back })
  }
  const seen = await who.zhangmin.does(requestCalls.track, { id })
  expect(seen.supervisor).toBe('马骏')
  expect(await who.zhangmin.tries(dispatchCalls.dispatch, { id, version: seen.version, unit: 'u-cgj' })).toMatchObject({
    why: 'with-supervisor',
  })
  expect(await who.majun.does(dispatchCalls.dispatch, { id, version: seen.version, unit: 'u-cgj' })).toMatchObject({
    state: 'dispatched',
  })
})

test('the list is there for whoever may whistle, with the units that this county has', async () => {
  const { listed, units } = await who.wuhao.does(calls.list, {})
  expect(listed).toHaveLength(16)
  expect(listed.find(({ id }) => id === 'zf2')?.units).toEqual(['u-cgj'])
  expect(units.map(({ id }) => id)).not.toContain('u-centre')
  expect(await who.granny.tries(calls.list, {})).toMatchObject({ why: 'not-allowed' })
})
