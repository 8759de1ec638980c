// The three clocks in words: which figure matters, and what a strip's segment says.

import type { ClockName } from '@shared/catalogue/limit'
import type { State } from '@shared/request/request'
import type { ClockView } from '@shared/request/views'
import { thin } from '../../parts/when'

const deed: Record<ClockName, string> = { dispatch: '交办', accept: '受理', answer: '答复' }

/** “4 个工作日”, “3 小时”, “不到 1 小时” */
export function amount(value: ClockView['amount']) {
  if (!value) return ''
  if ('days' in value) return `${value.days}${thin}个工作日`
  return value.hours < 1 ? `不到${thin}1${thin}小时` : `${Math.floor(value.hours)}${thin}小时`
}

const isHalfDay = (hours: number) => hours >= 3.5 && hours <= 4.5

/** What a finished clock took: “3 个工作日”, “半天”, “2 小时”, “不到 1 小时”. */
export function tookSays(took: ClockView['took']) {
  if (!took || 'days' in took || took.hours < 1) return amount(took)
  return isHalfDay(took.hours) ? '半天' : `${Math.round(took.hours)}${thin}小时`
}

type Amount = NonNullable<ClockView['amount']>

const isZero = (value: Amount) => ('days' in value ? value.days === 0 : false)

/** Less than an hour, or less than a day of a limit in days: not worth a figure. */
const isJust = (value: Amount) => ('days' in value ? value.days === 0 : value.hours < 1)

/** One clock: “还有 4 个工作日答复”, “超 2 小时未受理”, “今天答复”. */
export function clockSays(clock: ClockView) {
  const verb = deed[clock.name]
  if (clock.state === 'paused') return '等补充，暂停计时'
  if (clock.state === 'done') return `已${verb}`
  if (clock.state === 'ahead' || !clock.amount) return `等待${verb}`
  if (clock.late) return isJust(clock.amount) ? `刚超时，未${verb}` : `超${thin}${amount(clock.amount)}未${verb}`
  return isZero(clock.amount) ? `今天${verb}` : `还有${thin}${amount(clock.amount)}${verb}`
}

/** Short, beside a task: “剩 3 小时”, “超 2 小时”. */
export function leftSays(clock: ClockView) {
  if (clock.state === 'paused') return '已暂停计时'
  if (!clock.amount) return ''
  if (clock.late && isJust(clock.amount)) return '刚超时'
  if (isZero(clock.amount)) return '今天到期'
  return `${clock.late ? '超' : '剩'}${thin}${amount(clock.amount)}`
}

function doneSays({ name, late, took }: ClockView) {
  if (late) return `${deed[name]}超时`
  return took ? `${deed[name]}${thin}${tookSays(took)}` : `已${deed[name]}`
}

/** Under a segment of the strip: “交办 2 小时”, “受理 半天”, “待答复”. */
export function segmentSays(clock: ClockView) {
  const verb = deed[clock.name]
  if (clock.state === 'done') return doneSays(clock)
  if (clock.state === 'paused') return '暂停计时'
  if (clock.state === 'running' && clock.late) return `${verb}超时`
  return clock.state === 'running' ? `待${verb}` : verb
}

/** The clock that runs now, or is stopped for the reporter. */
export const current = (clocks: ClockView[]) =>
  clocks.find(clock => clock.state === 'running' || clock.state === 'paused') ?? null

const ended: Partial<Record<State, string>> = {
  answered: '等您评价',
  closed: '已办结',
  withdrawn: '已撤回',
  declined: '不予受理',
  returned: '正在重新交办',
}

/** The one figure that matters to the reporter; `late` asks for red. */
export function figure(state: State, clocks: ClockView[]): { text: string; late: boolean } {
  const done = ended[state]
  const clock = current(clocks)
  if (done && (state !== 'returned' || !clock)) return { text: done, late: false }
  if (!clock) return { text: '等待交办', late: false }
  return { text: clockSays(clock), late: clock.late && clock.state === 'running' }
}

/** What is behind: “已交办 · 已受理”. */
export const passed = (clocks: ClockView[]) =>
  clocks
    .filter(clock => clock.state === 'done')
    .map(clock => `已${deed[clock.name]}`)
    .join(' · ') || '已收到'
