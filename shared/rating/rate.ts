// The reporter rates the answer 评价. Dissatisfied with the result starts the next round by itself, the earlier answer attached.
import { governing } from '../catalogue/governing'
import { limitOf } from '../catalogue/limit'
import { type County, headOf } from '../county'
import { workersOf } from '../organisation/duty'
import type { Unit } from '../organisation/organisation'
import { idsOf, isSame, type Somebody } from '../person/same'
import type { Ruled, Telling } from '../request/aspect'
import { startClock } from '../request/clocks'
import { handlerOf } from '../request/entrust'
import type { Actor, Grade, Rating, Request, Round } from '../request/request'
import { atTheDesk } from '../request/staffed'
import { takerOf } from '../request/taker'
import { tellHandler } from '../request/tell'
import { allow, type Refusal, type Ruling } from '../ruling'
import { refuse } from './refusals'

export type Wish = { result: Grade; attitude: Grade; speed: Grade; words: string; by: Actor }

const day = 86_400_000

/** An answer can be rated for thirty days, also when it has closed as unrated meanwhile. */
export const ratingOpenFor = 30 * day

/** 1 很不满意 and 2 不满意 with the result: nothing was solved. Attitude and speed alone start no round; the head is told. */
export const isUnhappy = (rating: Pick<Rating, 'result'>): boolean => rating.result <= 2

/** May this answer be rated now? Once, in time, and not by whoever handled it. */
export function rateable(request: Request, by: Somebody, now: number): Ruling<Round> {
  const last = request.rounds.at(-1)
  if (!last || (request.state !== 'answered' && request.state !== 'closed')) return refuse('wrong-state')
  if (last.rating || last.round !== request.round) return refuse('already-rated')
  const answered = { person: last.answer.handler }
  if (isSame(by, answered) || isSame(request.reporter, answered)) return refuse('own-case')
  return now - last.answer.at > ratingOpenFor ? refuse('too-late-to-rate') : allow(last)
}

export function rate(
  request: Request,
  county: County,
  { by, result, attitude, speed, words }: Wish,
  now: number,
): Ruled<Request> | Refusal {
  const round = rateable(request, by, now)
  if (!round.ok) return round
  const rating: Rating = { at: now, result, attitude, speed, words }
  const rounds = request.rounds.map(each => (each === round.value ? { ...each, rating } : each))
  const said = { text: words || undefined }
  if (isUnhappy(rating)) return { ...nextRound(request, rounds, county, now), said }
  const tell =
    rating.attitude <= 2 || rating.speed <= 2
      ? [{ ...tellHead(request, county, 'manner'), facts: { status: '态度速度差' } }]
      : []
  return { ok: true, deed: 'rate', to: 'closed', said, set: { rounds }, tell }
}

/** The same unit has it again, with a handler on duty and clocks of its own; handler, head and reporter are told. */
function nextRound(request: Request, rounds: Round[], county: County, now: number): Ruled<Request> {
  const unit = county.units.get(request.unit ?? '')
  if (!unit || unit.kind === 'centre') return toTheDesk(request, rounds, county, now)
  const limit = limitOf(governing(county, request), 'accept', request.urgent)
  const next = {
    round: request.round + 1,
    closedAt: null,
    until: null,
    firstDue: null,
    handler: nextHandler(request, county, unit, now),
    clocks: {
      dispatch: request.clocks.dispatch,
      accept: startClock(county.calendar, now, limit),
      answer: null,
    },
  }
  const begun = { ...request, ...next }
  return {
    ok: true,
    deed: 'rate',
    to: 'dispatched',
    set: { ...next, rounds },
    tell: [
      tellHandler(begun, '再次交办'),
      { ...tellHead(begun, county, 'unhappy'), limit: 'accept', onlyWith: 'unit', facts: { status: '再次交办' } },
      {
        event: 'again',
        to: request.reporter.person,
        template: 'again',
        limit: 'accept',
        facts: { status: '再办一次' },
      },
    ],
  }
}

/** Whoever is on duty, else whoever had it and is still there. */
function nextHandler(request: Request, county: County, unit: Unit, now: number): string | null {
  const except = idsOf(request.reporter)
  const before = workersOf(unit).find(person => person === request.handler && !except.includes(person))
  return takerOf(request, county, unit, now) ?? before ?? handlerOf(request, county, unit, now)
}

/** Its unit is no more: the dispatcher finds the one that has it now. */
function toTheDesk(request: Request, rounds: Round[], county: County, now: number): Ruled<Request> {
  const back = atTheDesk(request, county, '再次交办', now)
  return {
    ok: true,
    deed: 'rate',
    to: 'returned',
    set: { ...back.set, rounds, round: request.round + 1, closedAt: null, firstDue: null },
    tell: [
      ...back.tell,
      {
        event: 'again',
        to: request.reporter.person,
        template: 'progress',
        facts: { status: '再办一次', hint: '原来的单位有变动，正在换单位' },
      },
    ],
  }
}

function tellHead(request: Request, county: County, template: 'unhappy' | 'manner'): Telling {
  const unit = county.units.get(request.unit ?? '')
  return { event: 'unhappy', to: unit ? headOf(unit) : null, template }
}
