import { act, renderHook } from '@testing-library/react'
import { offline, type Refused, type Reply } from '../../wire'
import { freshDraft } from './draft'
import { useSending } from './send'

jest.mock('@tarojs/taro', () => require('../../../test/taro.cjs'))
const world: { reply: Reply<unknown>; back: string[] } = { reply: offline, back: [] }
jest.mock('../../unsent', () => ({ post: async () => world.reply, takeBack: (tap: string) => world.back.push(tap) }))
jest.mock('../../cloud', () => ({ hasSession: () => true, keepSession: () => {} }))
jest.mock('../../consent', () => ({ askConsent: () => null, tellConsent: () => {} }))
jest.mock('../../go', () => ({ go: () => {} }))
jest.mock('../../me', () => ({ tellAgreed: () => {} }))

const draft = { ...freshDraft(), item: 'it-ludeng' }
const refused = (why: Refused['why'], say = '') => ({ ok: false, why, say }) as Refused

async function sending(reply: Reply<unknown>) {
  world.reply = reply
  const { result } = renderHook(() => useSending())
  await act(() => result.current.send({ draft, title: '路灯不亮', templates: [], mustAgree: false, agreed: false }))
  return result.current
}

it.each(['offline', 'unavailable'] as const)('keeps a matter on the device and says why: %s', async why => {
  const { sent, wrong } = await sending(why === 'offline' ? offline : refused(why))
  expect(sent).toEqual({ to: 'device', why })
  expect(wrong).toBeNull()
  expect(world.back).toEqual([])
})

it('takes back what the person must mend, and says what', async () => {
  const { sent, wrong } = await sending(refused('slow-down', '您送得太快了。'))
  expect(sent).toBeNull()
  expect(wrong).toEqual({ field: '', say: '您送得太快了。' })
  expect(world.back).toEqual([draft.tap])
})
