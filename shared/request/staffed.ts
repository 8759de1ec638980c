// Staff and units change. What stood with who has left, or with a unit that is no more, goes to a colleague or back to the dispatcher;
// nobody is told who is not staff there any more. Decided by who is staff in the county now.
import { limitOf } from '../catalogue/limit'
import { type County, supervisorOf } from '../county'
import { onDuty, workersOf } from '../organisation/duty'
import type { Unit } from '../organisation/organisation'
import { idsOf } from '../person/same'
import type { Ruled, Telling } from './aspect'
import { endClock, runningClock, startClock } from './clocks'
import { handlerOf } from './entrust'
import { handedOnTo } from './reminders'
import { type Request, type State, system } from './request'
import { isSupervised } from './supervised'
import { tellDesk } from './tell'

/** With a unit, or with its answer. What is received or returned is the dispatcher's, what is joined its lead's. */
const held: readonly State[] = ['dispatched', 'accepted', 'waiting', 'answered']

/** Why it cannot stay where it is; null when it can. */
function lacking(request: Request, county: County, now: number): 'unit' | 'handler' | null {
  if (!held.includes(request.state)) return null
  const unit = county.units.get(request.unit ?? '')
  if (!unit || !handlerOf(request, county, unit, now)) return 'unit'
  const { handler } = request
  const fits = handler !== null && workersOf(unit).includes(handler) && !idsOf(request.reporter).includes(handler)
  return fits ? null : 'handler'
}

const withStrangers = (request: Request, county: County): boolean =>
  request.outbox.some(({ to }) => !mayHear(request, county, to))

/** Something of it stands with nobody: it must be looked at at once. */
export const isStranded = (request: Request, county: County): boolean =>
  lacking(request, county, request.updatedAt) !== null || withStrangers(request, county)

/** One thing at a time; null once everything of it stands with somebody who is there. */
export function restaffed(request: Request, county: County, now: number): Ruled<Request> | null {
  const lacks = lacking(request, county, now)
  const unit = county.units.get(request.unit ?? '')
  if (lacks === 'handler' && unit) return handedOn(request, county, unit, now)
  if (lacks) return request.state === 'answered' ? keptByCentre(request, county, now) : recalled(request, county, now)
  if (!withStrangers(request, county)) return null
  return { ok: true, set: { outbox: request.outbox.filter(({ to }) => mayHear(request, county, to)) } }
}

/** To a colleague: whoever is on duty, with the clock that runs. */
function handedOn(request: Request, county: County, unit: Unit, now: number): Ruled<Request> {
  const handler = handlerOf(request, county, unit, now)
  const limit = runningClock(request)?.name ?? 'answer'
  const facts = { status: handedOnTo }
  const tell: Telling = { event: 'rehand', to: handler, template: 'due', limit, onlyWith: 'handler', facts }
  return {
    ok: true,
    deed: 'rehand',
    by: system,
    said: { text: '原承办人不再承办，已转给同事' },
    set: { handler },
    tell: request.state === 'answered' ? [] : [tell],
  }
}

function recalled(request: Request, county: County, now: number): Ruled<Request> {
  const { set, tell } = atTheDesk(request, county, '单位变动', now)
  return {
    ok: true,
    deed: 'recall',
    by: system,
    said: { text: '原承办单位有变动，重新交办' },
    set: { ...set, firstDue: request.firstDue ?? request.clocks.answer?.due ?? null },
    tell,
  }
}

/** What was answered waits for its rating; the centre stands for a unit that is no more. */
function keptByCentre(request: Request, county: County, now: number): Ruled<Request> | null {
  const { centre } = county
  const handler = handlerOf(request, county, centre, now)
  if (!handler || request.unit === centre._id) return null
  return { ok: true, deed: 'rehand', by: system, set: { unit: centre._id, handler } }
}

/** The dispatcher has it again, with a clock of its own; what ran for the unit ends. */
export function atTheDesk(request: Request, county: County, status: string, now: number) {
  const dispatch = startClock(county.calendar, now, limitOf(null, 'dispatch', request.urgent))
  const supervised = isSupervised({ state: 'returned', returns: request.returns }) && supervisorOf(county)
  const desk = tellDesk(supervised || onDuty(county.centre, county.calendar, now), status)
  const set: Partial<Request> = {
    unit: null,
    handler: null,
    signature: null,
    until: null,
    pauses: request.pauses.map(pause => (pause.to === null ? { ...pause, to: now } : pause)),
    clocks: { dispatch, accept: endClock(request.clocks.accept, now), answer: null },
  }
  return { set, tell: [desk] }
}

/** The reporter, and staff of the units that have or had to do with it, as the county has them now. */
function mayHear(request: Request, county: County, person: string): boolean {
  if (idsOf(request.reporter).includes(person)) return true
  const own = county.employments.get(person) ?? []
  return own.length > 0 && own.some(({ unit }) => concerns(request, county, unit))
}

const concerns = ({ unit: has, others, history }: Request, { centre }: County, unit: string): boolean =>
  unit === has ||
  unit === centre._id ||
  others.some(other => other === unit || other.startsWith(`${unit}:`)) ||
  history.some(step => step.unit === unit || step.by.unit === unit)
