// Round trips to the database, counted: submit at most two, every other call at most three; each through an index.

import * as alikeCalls from '@shared/alike/calls'
import * as caseCalls from '@shared/case/calls'
import * as catalogueCalls from '@shared/catalogue/calls'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as jointCalls from '@shared/joint/calls'
import * as levelCalls from '@shared/level/calls'
import * as organisationCalls from '@shared/organisation/calls'
import * as personCalls from '@shared/person/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import * as searchCalls from '@shared/search/calls'
import * as trainingCalls from '@shared/suggestion/calls'
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
  await granny.does(calls.open, { scene: 'g7KQ2M' })
  await granny.does(calls.near, {})
})
afterAll(() => sample.close())

const filing = () => ({ tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } })

async function counted(work: () => Promise<unknown>, name = 'request'): Promise<number> {
  // A notice that goes out meanwhile costs another attempt; what is counted is the call by itself.
  await sample.cloud.settle()
  const trips = await sample.trips(name, work)
  for (const trip of trips) if (trip.action !== 'database.insertDocument') expect(trip.index).toBeTruthy()
  return trips.length
}

const newHeading = (code: string) => ({
  deed: 'heading' as const,
  add: true,
  heading: { code, name: '新的一类', parent: null },
})

const aRule = { fact: 'people', atLeast: 20, colour: 'orange', tier: 'county' } as const

const bare = () => granny.does(calls.submit, filing())

test('filing takes two', async () => {
  expect(await counted(bare)).toBe(2)
})

test('the calls on a matter take three, from acceptance to the second round', async () => {
  const { id } = await bare()
  const limits: number[] = []
  const step = async (work: () => Promise<unknown>, name?: string) => limits.push(await counted(work, name))
  await step(() => granny.does(calls.track, { id }))
  await step(() => granny.does(calls.add, { id, version: 2, text: '今晚又不亮' }))
  await step(() => liqiang.does(calls.accept, { id, version: 3 }))
  await step(() => liqiang.does(calls.contact, { id, reason: '约时间' }))
  await step(() => liqiang.does(calls.ask, { id, version: 4, question: '哪一盏？' }))
  await step(() => granny.does(calls.reply, { id, version: 5, text: '最东边' }))
  const said = { text: '11 月 23 日修好', basis: '现场核查', contact: '李强 0516-88331001' }
  await step(() => liqiang.does(calls.checkAnswer, { id, ...said }))
  await step(() => liqiang.does(calls.answer, { id, version: 6, ...said }))
  await step(() => granny.does(ratingCalls.rate, { id, version: 7, result: 1, attitude: 3, speed: 3 }), 'rating')
  await step(() => liqiang.does(calls.returning, { id, version: 9, reason: '归城管', rightUnit: 'u-cgj' }))
  await step(() => zhangmin.does(dispatchCalls.dispatch, { id, version: 10, unit: 'u-zjj' }), 'dispatch')
  await step(() => granny.does(calls.withdraw, { id, version: 11 }))
  expect(limits).toEqual([2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3])
})

