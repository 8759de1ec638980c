// The answer 答复: what was found and done, on what basis, and whom to ask. The answer clock ends; the reporter rates.
import type { Earlier } from '../answering/finding'
import { addWorkingDays } from '../calendar'
import { wholeByLead } from '../joint/whole'
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { checkAnswer } from './check-answer'
import { daysToRate, endClock, unpause } from './clocks'
import { move } from './move'
import type { Actor, Answer, FileRef, Request } from './request'
import { tell, tellReceiver, withNotices } from './tell'

export type Answering = {
  text: string
  basis: string
  contact: string
  files: FileRef[]
  by: Actor
  /** Why it goes although the check found something. */
  goOn?: string
  /** The unit's latest answers, among which a copy is looked for. */
  others?: readonly Earlier[]
}

/** Refuses an answer without text, basis or contact; one for a joint matter of which parts are open; and one in which the check finds something, unless a reason is given. */
export function answer(
  request: Request,
  county: County,
  { text, basis, contact, files, by, goOn = '', others = [] }: Answering,
  now: number,
): Ruling<Request> {
  if (!text) return refuse('answer-needs-text', 'text')
  if (!basis) return refuse('answer-needs-basis', 'basis')
  if (!contact) return refuse('answer-needs-contact', 'contact')
  const whole = wholeByLead(request, county)
  if (!whole.ok) return whole
  const findings = checkAnswer(request, { text, basis, contact }, others)
  const check = findings.length > 0 ? { findings, reason: goOn } : null
  const said = { at: now, text, basis, contact, files, handler: by.person ?? '', unit: request.unit ?? '', check }
  const given = give(request, county, said, by)
  return given.ok && check && !goOn ? refuse('answer-check') : given
}

/** The answer stands with the request, for its reporter to rate. One that was given to the lead of a case is not looked at again. */
export function give(request: Request, county: County, given: Answer, by: Actor): Ruling<Request> {
  const { at: now, text, files } = given
  const moved = move(request, { deed: 'answer', by, at: now, said: { text, files } })
  if (!moved.ok) return moved
  const running = { ...moved.value, ...unpause(request, county.calendar, now) }
  const answered: Request = {
    ...running,
    handler: by.person,
    clocks: { ...running.clocks, answer: endClock(running.clocks.answer, now) },
    rounds: [...request.rounds, { round: request.round, answer: given, rating: null }],
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
  const receiver = tellReceiver(answered, county, { status: '已答复', at: now, but: [by.person] })
  return allow(withAlarm(withNotices(answered, notice, receiver), county.calendar))
}
