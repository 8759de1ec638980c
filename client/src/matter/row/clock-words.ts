// The three clocks in words: which figure matters, and what a strip's segment says.

import type { ClockName } from '@shared/catalogue/limit'
import type { State } from '@shared/request/request'
import type { ClockView } from '@shared/request/views'
import { thin } from '../../parts/when'
import type { Reader } from './words'

/** One clock: under the strip, with what is left, when it is done, before it is, and when it is late. */
type Said = { name: string; does: string; done: string; awaited: string; undone: string; late: string }

const formal = (deed: string): Said => ({
  name: deed,
  does: deed,
  done: `已${deed}`,
  awaited: `待${deed}`,
  undone: `未${deed}`,
  late: `${deed}超时`,
})

const said: Record<Reader, Record<ClockName, Said>> = {
  staff: { dispatch: formal('交办'), accept: formal('受理'), answer: formal('答复') },
  reporter: {
    dispatch: {
      name: '派到单位',
      does: '派到单位',
      done: '已派到单位',
      awaited: '等派到单位',
      undone: '还没派到单位',
      late: '派到单位晚了',
    },
    accept: {
      name: '单位接手',
      does: '接手',
      done: '已接手',
      awaited: '等单位接手',
      undone: '还没接手',
      late: '接手晚了',
    },
    answer: {
      name: '答复您',
      does: '答复',
      done: '已答复',
      awaited: '等答复',
      undone: '还没答复',
      late: '答复晚了',
    },
  },
}

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

/** One clock: “还有 4 个工作日答复”, “超 2 小时未受理”, to who brought it “超 2 小时还没接手”, “今天答复”. */
export function clockSays(clock: ClockView, reader: Reader) {
  const { does, done, awaited, undone } = said[reader][clock.name]
  if (clock.state === 'paused') return '等补充，暂停计时'
  if (clock.state === 'done') return done
  if (clock.state === 'ahead' || !clock.amount) return awaited
  if (clock.late) return isJust(clock.amount) ? `刚超时，${undone}` : `超${thin}${amount(clock.amount)}${undone}`
  return isZero(clock.amount) ? `今天${does}` : `还有${thin}${amount(clock.amount)}${does}`
}

/** Short, beside a task: “剩 3 小时”, “超 2 小时”. */
export function leftSays(clock: ClockView) {
  if (clock.state === 'paused') return '已暂停计时'
  if (!clock.amount) return ''
  if (clock.late && isJust(clock.amount)) return '刚超时'
  if (isZero(clock.amount)) return '今天到期'
  return `${clock.late ? '超' : '剩'}${thin}${amount(clock.amount)}`
}

function doneLines({ late: isLate, took }: ClockView, { name, done, late }: Said) {
  if (isLate) return [late]
  return took ? [name, tookSays(took)] : [done]
}

/** Under a segment of the strip, what it is and below it how long it took: “交办”, “2 小时”, or “待答复”; to who brought it “派到单位”, “2 小时”. */
export function segmentLines(clock: ClockView, reader: Reader): string[] {
  const words = said[reader][clock.name]
  if (clock.state === 'done') return doneLines(clock, words)
  if (clock.state === 'paused') return ['暂停计时']
  if (clock.state === 'running' && clock.late) return [words.late]
  return [clock.state === 'running' ? words.awaited : words.name]
}

/** The same in one line: “交办 2 小时”. */
export const segmentSays = (clock: ClockView, reader: Reader) => segmentLines(clock, reader).join(thin)

/** The clock that runs now, or is stopped for the reporter. */
export const current = (clocks: ClockView[]) =>
  clocks.find(clock => clock.state === 'running' || clock.state === 'paused') ?? null

const ended: Partial<Record<State, string>> = {
  answered: '等您评价',
  closed: '办完了',
  withdrawn: '已撤回',
  declined: '不予受理',
  returned: '正在换单位',
}

/** The one figure that matters to who brought it; `late` asks for red. */
export function figure(state: State, clocks: ClockView[]): { text: string; late: boolean } {
  const done = ended[state]
  const clock = current(clocks)
  if (done && (state !== 'returned' || !clock)) return { text: done, late: false }
  if (!clock) return { text: said.reporter.dispatch.awaited, late: false }
  return { text: clockSays(clock, 'reporter'), late: clock.late && clock.state === 'running' }
}

/** What is behind, to who brought it: “已派到单位 · 已接手”. */
export const passed = (clocks: ClockView[]) =>
  clocks
    .filter(clock => clock.state === 'done')
    .map(clock => said.reporter[clock.name].done)
    .join(' · ') || '已收到'