test.each([
  ['home of a resident', 'o-wangxiulan', calls.home, {}],
  ['home of a handler', 'o-liqiang', calls.home, {}],
  ['home of a dispatcher', 'o-zhangmin', calls.home, {}],
  ['home of a head', 'o-zhaojianguo', calls.home, {}],
  ['home of a supervisor', 'o-majun', calls.home, {}],
  ['home of a leader', 'o-hezhen', calls.home, {}],
  ['home of an administrator', 'o-zhouli', calls.home, {}],
  ['home of a town’s head', 'o-wuhao', calls.home, {}],
  ['home of a grid worker', 'o-chenxiaomei', calls.home, {}],
  ['what is open in a grid', 'o-chenxiaomei', calls.near, { grids: ['320324001001-03'] }],
  ['what is due tonight', 'o-liqiang', calls.tasks, { list: 'due' }],
  ['what is due tonight in the county', 'o-majun', dispatchCalls.queue, { list: 'county' }],
  ['what a unit is called to', 'o-qianjin', calls.tasks, { list: 'called' }],
  ['what waits for a head’s word', 'o-zhaojianguo', calls.tasks, { list: 'approve' }],
  ['the supervisor’s desk', 'o-majun', dispatchCalls.queue, { list: 'supervised' }],
  ['the published list', 'o-wuhao', jointCalls.list, {}],
  ['the decisions', 'o-zhangmin', dispatchCalls.boundaries, {}],
  ['the form', 'o-wangxiulan', calls.open, { scene: 'g7KQ2M' }],
  ['a point', 'o-wangxiulan', calls.locate, { point: [117.92, 33.92] }],
  ['own matters', 'o-wangxiulan', calls.mine, { open: true }],
  ['what is near', 'o-wangxiulan', calls.near, { town: '320324001' }],
  ['tasks', 'o-liqiang', calls.tasks, { list: 'accept' }],
  ['tasks done', 'o-zhaojianguo', calls.tasks, { list: 'done' }],
  ['what is alike', 'o-wangxiulan', alikeCalls.offers, { item: 'streetlight', place: { scene: 'g7KQ2M' } }],
  ['what is hot', 'o-zhangmin', alikeCalls.hot, { from: 0, to: 4e12 }],
  ['the desk', 'o-zhangmin', dispatchCalls.queue, { list: 'received' }],
  ['the surest first', 'o-zhangmin', dispatchCalls.queue, { list: 'received', order: 'certain', town: '320324001' }],
  ['how many wait', 'o-zhangmin', dispatchCalls.counts, {}],
  ['what to choose from', 'o-zhangmin', dispatchCalls.choices, {}],
  ['a search', 'o-zhangmin', searchCalls.search, { words: '东门 路灯' }],
  ['who am I', 'o-wangxiulan', personCalls.enter, {}],
  ['inbox', 'o-wangxiulan', personCalls.inbox, {}],
  ['read', 'o-wangxiulan', personCalls.read, { upTo: 0 }],
  ['consent', 'o-wangxiulan', personCalls.consent, { answers: { 'demo-accepted': 'accept' } }],
  ['towns', 'o-wangxiulan', organisationCalls.areas, {}],
  ['the catalogue', 'o-wangxiulan', catalogueCalls.read, {}],
  ['an item', 'o-wangxiulan', catalogueCalls.item, { id: 'streetlight' }],
  ['the draft', 'o-zhouli', catalogueCalls.draft, {}],
  ['an item of the draft', 'o-zhouli', catalogueCalls.entry, { id: 'streetlight' }],
  ['a first heading', 'o-zhouli', catalogueCalls.change, { version: 0, wish: newHeading('hd-a') }],
  ['a second heading', 'o-zhouli', catalogueCalls.change, { version: 1, wish: newHeading('hd-b') }],
  ['a look for faults', 'o-zhouli', catalogueCalls.check, {}],
  ['an edition', 'o-zhouli', catalogueCalls.publish, { version: 2, on: '2026-12-01' }],
  ['the editions', 'o-zhouli', catalogueCalls.editions, {}],
  ['the next draft', 'o-zhouli', catalogueCalls.change, { version: 0, wish: newHeading('hd-c') }],
  ['a draft thrown away', 'o-zhouli', catalogueCalls.discard, { version: 1 }],
  ['the rules of levels', 'o-liqiang', levelCalls.rules, {}],
  ['rules of one’s own', 'o-zhouli', levelCalls.setRules, { rules: [aRule] }],
  ['the usual rules again', 'o-zhouli', levelCalls.setRules, { rules: null }],
  ['the models', 'o-zhouli', trainingCalls.models, {}],
  ['what a look costs', 'o-zhouli', trainingCalls.setCosts, { look: 3, wrong: 5 }],
  ['the catalogue’s own words', 'o-zhouli', trainingCalls.useModel, { id: null }],
  ['a calendar', 'o-zhouli', organisationCalls.loadCalendar, { year: 2027, holidays: ['2027-01-01'], makeUpDays: [] }],
] as const)('%s takes at most three', async (_, openid, call, input) => {
  const who = sample.who(openid)
  await who.does(calls.home, {})
  expect(await counted(() => who.does(call as never, input as never), call.name.split('.')[0])).toBeLessThanOrEqual(3)
})

test('following takes two; joining, parting and what is looked at for it take three', async () => {
  const lead = await bare()
  expect(await counted(() => granny.does(calls.submit, { ...filing(), follow: lead.id }))).toBe(2)
  const { id } = await bare()
  const { version } = await zhangmin.does(calls.track, { id })
  const desk = async (name: string, work: () => Promise<unknown>) => expect(await counted(work, name)).toBe(3)
  await desk('alike', () => zhangmin.does(alikeCalls.repeats, { id }))
  await desk('case', () => zhangmin.does(caseCalls.join, { id, version, lead: lead.id }))
  await desk('case', () => granny.does(caseCalls.caseOf, { id }))
  await sample.cloud.settle()
  const joined = await zhangmin.does(calls.track, { id })
  await desk('case', () => zhangmin.does(caseCalls.part, { id, version: joined.version, reason: '不是一件事' }))
})

