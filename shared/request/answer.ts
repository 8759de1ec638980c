// The answer 答复: what was found and done, on what basis, and whom to ask. The answer clock ends; the reporter rates.
import { addWorkingDays } from '../calendar'
import { written } from '../notice/written'
import type { County } from '../organisation/directory'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { daysToRate, endClock, unpause } from './clocks'
import { move } from './move'
import type { Actor, FileRef, Request } from './request'
import { tell, withNotices } from './tell'

export type Answering = { text: string; basis: string; contact: string; files: FileRef[]; by: Actor }

/** Refuses an answer without text, basis or contact. */
export function answer(
  request: Request,
  county: County,
  { text, basis, contact, files, by }: Answering,
  now: number,
): Ruling<Request> {
  if (!text) return refuse('answer-needs-text', 'text')
  if (!basis) return refuse('answer-needs-basis', 'basis')
  if (!contact) return refuse('answer-needs-contact', 'contact')
  const moved = move(request, { deed: 'answer', by, at: now, said: { text, files } })
  if (!moved.ok) return moved
  const running = { ...moved.value, ...unpause(request, county.calendar, now) }
  const said = { at: now, text, basis, contact, files, handler: by.person ?? '', unit: request.unit ?? '' }
  const answered: Request = {
    ...running,
    handler: by.person,
    clocks: { ...running.clocks, answer: endClock(running.clocks.answer, now) },
    rounds: [...request.rounds, { round: request.round, answer: said, rating: null }],
    signature: null,
    until: addWorkingDays(county.calendar, now, daysToRate).at,
  }
  const notice = tell(answered, county, {
    event: 'answered',
    to: request.reporter.person,
    template: 'answered',
    facts: { time: written(now), hint: '请评价，不满意会再次交办' },
    at: now,
  })
  return allow(withAlarm(withNotices(answered, notice), county.calendar))
}
