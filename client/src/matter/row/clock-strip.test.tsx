import type { ClockView } from '@shared/request/views'
import { render } from '@testing-library/react'
import { ClockStrip } from './clock-strip'

jest.mock('@tarojs/components', () => require('../../../test/components.cjs'))

const hour = 3_600_000
const from = Date.parse('2026-11-23T09:00:00+08:00')
const clock = (name: ClockView['name'], state: ClockView['state'], more: Partial<ClockView> = {}): ClockView => ({
  name,
  state,
  due: from + 10 * hour,
  ended: null,
  late: false,
  amount: null,
  took: null,
  provisional: false,
  first: null,
  ...more,
})

/** “clock done”, “clock answer running 50%”. */
function drawn(clocks: ClockView[], now = from + 5 * hour) {
  const { container } = render(<ClockStrip clocks={clocks} from={from} reader="staff" now={now} mute />)
  return [...container.querySelectorAll<HTMLElement>('.clock')].map(({ className, style }) =>
    `${className} ${style.getPropertyValue('--gone')}`.trim(),
  )
}

it('draws what is done full, what runs in part, and what is ahead empty; only the part has a style', () => {
  const clocks = [clock('dispatch', 'done', { ended: from }), clock('accept', 'running'), clock('answer', 'ahead')]
  expect(drawn(clocks)).toEqual(['clock done', 'clock running 50%', 'clock answer ahead'])
})

it('draws a late clock full and red, whether it runs or is done', () => {
  expect(drawn([clock('accept', 'done', { late: true }), clock('answer', 'running', { late: true })])).toEqual([
    'clock late',
    'clock answer late',
  ])
})

it('draws a clock that is stopped for the reporter in grey, also when it was late', () => {
  expect(drawn([clock('answer', 'paused', { late: true })], from + 20 * hour)).toEqual(['clock answer paused 92%'])
})

it('shows half where no limit is known', () => {
  expect(drawn([clock('answer', 'running', { due: null })])).toEqual(['clock answer running 45%'])
})

it('reads the clocks aloud, unless the words beside it do', () => {
  const strip = (mute: boolean) =>
    render(
      <ClockStrip clocks={[clock('accept', 'ahead')]} from={from} reader="reporter" mute={mute} />,
    ).container.querySelector('.strip')
  expect(strip(false)?.getAttribute('aria-label')).toBe('等单位接手')
  expect(strip(true)?.getAttribute('aria-label')).toBeNull()
})
