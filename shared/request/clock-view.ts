// The three clocks as they are shown: how much is left by the county's calendar, and the limit as first promised.
import { timeLeft } from '../calendar'
import type { ClockName } from '../catalogue/limit'
import type { County } from '../county'
import type { Request } from './request'
import type { ClockView } from './views'

const clockNames: ClockName[] = ['dispatch', 'accept', 'answer']

export const clockViews = (request: Request, county: County, now: number): ClockView[] =>
  clockNames.map(name => {
    const clock = request.clocks[name]
    const first = name === 'answer' ? request.firstDue : null
    if (!clock) return { ...ahead, name, first }
    const at = clock.ended ?? pausedAt(request, name) ?? now
    const { late, amount } = timeLeft(county.calendar, at, clock.due)
    const state = clock.ended !== null ? 'done' : pausedAt(request, name) !== null ? 'paused' : 'running'
    const took = clock.ended === null ? null : timeLeft(county.calendar, clock.from, clock.ended).amount
    return {
      name,
      state,
      due: clock.due,
      ended: clock.ended,
      late,
      amount,
      took,
      provisional: clock.provisional !== null,
      first,
    }
  })

const ahead = {
  state: 'ahead',
  due: null,
  ended: null,
  late: false,
  amount: null,
  took: null,
  provisional: false,
} as const

const pausedAt = (request: Request, name: ClockName): number | null =>
  name === 'answer' && request.state === 'waiting' ? (request.pauses.at(-1)?.from ?? null) : null
