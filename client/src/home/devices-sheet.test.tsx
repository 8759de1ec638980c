import type { SessionView } from '@shared/person/calls'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { deviceOf } from './device'
import { DevicesSheet } from './devices-sheet'

jest.mock('@tarojs/components', () => require('../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../test/taro.cjs'))
const at = Date.parse('2026-11-25T12:25+08:00')
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safa'
const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'
const session = (id: string, where: string, here = false): SessionView => ({ id, at, until: at, where, here })
const own = session('own', chrome, true)
const phone = session('phone', safari)
const office = session('office', chrome)

const world: { rows: SessionView[]; refuses: string[]; sent: [string, unknown][] } = { rows: [], refuses: [], sent: [] }
jest.mock('../cloud', () => ({
  call: async ({ name }: { name: string }, input: { id?: string }) => {
    world.sent.push([name, input])
    if (world.refuses.includes(name)) return { ok: false, why: 'unavailable', say: '现在没有办成。' }
    if (name === 'person.endSession') world.rows = world.rows.filter(({ id }) => id !== input.id)
    return { ok: true, data: name === 'person.sessions' ? { rows: world.rows } : { ended: 1 } }
  },
}))

const props = { onLeave: jest.fn(), onClose: jest.fn() }
const open = (...rows: SessionView[]) => {
  world.rows = rows
  return act(async () => void render(<DevicesSheet {...props} />))
}
const press = (id: string) => act(async () => void fireEvent.click(document.getElementById(id) as HTMLElement))
const ended = () => world.sent.filter(([name]) => name === 'person.endSession').map(([, input]) => input)

beforeEach(() => {
  cleanup()
  Object.assign(world, { rows: [], refuses: [], sent: [] })
  jest.clearAllMocks()
})

it('says of each what it is, when it came in, and which is this one', async () => {
  await open(own, phone)
  expect(screen.getByText(/浏览器（Windows，Chrome）/)).toBeTruthy()
  expect(screen.getByText(/上次 11.月.25.日 12:25 · 这台/)).toBeTruthy()
  expect(screen.getByText(/浏览器（iPhone，Safari）/)).toBeTruthy()
})

it('ends another, which is gone from the list, and leaves this one by the page’s own way', async () => {
  await open(own, phone)
  await press('end-phone')
  expect(ended()).toEqual([{ id: 'phone' }])
  expect(document.getElementById('end-phone')).toBeNull()
  expect(props.onLeave).not.toHaveBeenCalled()
  await press('end-here')
  expect(ended()).toHaveLength(1)
  expect(props.onLeave).toHaveBeenCalledTimes(1)
})

it('ends all others at once, never this one', async () => {
  await open(phone, own, office)
  await press('end-others')
  expect(ended()).toEqual([{ id: 'phone' }, { id: 'office' }])
  expect(document.getElementById('end-here')).toBeTruthy()
  expect(document.getElementById('end-others')).toBeNull()
})

it('says what will be here where there is none, and what to do when it did not open or end', async () => {
  await open()
  expect(screen.getByText('没有在浏览器里登录')).toBeTruthy()
  cleanup()
  world.refuses = ['person.sessions']
  await open(own)
  world.refuses = []
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(screen.getByText(/这台/)).toBeTruthy()
  cleanup()
  world.refuses = ['person.endSession']
  await open(own, phone)
  await press('end-phone')
  expect(screen.getByRole('alert').textContent).toContain('现在没有办成')
  expect(document.getElementById('end-phone')).toBeTruthy()
})

it.each([
  ['Mozilla/5.0 (Linux; Android 13) AppleWebKit Chrome/116 MicroMessenger/8.0.40', '微信里（安卓）'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/120 Safari/537 Edg/120', '浏览器（Mac，Edge）'],
  ['curl/8.4', '浏览器'],
  ['', '浏览器'],
])('%s is called %s', (agent, name) => {
  expect(deviceOf(agent)).toBe(name)
})