test('every joint deed takes three: from the whistle to the last part, and the decision on whose it is', async () => {
  const [linna, wuhao, qianjin, zhaojianguo, majun] = ['linna', 'wuhao', 'qianjin', 'zhaojianguo', 'majun'].map(name =>
    sample.who(`o-${name}`),
  ) as [Player, Player, Player, Player, Player]
  const { id } = await granny.does(calls.submit, { ...filing(), item: 'garbage' })
  await linna.does(calls.accept, { id, version: 2 })
  let version = 3
  const step = async (who: Player, call: typeof jointCalls.finish, wish: object) => {
    const deed = () => who.does(call, { id, version, ...wish } as never)
    expect(await counted(deed, 'joint')).toBeLessThanOrEqual(3)
    version++
  }
  const of = (call: unknown) => call as typeof jointCalls.finish
  const [members, lead, place] = [['u-cgj', 'u-zjj'], 'u-suicheng', 0]
  await step(wuhao, of(jointCalls.whistle), { listed: null, units: members, words: '一起来看' })
  await step(qianjin, of(jointCalls.report), { who: '孙伟带队' })
  await step(zhaojianguo, of(jointCalls.excuse), { words: '不归我们' })
  await step(wuhao, of(jointCalls.meet), { when: sample.now() + 3_600_000, place: '会议室', members, lead })
  const shares = members.map(unit => ({ unit, what: '清理', day: '2026-11-27' }))
  await step(wuhao, of(jointCalls.minute), { words: '看过', decisions: '迁走', lead, shares })
  await step(qianjin, of(jointCalls.finish), { place, words: '清了' })
  await step(linna, of(jointCalls.explain), { place: 1, words: '并入工程' })
  const consult = { with: '设计院', said: '要两周' }
  await step(linna, of(extensionCalls.extend), { reason: '等图纸', consult, day: '2026-12-09' })
  await step(wuhao, of(extensionCalls.grant), { granted: true })
  await step(wuhao, of(dispatchCalls.transfer), { reason: '归城管', rightUnit: 'u-cgj' })
  const decision = { disputed: members, unit: 'u-cgj', deciders: '两局', reason: '归城管', scope: 'matter' }
  await step(majun, of(dispatchCalls.decide), decision)
})

test('a timer with nothing due takes two at most: what is due, and whether the county was changed', async () => {
  await sample.cloud.settle()
  expect(await counted(() => sample.cloud.runTimer('reminders'), 'reminders')).toBeLessThanOrEqual(2)
})

test('bringing two along with their lead takes no more than that', async () => {
  const { id } = await bare()
  await Promise.all([1, 2].map(() => granny.does(calls.submit, { ...filing(), follow: id })))
  await sample.cloud.settle()
  sample.clock('2026-11-23 23:00')
  await liqiang.does(calls.accept, { id, version: 2 })
  await sample.cloud.settle()
  sample.clock('2026-11-24 09:00')
  await sample.cloud.settle()
  await liqiang.does(calls.answer, { id, version: 3, text: '今天修好了', basis: '现场核查', contact: '李强 88331001' })
  const trips = await sample.trips('reminders', () => sample.cloud.settle())
  expect(trips.length).toBeGreaterThan(6)
  // The run that finds nothing more to do is two trips by itself.
  // Each has its reporter to tell, and its first receiver.
  expect(trips.length).toBeLessThanOrEqual(2 + 3 + 2 * 3 + 2 * 3)
})

test('a timer takes four a run, two a document and one a message', async () => {
  sample.clock('2026-11-23 23:00')
  await Promise.all([bare(), bare()])
  await sample.cloud.settle()
  sample.clock('2026-11-24 08:00')
  const trips = await sample.trips('reminders', () => sample.cloud.runTimer('reminders'))
  // One of them asks whether the county has changed: a calendar that was loaded must be known before anything is dated.
  expect(trips.length).toBeLessThanOrEqual(4 + 2 * 2 + 2)
  expect(trips.length).toBeGreaterThan(3)
})
