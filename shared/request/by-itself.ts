// What happens to a request by itself: waiting for the reporter ends, an unrated answer closes, reminders fall due.
import { type County, headOf } from '../county'
import type { Ruled, Telling } from './aspect'
import { unpause } from './clocks'
import { askedInVain, mostInVain } from './questions'
import { remind, remindersOf } from './reminders'
import { type Request, system } from './request'
import { isStranded, restaffed } from './staffed'
import { isOpen } from './states'

/** One thing at a time: the first that is due. */
export const wakes = (request: Request, county: County, now: number): Ruled<Request> | null =>
  restaffed(request, county, now) ?? ofState(request, county, now) ?? reminded(request, county, now)

function ofState(request: Request, county: County, now: number): Ruled<Request> | null {
  const { state, until } = request
  if (until === null || until > now) return null
  // The reporter did not reply in time: the clock goes on.
  if (state === 'waiting')
    return {
      ok: true,
      deed: 'resume',
      by: system,
      set: unpause(request, county.calendar, until),
      tell: tellUnanswered(request, county),
    }
  // Nobody rated in time: closed as unrated.
  return state === 'answered' ? { ok: true, deed: 'close', by: system } : null
}

/** The handler; and the head, who hears where it was in vain as often as may be. */
function tellUnanswered(request: Request, county: County): Telling[] {
  const unit = county.units.get(request.unit ?? '')
  const last = askedInVain(request) + 1 >= mostInVain.of(county)
  const people = [request.handler, last && unit ? headOf(unit) : null]
  return [...new Set(people)].map(to => ({
    event: 'unanswered',
    to,
    template: 'unanswered',
    limit: 'answer',
    onlyWith: to === request.handler ? 'handler' : 'unit',
    facts: { status: last ? '多次未回复' : '未回复' },
    worthSms: false,
  }))
}

/** Gives the reminders that are due. After a silence only the last of them is told: three at once would help nobody. */
function reminded(request: Request, county: County, now: number): Ruled<Request> | null {
  const due = ahead(request, county).filter(({ at }) => at <= now)
  const last = due.at(-1)
  if (!last) return null
  return {
    ok: true,
    set: { reminded: [...request.reminded, ...due.map(({ key }) => key)] },
    tell: remind(request, county, { ...last, at: now }),
  }
}

const ahead = (request: Request, county: County) =>
  isOpen(request.state)
    ? remindersOf(request, county.calendar).filter(({ key }) => !request.reminded.includes(key))
    : []

/** While it is open: the end of waiting, and whatever is still to be reminded of. */
export function alarms(request: Request, county: County): number[] {
  if (!isOpen(request.state)) return []
  const moments = ahead(request, county).map(({ at }) => at)
  if (isStranded(request, county)) moments.push(request.updatedAt)
  return request.until === null ? moments : [...moments, request.until]
}
