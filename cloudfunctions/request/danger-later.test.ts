// Filed plainly, and at half past ten at night somebody is trapped in a fire: an SMS at once, not a line in the morning.
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

test('an addition by night wakes the handler and the centre', async () => {
  const granny = sample.who('o-wangxiulan')
  const place = { scene: 'g7KQ2M' }
  const { id } = await granny.does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place })
  await sample.cloud.settle()
  sample.clock('2026-11-23 22:30')
  await granny.does(calls.add, { id, version: 2, text: '着火了，有人被困在里面出不来' })
  await sample.cloud.settle()
  const texts = (phone: string) => sample.cloud.sms.sent(`+86${phone}`).map(({ template }) => template)
  expect(texts('13800000002')).toEqual(expect.arrayContaining(['task', 'danger']))
  expect(texts('13800000003')).toEqual(['danger'])
  const seen = await sample.who('o-zhangmin').does(calls.track, { id })
  expect(seen).toMatchObject({ urgent: true, danger: { danger: 'fire', denied: false }, level: { colour: 'red' } })
  expect((await granny.does(calls.track, { id })).danger).toBeNull()
})
