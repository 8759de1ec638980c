// The answer 答复: what was found and done, on what basis, and whom to ask. The answer clock ends; the reporter rates.
import type { Earlier } from '../answering/finding'
import { addWorkingDays } from '../calendar'
import type { County } from '../county'
import { written } from '../notice/written'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { checkAnswer } from './check-answer'
import { daysToRate, endClock, unpause } from './clocks'
import { refuse } from './refusals'
import type { Actor, Answer, FileRef, Request } from './request'
import { tellReceiver } from './tell'

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

/** Refuses an answer without text, basis or contact, and one in which the check finds something, unless a reason is given. */
export function answer(
  request: Request,
  county: County,
  { text, basis, contact, files, by, goOn = '', others = [] }: Answering,
  now: number,
): Ruled<Request> | Refusal {
  if (!text) return refuse('answer-needs-text', 'text')
  if (!basis) return refuse('answer-needs-basis', 'basis')
  if (!contact) return refuse('answer-needs-contact', 'contact')
  const findings = checkAnswer(request, { text, basis, contact }, others)
  if (findings.length > 0 && !goOn) return refuse('answer-check')
  const check = findings.length > 0 ? { findings, reason: goOn } : null
  const said = { at: now, text, basis, contact, files, handler: by.person ?? '', unit: request.unit ?? '', check }
  return give(request, county, said)
}

/** The answer stands with the request, for its reporter to rate. One that was given elsewhere is not looked at again. */
export function give(request: Request, county: County, given: Answer): Ruled<Request> {
  const { at: now, text, files, handler } = given
  const running = unpause(request, county.calendar, now)
  return {
    ok: true,
    deed: 'answer',
    said: { text, files },
    set: {
      ...running,
      handler: handler || null,
      clocks: { ...running.clocks, answer: endClock(running.clocks.answer, now) },
      rounds: [
        ...request.rounds,
        { round: request.round, answer: given, rating: null, due: running.clocks.answer?.due ?? null },
      ],
      signature: null,
      until: addWorkingDays(county.calendar, now, daysToRate).at,
    },
    tell: [
      {
        event: 'answered',
        to: request.reporter.person,
        template: 'answered',
        facts: { time: written(now), hint: '请评价，打 1、2 分会再办一次' },
      },
      tellReceiver(request, '已答复', [handler]),
    ],
  }
}
