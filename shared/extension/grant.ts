// The approver decides on an extension 审批延期: granted, the answer's limit moves and the reporter is told; refused, the handler learns why.
import type { Calendar } from '../calendar'
import type { County } from '../county'
import { whoOf } from '../organisation/who'
import { isSame } from '../person/same'
import type { Ruled, Telling } from '../request/aspect'
import { runAgain } from '../request/clocks'
import type { Actor, Request } from '../request/request'
import { tellReceiver } from '../request/tell'
import type { Refusal } from '../ruling'
import type { Extended, Extension } from './extension'
import { pendingExtension } from './pending'
import { refuse } from './refusals'

export type Granting = { granted: boolean; reason: string; by: Actor }

/** Refuses whoever is not the approver, whoever asked, and a no without a reason. */
export function grant(
  request: Extended,
  county: County,
  { granted, reason, by }: Granting,
  now: number,
): Ruled<Extended> | Refusal {
  const pending = pendingExtension(request)
  if (!pending) return refuse('no-extension')
  if (isSame(pending.by, by)) return refuse('same-approver')
  if (pending.approver !== `${by.unit}:${by.role}`) return refuse('no-extension')
  if (!granted && !reason) return refuse('needs-reason', 'reason')
  const decided: Extension = { ...pending, decision: { at: now, by: whoOf(by), granted, reason } }
  const extensions = request.extensions.map(each => (each === pending ? decided : each))
  const moved = granted ? movedLimit(request, decided, county.calendar) : {}
  return {
    ok: true,
    deed: granted ? 'grant' : 'refuse',
    said: { text: reason || undefined },
    set: { extensions, ...moved },
    tell: tellings(request, decided, by),
  }
}

/** The promised date, and beyond it whatever the clock stood still since it was asked for. */
function movedLimit(
  request: Request,
  held: Extension,
  calendar: Calendar,
): Partial<Pick<Request, 'clocks' | 'firstDue'>> {
  const { answer } = request.clocks
  return {
    clocks: { ...request.clocks, answer: answer && runAgain(answer, request.pauses, calendar, held) },
    firstDue: request.firstDue ?? answer?.due ?? null,
  }
}

/** Where it was refused only who asked is told. */
function tellings(request: Request, { by: asked, decision }: Extension, by: Actor): Telling[] {
  const status = decision?.granted ? '延期已批' : '延期未批'
  const staff = { event: 'extension', to: asked.person, template: 'progress', facts: { status, hint: '' } }
  if (!decision?.granted) return [staff]
  const facts = { hint: '点开可看原因和原定日期' }
  const { person } = request.reporter
  const reporter: Telling = { event: 'extension', to: person, template: 'extended', limit: 'answer', facts }
  return [staff, reporter, tellReceiver(request, '已延期', [by.person, asked.person])]
}
