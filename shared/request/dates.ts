// A calendar was loaded, late or once more: every open clock, the end of waiting and of rating are computed by it again. What was
// promised stays promised. Who was shown a date that has moved is told the new one, once.
import { addWorkingDays, type Calendar } from '../calendar'
import type { NamedLimit } from '../notice/notice'
import type { Ruled, Telling } from './aspect'
import { daysToRate, daysToReply, type Promised, recompute, runningClock } from './clocks'
import type { Request } from './request'
import { coreMomentOf } from './still'

export function redated(request: Request, calendar: Calendar, held?: Promised): Ruled<Request> {
  const clocks = recompute(request, calendar, held)
  const set = { clocks, ...ends(request, calendar) }
  return { ok: true, set, tell: tellMoved(request, { ...request, ...set }) }
}

/** When the present state ends by itself: five working days for a reply, ten for a rating. */
function ends({ state, pauses, rounds, until }: Request, calendar: Calendar): Pick<Request, 'until' | 'pauses'> {
  const open = pauses.find(({ to }) => to === null)
  const answered = rounds.at(-1)?.answer
  if (state === 'answered' && until !== null && answered)
    return { pauses, until: addWorkingDays(calendar, answered.at, daysToRate).at }
  if (state !== 'waiting' || until === null || !open) return { pauses, until }
  const next = addWorkingDays(calendar, open.from, daysToReply).at
  return { pauses: pauses.map(pause => (pause === open ? { ...pause, until: next } : pause)), until: next }
}

const words: Record<NamedLimit, string> = {
  dispatch: '交办时限',
  accept: '受理时限',
  answer: '答复时限',
  until: '回复期限',
}

/** The reporter, and the handler where it is his limit. What still waits to be told names the new date by itself. */
function tellMoved(before: Request, after: Request): Telling[] {
  const limit = after.state === 'waiting' ? 'until' : runningClock(after)?.name
  const due = limit && coreMomentOf(after, limit)
  if (!limit || !due || due === coreMomentOf(before, limit)) return []
  const knows = (to: string | null) => !before.outbox.some(notice => notice.to === to && notice.limit === limit)
  const telling: Omit<Telling, 'to'> = {
    event: `moved.${limit}.${due}`,
    template: 'moved',
    limit,
    facts: { status: words[limit] },
  }
  const isHandlers = after.state === 'dispatched' || after.state === 'accepted'
  return [
    { ...telling, to: after.reporter.person, page: 'request/matter' },
    ...(isHandlers ? [{ ...telling, to: after.handler, onlyWith: 'handler' as const }] : []),
  ].filter(({ to }) => knows(to))
}
