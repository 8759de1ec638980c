import type { MatterView } from '@shared/aspects'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { offline, type Reply } from '../wire'
import { Rate } from './rate'

jest.mock('@tarojs/components', () => require('../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../test/taro.cjs'))
const world: { reply: Reply<unknown>; sent: unknown[] } = { reply: offline, sent: [] }
jest.mock('../cloud', () => ({
  call: async (_: unknown, input: unknown) => {
    world.sent.push(input)
    return world.reply
  },
}))
jest.mock('../consent', () => ({ askConsent: async () => ({}), tellConsent: async () => {} }))

const matter = {
  id: 'rq-261121-7KQFJ',
  version: 3,
  round: 1,
  templates: [] as string[],
  may: ['rate'],
} as unknown as MatterView
const props = { matter, onChange: jest.fn(), onGone: jest.fn() }
const said = '灯亮了一天又灭了'
const words = () => document.getElementById('rate-words') as HTMLTextAreaElement | null
const send = () => act(async () => void fireEvent.click(document.getElementById('rate') as HTMLElement))

function fill() {
  fireEvent.click(screen.getAllByRole('radio')[1] as HTMLElement)
  fireEvent.change(words() as HTMLTextAreaElement, { target: { value: said } })
}

it('keeps grade and words when the network is gone, and still has them when the page is opened again', async () => {
  render(<Rate {...props} />)
  fill()
  await send()
  expect(screen.getByRole('alert').textContent).toBe(offline.say)
  cleanup()
  render(<Rate {...props} />)
  expect(words()?.value).toBe(said)
  expect(document.querySelector('.grades:not(.minor) .on')?.textContent).toContain('不满意')
})

it('shows them to no other round, and forgets them once they have arrived', async () => {
  render(<Rate {...props} matter={{ ...matter, round: 2 }} />)
  expect(words()).toBeNull()
  cleanup()
  render(<Rate {...props} />)
  world.reply = { ok: true, data: matter }
  await send()
  expect(world.sent.at(-1)).toMatchObject({ result: 2, attitude: 2, speed: 2, words: said })
  expect(props.onChange).toHaveBeenCalledWith(matter)
  cleanup()
  render(<Rate {...props} />)
  expect(words()).toBeNull()
})
