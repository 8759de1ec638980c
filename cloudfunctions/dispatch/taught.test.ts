// A boundary decision reaches the administrator's draft of the catalogue; and the doors by which a supervisor, a leader and a called unit come in.

import * as catalogueCalls from '@shared/catalogue/calls'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as calls from '@shared/joint/calls'
import * as requestCalls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { editions } from '../catalogue/drafts'
import { theCounty } from '../kit/county'
import { requests } from '../request/requests'

let sample: SampleCloud
const who = (name: string): Player => sample.who(`o-${name}`)
const place = { scene: 'g7KQ2M' }

beforeEach(async () => {
  sample = await openSample()
})
afterEach(() => sample.close())

const filed = async (what: { item: string } | { text: string }) => {
  const said = { tap: newTap(), kind: 'complaint' as const, place, text: '巷口的灯坏了', ...what }
  const { id } = await who('wangxiulan').does(requestCalls.submit, said)
  return who('zhangmin').does(requestCalls.track, { id })
}

async function decided(scope: 'matter' | 'area' | 'county', nameless = false): Promise<string> {
  const { id, version } = await filed({ item: 'streetlight' })
  const units = { disputed: ['u-zjj', 'u-cgj'], unit: 'u-cgj' }
  const wish = { id, version, ...units, deciders: '两局', reason: '路灯归城管', scope, nameless }
  await who('zhangmin').does(dispatchCalls.decide, wish)
  await sample.cloud.settle()
  return id
}

const draft = () => who('zhouli').does(catalogueCalls.draft, {})
const drafted = async () => (await who('zhouli').does(catalogueCalls.entry, { id: 'streetlight' })).item

test('a decision for the whole county opens a draft with the item under its new unit, and the words that name nobody', async () => {
  await decided('county', true)
  expect(await draft()).toMatchObject({ version: 1, by: '张敏', faults: [] })
  expect((await draft()).differences.changed.map(({ code }) => code)).toEqual(['streetlight'])
  expect(await drafted()).toMatchObject({ unit: 'u-cgj', examples: ['路灯坏了', '巷口的灯坏了'] })
})

test('what was decided for a town is an exception of the item, beside what the administrator had drafted', async () => {
  const item = { ...(await drafted()), guide: '两天内修好。' }
  await who('zhouli').does(catalogueCalls.change, { version: 0, wish: { deed: 'item', add: false, item } })
  await decided('area')
  expect(await drafted()).toMatchObject({ guide: '两天内修好。', unit: 'u-zjj', exceptions: { '320324001': 'u-cgj' } })
})

test('what was decided for one matter alone teaches nothing', async () => {
  await decided('matter')
  expect(await draft()).toMatchObject({ version: 0, differences: { changed: [] } })
})

test('published, the catalogue says itself what was decided', async () => {
  await decided('county')
  const { version } = await draft()
  await who('zhouli').does(catalogueCalls.publish, { version, on: '2026-11-23' })
  sample.clock('2026-11-23 09:03')
  expect((await filed({ item: 'streetlight' })).unit?.name).toBe('县城管局')
})

test('a run that was broken off before it had marked the decision writes the same draft, not a second change', async () => {
  const id = await decided('county', true)
  const request = await requests.get(id)
  if (!request?.bound?.filed) throw new Error('the decision is not filed')
  await requests.save(request, { ...request, bound: { ...request.bound, filed: false }, wakeAt: sample.now() })
  await sample.cloud.settle()
  expect(await draft()).toMatchObject({ version: 1 })
  expect((await requests.get(id))?.bound?.filed).toBe(true)
})

test('a decision that meets a draft just being published waits for the next run, and stands in the next draft', async () => {
  await decided('county')
  const id = (await filed({ item: 'wages' })).id
  const { number } = await draft()
  const [_id, moment] = [String(number).padStart(4, '0'), sample.now()]
  await editions.update({ _id }, { state: 'published', from: moment + 60_000 })
  const { version } = await who('zhangmin').does(requestCalls.track, { id })
  const wish = { disputed: ['u-zjj', 'u-cgj'], deciders: '两局', reason: '归住建', scope: 'county' as const }
  await who('zhangmin').does(dispatchCalls.decide, { id, version, unit: 'u-zjj', ...wish })
  await sample.cloud.settle()
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
  expect((await theCounty()).catalogues.at(-1)?.edition).toBe(number)
  expect((await who('zhouli').does(catalogueCalls.entry, { id: 'wages' })).item.unit).toBe('u-zjj')
  expect((await requests.get(id))?.bound?.filed).toBe(true)
})

test('what was returned three times stands in the supervisor’s own list, and the first screen counts it', async () => {
  const { id } = await filed({ text: '树倒了' })
  const away = { 'u-zjj': 'u-cgj', 'u-cgj': 'u-zjj' } as const
  for (const unit of ['u-zjj', 'u-cgj', 'u-zjj'] as const) {
    const { version } = await who('zhangmin').does(requestCalls.track, { id })
    await who('zhangmin').does(dispatchCalls.dispatch, { id, version, unit })
    const back = { id, version: version + 1, reason: '不归我们', rightUnit: away[unit] }
    await who(unit === 'u-zjj' ? 'liqiang' : 'qianjin').does(requestCalls.returning, back)
  }
  const { rows } = await who('majun').does(dispatchCalls.queue, { list: 'supervised' })
  expect(rows.map(row => row.id)).toEqual([id])
  expect(await who('majun').does(dispatchCalls.counts, {})).toEqual({
    unheard: 0,
    received: 0,
    returned: 1,
    supervised: 1,
  })
  const waits = async (name: string) =>
    (await who(name).does(requestCalls.home, {})).work?.waits.flatMap(({ id, count }) => (count ? [[id, count]] : []))
  expect(await waits('majun')).toEqual([['supervised', 1]])
  expect(await waits('zhangmin')).toEqual([['returned', 1]])
})

test('the first screen counts calls not answered yet for the called unit, and extensions for who must approve them', async () => {
  const { id, version } = await filed({ item: 'streetlight' })
  const accepted = await who('liqiang').does(requestCalls.accept, { id, version })
  const consult = { with: '供电公司', said: '变压器下周到' }
  const asked = { reason: '等变压器', consult, day: '2026-12-09' }
  const { version: now } = await who('liqiang').does(extensionCalls.extend, { id, version: accepted.version, ...asked })
  await who('zhangmin').does(calls.whistle, { id, version: now, listed: 'zf2', units: ['u-cgj'] })
  const countsOf = async (name: string) =>
    Object.fromEntries(
      (await who(name).does(requestCalls.home, {})).work?.waits.map(({ id: list, count }) => [list, count]) ?? [],
    )
  expect(await countsOf('qianjin')).toMatchObject({ accept: 0, called: 1 })
  expect(await countsOf('zhaojianguo')).toMatchObject({ approve: 1 })
  // A leader comes for nothing else: the door stands also when nothing waits.
  expect(await countsOf('hezhen')).toEqual({ approve: 0, hot: null })
  await who('qianjin').does(calls.report, { id, version: now + 1, who: '孙伟' })
  expect(await countsOf('qianjin')).not.toHaveProperty('called')
  expect(await countsOf('wangxiulan')).toEqual({})
})
