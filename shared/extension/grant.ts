// The approver decides on an extension 审批延期: granted, the answer's limit moves and the reporter is told; refused, the handler learns why.
import type { Calendar } from '../calendar'
import type { Extension } from '../joint/joint'
import { pendingExtension } from './pending'
import { whoOf } from '../joint/who'
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from '../request/alarm'
import { runAgain } from '../request/clocks'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, tellReceiver, withNotices } from '../request/tell'

export type Granting = { granted: boolean; reason: string; by: Actor }

/** Refuses whoever is not the approver, whoever asked, and a no without a reason. */
export function grant(
  request: Request,
  county: County,
  { granted, reason, by }: Granting,
  now: number,
): Ruling<Request> {
  const pending = pendingExtension(request)
  if (!pending) return refuse('no-extension')
  if (pending.by.person === by.person) return refuse('same-approver')
  if (pending.approver !== `${by.unit}:${by.role}`) return refuse('no-extension')
  if (!granted && !reason) return refuse('needs-reason', 'reason')
  const moved = move(request, { deed: granted ? 'grant' : 'refuse', by, at: now, said: { text: reason || undefined } })
  if (!moved.ok) return moved
  const decided: Extension = { ...pending, decision: { at: now, by: whoOf(by), granted, reason } }
  const extensions = request.extensions.map(each => (each === pending ? decided : each))
  const settled: Request = {
    ...moved.value,
    extensions,
    ...(granted ? moveLimit(request, decided, county.calendar) : {}),
  }
  return allow(withAlarm(withNotices(settled, tellAll(settled, county, decided, by, now)), county.calendar))
}

/** The promised date, and beyond it whatever the clock stood still since it was asked for. */
function moveLimit(request: Request, held: Extension, calendar: Calendar): Pick<Request, 'clocks' | 'firstDue'> {
  const { answer } = request.clocks
  return {
    clocks: { ...request.clocks, answer: answer && runAgain(answer, request.pauses, calendar, held) },
    firstDue: request.firstDue ?? answer?.due ?? null,
  }
}

function tellAll(
  request: Request,
  county: County,
  { decision, by: asked }: Extension,
  by: Actor,
  at: number,
): Notice[] {
  const granted = decision?.granted === true
  const due = request.clocks.answer?.due ?? at
  const event = `extension${request.history.length}`
  const staff = tell(request, county, {
    event,
    to: asked.person,
    template: 'progress',
    facts: { status: granted ? '延期已批' : '延期未批', hint: '' },
    at,
  })
  if (!granted) return staff
  const facts = { due: written(due), hint: '点开可看原因和原定日期' }
  const reporter = tell(request, county, { event, to: request.reporter.person, template: 'extended', facts, at })
  const receiver = tellReceiver(request, county, { status: '已延期', at, but: [by.person, asked.person] })
  return [...staff, ...reporter, ...receiver]
}
