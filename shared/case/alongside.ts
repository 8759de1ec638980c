// A joined request beside its lead that is still being dealt with: whose it is, and its own clocks at the lead's moments.
import { governing } from '../catalogue/governing'
import { written } from '../notice/written'
import { type County, staffName } from '../county'
import { withAlarm } from '../request/alarm'
import { endClock, isRunning, limitOf, startClock } from '../request/clocks'
import { move } from '../request/move'
import type { Actor, Clock, ClockName, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { system } from '../request/wake'

/** A question to the lead's reporter does not stop this one's clock: this reporter was not asked. */
export function alongside(request: Request, lead: Request, county: County, now: number): Request {
  const bond = request.lead && { ...request.lead, upTo: lead.history.length }
  const beside = {
    ...request,
    unit: lead.unit,
    handler: lead.handler,
    lead: bond,
    clocks: clocksBeside(request, lead, county),
  }
  const handed = lead.unit && lead.unit !== request.unit ? step(beside, lead, 'dispatch', now) : beside
  const newly = beside.clocks.answer !== null && request.clocks.answer === null
  const told = newly
    ? withNotices(step(handed, lead, 'accept', now, county), tellAccepted(handed, county, now))
    : handed
  return withAlarm(told, county.calendar)
}

function step(request: Request, lead: Request, deed: 'dispatch' | 'accept', now: number, county?: County): Request {
  const by: Actor = county
    ? { ...system, person: lead.handler, name: staffName(county, lead.handler), unit: lead.unit }
    : system
  const moved = move(request, { deed, by, at: now, said: deed === 'dispatch' ? { unit: lead.unit ?? undefined } : {} })
  return moved.ok ? moved.value : request
}

const tellAccepted = (request: Request, county: County, now: number) =>
  tell(request, county, {
    event: `accepted${request.history.length}`,
    to: request.reporter.person,
    template: 'accepted',
    facts: { status: '已受理', due: written(request.clocks.answer?.due ?? now) },
    at: now,
  })

/** Its own limits, from the moments of the lead, none before it was joined. */
function clocksBeside(request: Request, lead: Request, county: County): Request['clocks'] {
  const accepted = lead.state === 'accepted' || lead.state === 'waiting'
  if (accepted) return withLimits(request, lead, county).clocks
  const { dispatch, accept, answer } = request.clocks
  const { start, moment } = limitsOf(request, lead, county)
  if (!lead.unit)
    return {
      dispatch: isRunning(dispatch) ? dispatch : start('dispatch', lead.clocks.dispatch?.from),
      accept: endClock(accept, moment(lead.clocks.accept?.ended)),
      answer,
    }
  return {
    dispatch: endClock(dispatch, moment(lead.clocks.dispatch?.ended)),
    accept: isRunning(accept) || answer ? accept : start('accept', lead.clocks.accept?.from),
    answer,
  }
}

/** As one that was accepted with its lead: what ran before its own acceptance has ended, its answer clock has begun. */
export function withLimits(request: Request, lead: Request, county: County): Request {
  const { dispatch, accept, answer } = request.clocks
  const { start, moment } = limitsOf(request, lead, county)
  const ended = moment(lead.clocks.accept?.ended)
  return {
    ...request,
    clocks: {
      dispatch: endClock(dispatch, moment(lead.clocks.dispatch?.ended)),
      accept: endClock(accept ?? start('accept', lead.clocks.accept?.from), ended),
      answer: answer ?? start('answer', lead.clocks.answer?.from),
    },
  }
}

function limitsOf(request: Request, lead: Request, county: County) {
  const item = governing(county, request.item ? request : lead)
  const moment = (at: number | null | undefined): number => Math.max(at ?? 0, request.lead?.since ?? 0)
  const start = (name: ClockName, at: number | null | undefined): Clock =>
    startClock(county.calendar, moment(at), limitOf(item, name, request.urgent))
  return { moment, start }
}
