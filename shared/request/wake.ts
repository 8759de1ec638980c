// What happens to a request by itself when its alarm rings: waiting ends, an unrated answer closes, reminders fall due.
import { climb } from '../joint/ladder'
import { raised } from '../level/level'

import type { Notice } from '../notice/notice'
import type { County } from '../county'
import { termsOf } from '../search/terms'
import { withAlarm } from './alarm'
import { isOpen } from './arrows'
import { recompute, unpause } from './clocks'
import { move } from './move'
import { remind, remindersOf } from './reminders'
import type { Actor, Request } from './request'
import { withNotices } from './tell'

export const system: Actor = { person: null, name: '系统', role: 'system', unit: null }

/** The request as it is after its alarm at `now`. Only notices in the outbox are left to send. */
export function wake(request: Request, county: County, now: number): Request {
  const settled = [read, recomputed, resumed, lapsed, risen, reminded, climbed].reduce(
    (next, happen) => happen(next, county, now),
    request,
  )
  return withAlarm(settled, county.calendar)
}

/** Its words are read once, apart from the filing, which must not wait for it. */
const read = (request: Request, county: County): Request =>
  request.terms === null ? { ...request, terms: termsOf(request, county) } : request

const recomputed = (request: Request, county: County): Request =>
  Object.values(request.clocks).some(clock => clock?.provisional)
    ? { ...request, clocks: recompute(request, county.calendar) }
    : request

/** The reporter did not reply in time: the clock goes on. */
function resumed(request: Request, county: County, now: number): Request {
  if (request.state !== 'waiting' || request.until === null || request.until > now) return request
  const moved = move(
    { ...request, ...unpause(request, county.calendar, request.until) },
    { deed: 'resume', by: system, at: now },
  )
  return moved.ok ? moved.value : request
}

/** Nobody rated in time: closed as unrated. */
function lapsed(request: Request, _county: County, now: number): Request {
  if (request.state !== 'answered' || request.until === null || request.until > now) return request
  const moved = move({ ...request, until: null, closedAt: now }, { deed: 'close', by: system, at: now })
  return moved.ok ? moved.value : request
}

/** Being open for long, and what others have brought in since, may raise it. */
const risen = (request: Request, county: County, now: number): Request =>
  isOpen(request.state) && request.level.nextAt !== null && request.level.nextAt <= now
    ? raised(request, county, now)
    : request

/** Gives the reminders that are due. After a silence only the last of them is told: three at once would help nobody. */
function reminded(request: Request, county: County, now: number): Request {
  if (!isOpen(request.state)) return request
  const due = remindersOf(request, county.calendar).filter(
    ({ key, at }) => at <= now && !request.reminded.includes(key),
  )
  const last = due.at(-1)
  if (!last) return request
  const marked = { ...request, reminded: [...request.reminded, ...due.map(({ key }) => key)] }
  return withNotices(marked, remind(marked, county, { ...last, at: now }))
}

const climbed = (request: Request, county: County, now: number): Request => climb(request, county, system, now)

/** How long a run keeps the notices it took: if it dies meanwhile, they are due again after this. Milliseconds. */
export const lease = 2 * 60_000

/** Takes what is due from the outbox for one run alone: two runs side by side tell nobody twice. */
export function take(request: Request, county: County, now: number): { request: Request; notices: Notice[] } {
  const notices = request.outbox.filter(({ at }) => at <= now)
  const outbox = request.outbox.map(notice => (notice.at <= now ? { ...notice, at: now + lease } : notice))
  return { request: notices.length > 0 ? withAlarm({ ...request, outbox }, county.calendar) : request, notices }
}

/** After sending: what was told leaves the outbox, and the alarm is set again. */
export const told = (request: Request, county: County, keys: readonly string[]): Request =>
  withAlarm({ ...request, outbox: request.outbox.filter(({ key }) => !keys.includes(key)) }, county.calendar)

/** A boundary decision that stands in the county's list now need not be filed again. */
export const filed = (request: Request, county: County): Request =>
  withAlarm({ ...request, bound: request.bound && { ...request.bound, filed: true } }, county.calendar)
