import type { MatterView } from '@shared/aspects'
import type { ClockView } from '@shared/request/views'
import { afterRating } from './after-rating'

const unit = { name: '县住建局' } as MatterView['unit']
const clock = (name: ClockView['name']) => ({ name, state: 'running', amount: { days: 1 } }) as ClockView
const said = (state: MatterView['state'], clocks: ClockView[] = []) =>
  afterRating({ state, unit, clocks }).replace(/\u2009/g, ' ')

it('says who has it again and until when, that it goes to another unit, or that it is done', () => {
  expect(said('dispatched', [clock('accept')])).toBe('已请县住建局再办一次，还有 1 个工作日接手。')
  expect(said('returned', [clock('dispatch')])).toBe('正在换单位再办一次，还有 1 个工作日派到单位。')
  expect(said('closed')).toMatch(/^办完了/)
})
