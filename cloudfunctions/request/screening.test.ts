// The content check of WeChat, refusing, hanging and returning: nothing is held up, and nothing stands before the public unchecked.
import type { Whole } from '@shared/aspects'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { store } from '../kit/store'

const api = 'security.msgSecCheck'

let sample: SampleCloud
let granny: Player
let stranger: Player

beforeAll(async () => {
  sample = await openSample({ riskyWords: ['告到底'] })
  granny = sample.who('o-wangxiulan')
  stranger = sample.who('o-stranger')
})
afterAll(() => sample.close())
beforeEach(async () => {
  sample.clock('2026-11-23 09:00')
  sample.cloud.wechat.refuse(api, 0)
  sample.cloud.wechat.slow(api, 0)
})

const file = async (text: string, more: object = {}) => {
  const input = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', text, place: { scene: 'g7KQ2M' } }
  return (await granny.does(calls.submit, { ...input, ...more })).id
}
const kept = async (id: string) => {
  const { shown, near, unchecked } = (await store<Whole>('requests').get(id)) ?? {}
  return { shown, near, unchecked }
}
const tick = async (wall: string) => {
  sample.clock(wall)
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
}
const before = async () => (await stranger.does(calls.near, {})).rows.length

test('a check that hangs holds no filing up; it is asked again, and what is plain then stands before the public', async () => {
  const shownBefore = await before()
  sample.cloud.wechat.slow(api, 60_000)
  const begun = Date.now()
  const id = await file('东门口路灯不亮')
  expect(Date.now() - begun).toBeLessThan(3000)
  expect(await kept(id)).toMatchObject({ shown: false, near: false, unchecked: { tries: 1 } })
  sample.cloud.wechat.slow(api, 0)
  await granny.does(calls.mine, {})
  await tick('2026-11-23 09:02')
  expect(await kept(id)).toEqual({ shown: true, near: true, unchecked: null })
  expect(await before()).toBe(shownBefore + 1)
})

test.each([-604101, -1, 45009])(
  'a check that answers %i is asked again, a run of the timer twice over too',
  async code => {
    sample.cloud.wechat.refuse(api, code)
    const id = await file('南门口路灯不亮')
    await tick('2026-11-23 09:02')
    expect(await kept(id)).toMatchObject({ shown: false, unchecked: { tries: 2 } })
    sample.cloud.wechat.refuse(api, 0)
    await Promise.all([tick('2026-11-23 09:10'), tick('2026-11-23 09:10')])
    expect(await kept(id)).toEqual({ shown: true, near: true, unchecked: null })
  },
)

test('a doubt that comes late keeps it from the public, and it is dealt with all the same', async () => {
  sample.cloud.wechat.refuse(api, -1)
  const id = await file('路灯不亮，告到底')
  sample.cloud.wechat.refuse(api, 0)
  await tick('2026-11-23 09:02')
  expect(await kept(id)).toEqual({ shown: false, near: false, unchecked: null })
  expect(await sample.who('o-liqiang').does(calls.track, { id })).toMatchObject({ state: 'dispatched' })
})

test('two hours after the filing WeChat knows the person no longer: nobody asks any more, and it stays where it is', async () => {
  sample.cloud.wechat.refuse(api, -1)
  const id = await file('北门口路灯不亮')
  for (const wall of ['09:02', '09:10', '09:40', '10:30', '11:30', '12:30']) await tick(`2026-11-23 ${wall}`)
  expect(await kept(id)).toEqual({ shown: false, near: false, unchecked: null })
})

test('of who asked to be hidden, and of an item that is not public, plain words bring nothing before the public', async () => {
  sample.cloud.wechat.refuse(api, -1)
  const shownBefore = await before()
  const hidden = await file('西门口路灯不亮', { hidden: true })
  const wages = await file('工资没有发', { item: 'wages' })
  sample.cloud.wechat.refuse(api, 0)
  await tick('2026-11-23 09:02')
  expect(await kept(hidden)).toMatchObject({ near: false, unchecked: null })
  expect(await kept(wages)).toMatchObject({ shown: false, near: false, unchecked: null })
  expect(await before()).toBe(shownBefore)
})
