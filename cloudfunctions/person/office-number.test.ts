// An office's mobile that is handed on within its 90 days: whose it is says the list of staff, and from that moment on.

import * as organisationCalls from '@shared/organisation/calls'
import type { Unit } from '@shared/organisation/organisation'
import * as personCalls from '@shared/person/calls'
import * as calls from '@shared/request/calls'
import * as sampleCounty from '@shared/sample/county'
import { browser as browserOf } from '../../localcloud/product/browser'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import { store } from '../kit/store'

let sample: SampleCloud
beforeEach(async () => {
  sample = await openSample()
})
afterEach(() => sample.close())

/** Between two codes to one phone lies a minute. */
function browser() {
  const one = browserOf(sample.cloud)
  const enter = (phone: string) => {
    sample.pass(61_000)
    return one.enter(phone)
  }
  return { ...one, enter }
}
/** 孙伟 of the 城管局, who has no WeChat: the office's mobile. */
const office = '13800000007'
const cgj = sampleCounty.units.find(({ _id }) => _id === 'u-cgj') as Unit
const newcomer = { person: 'ps-xulei', name: '徐磊', posts: ['handler' as const] }

async function staffIs(staff: Unit['staff']) {
  await store<Unit>('units').update({ _id: 'u-cgj' }, { staff: database().command.set(staff) })
  await changeCounty({}, ['units'])
  await sample.cloud.runTimer('reminders')
}

const lamp = () => ({
  tap: newTap(),
  kind: 'complaint' as const,
  item: 'streetlight',
  place: { scene: 'g7KQ2M' },
  hidden: true,
})

const give = (person: string, phone: string) =>
  sample.who('o-zhouli').does(organisationCalls.giveNumber, { person, phone })

test('the list names another holder: the one before is out at once and comes in by it no more, the new one has none of his', async () => {
  const [sunwei, xulei] = [browser(), browser()]
  expect(await sunwei.enter(office)).toMatchObject({ name: '孙伟', posts: [{ unit: 'u-cgj' }] })
  const { id } = await sunwei.does(calls.submit, lamp())
  await staffIs([...cgj.staff, newcomer])
  expect(await give('ps-xulei', office)).toEqual({ moved: true })
  expect(await sunwei.tries(calls.mine, {})).toMatchObject({ why: 'not-signed-in' })
  expect(await xulei.enter(office)).toMatchObject({ id: 'ps-xulei', name: '徐磊', posts: [{ unit: 'u-cgj' }] })
  expect((await xulei.does(calls.mine, {})).rows).toEqual([])
  expect(await xulei.tries(calls.track, { id })).toMatchObject({ why: 'not-yours' })
  expect(await xulei.tries(personCalls.claim, { id: 'rq-261123-7KQFJ' })).toMatchObject({ why: 'not-claimed' })
  // Nobody is called about it by a number that is a colleague's now.
  const liqiang = sample.who('o-liqiang')
  expect(await liqiang.tries(calls.contact, { id, reason: '核实' })).toMatchObject({ ok: false })
})

test('who is given another number is the same person as before, with all that is theirs', async () => {
  const sunwei = browser()
  await sunwei.enter(office)
  const { id } = await sunwei.does(calls.submit, lamp())
  expect(await give('ps-sunwei', '13900000031')).toEqual({ moved: false })
  const again = browser()
  expect(await again.enter('13900000031')).toMatchObject({ id: 'ps-sunwei' })
  expect((await again.does(calls.mine, {})).rows.map(row => row.id)).toEqual([id])
  expect(await browser().enter(office)).toMatchObject({ name: '', posts: [] })
})

test('he has left and the mobile stays in the office: whoever proves it next is somebody new, in a browser and in WeChat', async () => {
  const sunwei = browser()
  await sunwei.enter(office)
  const { id } = await sunwei.does(calls.submit, lamp())
  await staffIs(cgj.staff.filter(({ person }) => person !== 'ps-sunwei'))
  expect(await sunwei.tries(calls.mine, {})).toMatchObject({ why: 'not-signed-in' })
  const next = browser()
  expect(await next.enter(office)).toMatchObject({ name: '', posts: [] })
  expect((await next.does(calls.mine, {})).rows).toEqual([])
  // It was his own after all: the code of one of his matters says so.
  await next.does(personCalls.claim, { id })
  expect((await next.does(calls.mine, {})).rows.map(row => row.id)).toEqual([id])
})

test('in WeChat too', async () => {
  const sunwei = browser()
  await sunwei.enter(office)
  await sunwei.does(calls.submit, lamp())
  await staffIs(cgj.staff.filter(({ person }) => person !== 'ps-sunwei'))
  const next = sample.who('o-next')
  await next.does(personCalls.givePhone, { wechatCode: await sample.cloud.wechat.phoneCode(office) })
  expect((await next.does(calls.mine, {})).rows).toEqual([])
  expect((await next.does(personCalls.enter, {})).me).toMatchObject({ name: '', posts: [], phone: '138****0007' })
})

test('a member of staff who proves a colleague’s number has the number and nothing else of theirs', async () => {
  const id = (await sample.who('o-wangxiulan').does(calls.submit, lamp())).id
  const wanglei = sample.who('o-wanglei')
  await wanglei.does(personCalls.givePhone, { wechatCode: await sample.cloud.wechat.phoneCode(office) })
  expect((await wanglei.does(personCalls.enter, {})).me).toMatchObject({ id: 'ps-wanglei', phone: '138****0007' })
  expect((await wanglei.does(personCalls.enter, {})).me?.posts.map(({ unit }) => unit)).toEqual(['u-zjj'])
  expect(await browser().enter(office)).toMatchObject({ id: 'ps-wanglei' })
  expect(id).toBeTruthy()
})

test('only for who stands in a list of staff, and only by the administrator', async () => {
  const wish = { person: 'ps-wangxiulan', phone: '13900000032' }
  const zhouli = sample.who('o-zhouli')
  expect(await zhouli.tries(organisationCalls.giveNumber, wish)).toMatchObject({
    why: 'not-staff',
    say: expect.stringContaining('名单'),
  })
  expect(await sample.who('o-liqiang').tries(organisationCalls.giveNumber, wish)).toMatchObject({ why: 'not-allowed' })
})
