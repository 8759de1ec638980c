// The three clocks of a request: dispatch, accept, answer. Limits are data of the item; time is the county's calendar.
import { addWorkingDays, type Calendar, dueAfter, extendByPause } from '../calendar'
import type { ClockName, Limit } from '../catalogue/limit'
import type { Clock, Clocks, Request, State } from './request'

/** The reporter has five working days to answer a question; then the clock goes on by itself. */
export const daysToReply = 5

/** Working days in which an answer waits for its rating before it closes as unrated. */
export const daysToRate = 10

export function startClock(calendar: Calendar, from: number, limit: Limit): Clock {
  const { at, provisional } = dueAfter(calendar, from, limit)
  return { from, due: at, ended: null, limit, provisional }
}

export const endClock = (clock: Clock | null, at: number): Clock | null =>
  clock && clock.ended === null ? { ...clock, ended: at } : clock

/** Stops whatever runs: when a matter ends, no clock of it goes on. */
export const endClocks = (request: Request, at: number): Request['clocks'] => ({
  dispatch: endClock(request.clocks.dispatch, at),
  accept: endClock(request.clocks.accept, at),
  answer: endClock(request.clocks.answer, at),
})

/** Stands the answer clock still, for the reporter only, and says until when. */
export function pause(
  request: Request,
  calendar: Calendar,
  at: number,
  why: string,
): Pick<Request, 'pauses' | 'until'> {
  const until = addWorkingDays(calendar, at, daysToReply).at
  return { pauses: [...request.pauses, { from: at, to: null, why, until }], until }
}

/** Lets the answer clock go on: its limit moves by the working time that it stood still. */
export function unpause(
  request: Request,
  calendar: Calendar,
  at: number,
): Pick<Request, 'pauses' | 'until' | 'clocks'> {
  const open = request.pauses.find(pause => pause.to === null)
  const clock = request.clocks.answer
  if (!open || !clock) return { pauses: request.pauses, until: null, clocks: request.clocks }
  const { at: due, provisional } = extendByPause(calendar, clock.due, clock.limit, open.from, at)
  return {
    pauses: request.pauses.map(pause => (pause === open ? { ...pause, to: at } : pause)),
    until: null,
    clocks: { ...request.clocks, answer: { ...clock, due, provisional } },
  }
}

/** A date that was promised in place of the limit, and when it was asked for. */
export type Promised = { at: number; promised: number }

/** A clock as it would be if it had run from the beginning: its limit or the date that was promised since, and every pause. */
export function runAgain(clock: Clock, pauses: Request['pauses'], calendar: Calendar, promised?: Promised): Clock {
  const held = promised && promised.at >= clock.from ? promised : undefined
  const start = startClock(calendar, clock.from, clock.limit)
  const next = held ? { ...start, due: held.promised, provisional: null } : start
  const since = held?.at ?? clock.from
  for (const { from, to } of pauses) {
    if (to === null || from < since) continue
    const { at, provisional } = extendByPause(calendar, next.due, next.limit, from, to)
    // A promised date that nothing moved stays what was promised, whatever its year's calendar will say.
    if (!held || at !== next.due) Object.assign(next, { due: at, provisional })
  }
  return next
}

/** Computes the limits of what runs again, pauses and a promised date included, when a calendar has been loaded. */
export function recompute(request: Request, calendar: Calendar, held?: Promised): Clocks {
  const again = (clock: Clock | null, pauses: Request['pauses'], held?: Promised): Clock | null =>
    isRunning(clock) ? runAgain(clock, pauses, calendar, held) : clock
  const { dispatch, accept, answer } = request.clocks
  return {
    dispatch: again(dispatch, []),
    accept: again(accept, []),
    answer: again(answer, request.pauses, held),
  }
}

const turns: Partial<Record<State, readonly ClockName[]>> = {
  received: ['dispatch'],
  returned: ['dispatch'],
  dispatched: ['accept'],
  accepted: ['answer'],
  joined: ['answer', 'accept', 'dispatch'],
}

export const isRunning = (clock: Clock | null): clock is Clock => clock?.ended === null

/** The clock that runs now, if one does: paused is not running. */
export function runningClock(request: Request): { name: ClockName; clock: Clock } | null {
  const name = turns[request.state]?.find(each => isRunning(request.clocks[each]))
  const clock = name && request.clocks[name]
  return clock ? { name, clock } : null
}
