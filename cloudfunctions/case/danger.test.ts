// Danger in a matter that is joined, through the front door: who works on the lead is told by night, and parting undoes nothing.
import * as caseCalls from '@shared/case/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let zhangmin: Player

beforeEach(async () => {
  sample = await openSample()
  zhangmin = sample.who('o-zhangmin')
})
afterEach(() => sample.close())

const fire = '着火了，有人被困在里面出不来'
const versionOf = async (id: string) => (await zhangmin.does(calls.track, { id })).version
const file = async (openid: string, text = '') =>
  (
    await sample
      .who(openid)
      .does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place: { scene: 'g7KQ2M' }, text })
  ).id

async function joined(text = ''): Promise<{ id: string; lead: string }> {
  const [lead, id] = [await file('o-wangxiulan'), await file('o-neighbour', text)]
  await zhangmin.does(caseCalls.join, { id, version: await versionOf(id), lead })
  await sample.cloud.settle()
  return { id, lead }
}

const dangers = (id: string) =>
  sample.cloud.sms.sent('+8613800000002').filter(({ template, params }) => template === 'danger' && params.includes(id))

test('what its reporter adds by night makes the lead urgent; parted again, it stays so', async () => {
  const { id, lead } = await joined()
  sample.clock('2026-11-23 22:30')
  const neighbour = sample.who('o-neighbour')
  await neighbour.does(calls.add, {
    id,
    version: await neighbour.does(calls.track, { id }).then(({ version }) => version),
    text: fire,
  })
  await sample.cloud.settle()
  expect(await zhangmin.does(calls.track, { id: lead })).toMatchObject({ urgent: true, level: { colour: 'red' } })
  expect(dangers(lead)).toHaveLength(1)
  await zhangmin.does(caseCalls.part, { id, version: await versionOf(id), reason: '不是一件' })
  await sample.cloud.settle()
  for (const one of [id, lead]) expect(await zhangmin.does(calls.track, { id: one })).toMatchObject({ urgent: true })
  expect(
    (await sample.who('o-wangxiulan').does(calls.track, { id: lead })).steps.map(({ deed }) => deed),
  ).not.toContain('endanger')
})

test('what was filed in danger and joined then makes the lead urgent', async () => {
  const { lead } = await joined(fire)
  expect(await zhangmin.does(calls.track, { id: lead })).toMatchObject({ urgent: true, danger: { danger: 'fire' } })
  expect(dangers(lead)).toHaveLength(1)
})
