// A joined request beside its lead that is still being dealt with: whose it is, and its own clocks at the lead's moments.
import { governing } from '../catalogue/governing'
import type { ClockName } from '../catalogue/limit'
import { limitOf } from '../catalogue/limit'
import { type County, staffName } from '../county'
import type { Follow } from '../request/aspect'
import { endClock, isRunning, startClock } from '../request/clocks'
import { type Actor, type Clock, type Clocks, type Request, system } from '../request/request'
import { tellAccepted } from '../request/tell'
import type { Joinable } from './case'

/** A question to the lead's reporter does not stop this one's clock: this reporter was not asked. */
export function alongside(request: Joinable, lead: Joinable, county: County): Follow<Joinable>[] {
  const clocks = clocksBeside(request, lead, county)
  const beside = {
    unit: lead.unit,
    handler: lead.handler,
    lead: request.lead && { ...request.lead, upTo: lead.history.length },
    clocks,
  }
  const dispatched = lead.unit !== null && lead.unit !== request.unit
  const accepted = clocks.answer !== null && request.clocks.answer === null
  return [
    () => ({ ok: true, set: beside }),
    () => (dispatched ? { ok: true, deed: 'dispatch', by: system, said: { unit: lead.unit ?? undefined } } : null),
    () => (accepted ? acceptedWith(request, lead, county) : null),
  ]
}

function acceptedWith(request: Request, lead: Joinable, county: County) {
  const by: Actor = { ...system, person: lead.handler, name: staffName(county, lead.handler), unit: lead.unit }
  return { ok: true as const, deed: 'accept', by, tell: [tellAccepted(request)] }
}

/** Its own limits, from the moments of the lead, none before it was joined. */
function clocksBeside(request: Joinable, lead: Joinable, county: County): Clocks {
  if (lead.state === 'accepted' || lead.state === 'waiting') return clocksWith(request, lead, county)
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
export function clocksWith(request: Joinable, lead: Joinable, county: County): Clocks {
  const { dispatch, accept, answer } = request.clocks
  const { start, moment } = limitsOf(request, lead, county)
  const ended = moment(lead.clocks.accept?.ended)
  return {
    dispatch: endClock(dispatch, moment(lead.clocks.dispatch?.ended)),
    accept: endClock(accept ?? start('accept', lead.clocks.accept?.from), ended),
    answer: answer ?? start('answer', lead.clocks.answer?.from),
  }
}

function limitsOf(request: Joinable, lead: Joinable, county: County) {
  const item = governing(county, request.item ? request : lead)
  const moment = (at: number | null | undefined): number => Math.max(at ?? 0, request.lead?.since ?? 0)
  const start = (name: ClockName, at: number | null | undefined): Clock =>
    startClock(county.calendar, moment(at), limitOf(item, name, request.urgent))
  return { moment, start }
}
