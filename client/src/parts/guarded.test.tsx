import { fireEvent, render, screen } from '@testing-library/react'
import { guarded } from './guarded'

jest.mock('@tarojs/components', () => require('../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../test/taro.cjs'))

const world = { broken: true }
const Page = guarded(() => {
  if (world.broken) throw new Error('a field that is not there')
  return <p>诉求详情</p>
})

const wrote = jest.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => {
  world.broken = true
})
afterAll(() => wrote.mockRestore())

it('shows a page that can be drawn', () => {
  world.broken = false
  render(<Page />)
  expect(screen.getByText('诉求详情')).toBeTruthy()
})

it('says calmly that a page did not open, and leaves word of why', () => {
  render(<Page />)
  expect(screen.getByRole('alert').textContent).toContain('这一页没有打开')
  expect(wrote.mock.calls.flat().map(String).join()).toContain('a field that is not there')
})

it('opens it again when asked', () => {
  render(<Page />)
  fireEvent.click(screen.getByText('重新打开'))
  expect(screen.getByRole('alert')).toBeTruthy()
  world.broken = false
  fireEvent.click(screen.getByText('重新打开'))
  expect(screen.getByText('诉求详情')).toBeTruthy()
})

it('leads home', () => {
  render(<Page />)
  fireEvent.click(screen.getByText('回首页'))
  const { went } = jest.requireMock<{ went: string[] }>('@tarojs/taro')
  expect(went).toEqual(['switchTab /home/index'])
})
