// The reporter rates the answer 评价. Dissatisfied with the result starts the next round by itself, the earlier answer attached.
import { governing } from '../catalogue/governing'
import { raised } from '../level/level'
import { written } from '../notice/written'
import { type County, headOf } from '../county'
import { onDuty } from '../organisation/duty'
import { withAlarm } from '../request/alarm'
import { limitOf, startClock } from '../request/clocks'
import { finish } from '../request/finish'
import { move } from '../request/move'
import type { Actor, Grade, Rating, Request, Round } from '../request/request'
import { tell, tellHandler, tellReporter, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'

export type Wish = { result: Grade; attitude: Grade; speed: Grade; words: string; by: Actor }

const day = 86_400_000

/** An answer can be rated for thirty days, also when it has closed as unrated meanwhile. */
export const ratingOpenFor = 30 * day

/** 1 很不满意 and 2 不满意 with the result: nothing was solved. Attitude and speed alone start no round; the head is told. */
export const isUnhappy = (rating: Pick<Rating, 'result'>): boolean => rating.result <= 2

/** May this answer be rated now? Once, in time, and not by whoever handled it. */
export function rateable(request: Request, person: string | null, now: number): Ruling<Round> {
  const last = request.rounds.at(-1)
  if (!last || (request.state !== 'answered' && request.state !== 'closed')) return refuse('wrong-state')
  if (last.rating || last.round !== request.round) return refuse('already-rated')
  if (person === last.answer.handler) return refuse('own-case')
  return now - last.answer.at > ratingOpenFor ? refuse('too-late-to-rate') : allow(last)
}

export function rate(request: Request, county: County, { by, ...grades }: Wish, now: number): Ruling<Request> {
  const round = rateable(request, by.person, now)
  if (!round.ok) return round
  const rating: Rating = { at: now, ...grades }
  const again = isUnhappy(rating)
  const moved = move(request, {
    deed: 'rate',
    by,
    at: now,
    to: again ? 'dispatched' : 'closed',
    said: { text: grades.words || undefined },
  })
  if (!moved.ok) return moved
  const rated = {
    ...moved.value,
    until: null,
    rounds: request.rounds.map(each => (each === round.value ? { ...each, rating } : each)),
  }
  return again
    ? nextRound(rated, county, now)
    : finish(rated, county, request.closedAt ?? now, tellHeadOfGrades(rated, county, rating, now))
}

/** The same unit has it again, with a handler on duty and clocks of its own; handler, head and reporter are told. */
function nextRound(request: Request, county: County, now: number): Ruling<Request> {
  const unit = county.units.get(request.unit ?? '')
  const next: Request = {
    ...request,
    round: request.round + 1,
    closedAt: null,
    firstDue: null,
    handler: (unit && onDuty(unit, county.calendar, now, [request.reporter.person])) ?? request.handler,
    clocks: {
      dispatch: request.clocks.dispatch,
      accept: startClock(county.calendar, now, limitOf(governing(county, request), 'accept', request.urgent)),
      answer: null,
    },
  }
  const risen = raised(next, county, now)
  const head = tellHead(next, county, now, '再次交办')
  return allow(
    withAlarm(
      withNotices(
        risen,
        tellHandler(next, county, now, '再次交办'),
        head,
        tellReporter(next, county, now, '已再次交办'),
      ),
      county.calendar,
    ),
  )
}

const tellHeadOfGrades = (request: Request, county: County, { attitude, speed }: Rating, now: number) =>
  attitude <= 2 || speed <= 2 ? tellHead(request, county, now, '态度速度差') : []

const tellHead = (request: Request, county: County, now: number, status: string) => {
  const unit = county.units.get(request.unit ?? '')
  return tell(request, county, {
    event: `unhappy${request.history.length}`,
    to: unit ? headOf(unit) : null,
    template: 'unhappy',
    facts: { status, due: written(request.clocks.accept?.due ?? now) },
    at: now,
  })
}
