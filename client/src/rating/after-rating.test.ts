import type { MatterView } from '@shared/aspects'
import type { ClockView } from '@shared/request/views'
import { afterRating } from './after-rating'

const unit = { name: '县住建局' } as MatterView['unit']
const clock = (name: ClockView['name']) => ({ name, state: 'running', amount: { days: 1 } }) as ClockView
const said = (state: MatterView['state'], clocks: ClockView[] = []) =>
  afterRating({ state, unit, clocks }).replace(/\u2009/g, ' ')

it('says who has it again and until when, that it goes to another unit, or that it is done', () => {
  expect(said('dispatched', [clock('accept')])).toBe('已再次交办 县住建局，还有 1 个工作日受理。')
  expect(said('returned', [clock('dispatch')])).toBe('正在重新交办，还有 1 个工作日交办。')
  expect(said('closed')).toMatch(/^已办结/)
})
