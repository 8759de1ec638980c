// A voice by night, through the front door: who hands out has an SMS at once, finds it first, hears it, and says what it says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

const bytes = readFileSync(join(__dirname, '../../shared/files/fixtures/a.mp3'))

async function spoken() {
  const granny = sample.who('o-wangxiulan')
  const { id, url, headers } = await granny.does(calls.attach, { name: 'a.mp3', size: bytes.length })
  await fetch(url, { method: 'PUT', headers, body: bytes })
  const filing = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } }
  const filed = await granny.does(calls.submit, { ...filing, text: '路灯不亮', files: [{ id, kind: 'voice' }] })
  await sample.cloud.settle()
  return filed.id
}

const texts = (phone: string) => sample.cloud.sms.sent(`+86${phone}`).map(({ template }) => template)

test('it wakes the dispatcher, stands first, and once heard is urgent for who has it', async () => {
  sample.clock('2026-11-23 23:30')
  const zhangmin = sample.who('o-zhangmin')
  const id = await spoken()
  expect(texts('13800000003')).toEqual(['unheard'])
  expect(texts('13800000002')).toEqual([])
  expect(await zhangmin.does(dispatchCalls.counts, {})).toMatchObject({ unheard: 1 })
  const { rows } = await zhangmin.does(dispatchCalls.queue, { list: 'unheard' })
  expect(rows).toMatchObject([{ id, unheard: true }])
  const { version, may } = await zhangmin.does(calls.track, { id })
  expect(may).toContain('hear')
  await zhangmin.does(dispatchCalls.hear, { id, version, inDanger: true })
  await sample.cloud.settle()
  expect(texts('13800000002')).toContain('danger')
  expect(await sample.who('o-liqiang').does(calls.track, { id })).toMatchObject({ urgent: true, unheard: false })
  expect((await zhangmin.does(dispatchCalls.queue, { list: 'unheard' })).rows).toEqual([])
})

test('who has it may say that it is harmless; its reporter sees nothing of all this', async () => {
  const id = await spoken()
  const liqiang = sample.who('o-liqiang')
  const { version } = await liqiang.does(calls.track, { id })
  expect(await liqiang.does(dispatchCalls.hear, { id, version, inDanger: false })).toMatchObject({ urgent: false })
  const mine = await sample.who('o-wangxiulan').does(calls.track, { id })
  expect(mine.unheard).toBe(false)
  expect(mine.steps.map(({ deed }) => deed)).not.toContain('hear')
})
