// Brings a joined request to where its lead is: handed out, accepted and answered with it, or back at the dispatcher when the lead
// ends without an answer. Once or ten times, late or in time, it leads to the same.
import { governing } from '../catalogue/governing'
import { handOut } from '../request/dispatch'
import { unitFor } from '../catalogue/route'
import { type County, staffName } from '../county'
import type { Ruling } from '../ruling'
import { withAlarm } from '../request/alarm'
import { alongside, withLimits } from './alongside'
import { give } from '../request/answer'
import { leadable } from './case'
import { isFollowing, mayFollow } from './follow'
import { move } from '../request/move'
import { part } from './part'
import type { Actor, Request, Round } from '../request/request'
import { system } from '../request/wake'

/**
 * @param lead as it is now; null when there is no such matter
 * @returns the request as it stands then; the same object when there was nothing to take in
 */
export function catchUp(request: Request, lead: Request | null, county: County, now: number): Request {
  const bond = request.lead
  if (request.state !== 'joined' || !bond) return request
  if (!lead) return onItsOwn(request, county, now, '要跟随的那一件没有找到')
  if (lead.history.length < bond.upTo) return request
  if (!mayFollow(request, lead)) return onItsOwn(request, county, now, '要跟随的那一件不在本地公开范围')
  const round = lead.rounds.find(({ answer: given }) => given.at >= bond.since)
  if ((round?.answer.handler ?? lead.handler) === request.reporter.person)
    return onItsOwn(request, county, now, '主件的承办人是本件的反映人，应当回避')
  if (round) return answeredWith(request, lead, round, county)
  if (lead.state === 'joined' && lead.lead) return passedOn(request, lead, lead.lead.id, county, now)
  if (!leadable.includes(lead.state)) return onItsOwn(request, county, now, '主件没有答复就结束了')
  return alongside(request, lead, county, now)
}

/** What a rule of our own cannot refuse. @throws when it does: a mistake of ours */
function sure(ruling: Ruling<Request>): Request {
  if (!ruling.ok) throw new Error(`A joined request could not be brought along: ${ruling.why}`)
  return ruling.value
}

/** Who followed in vain has simply filed: a listed item goes to its unit at once. The rest waits for a dispatcher. */
function onItsOwn(request: Request, county: County, now: number, reason: string): Request {
  const parted = sure(part(request, county, { reason, by: system }, now))
  const item = governing(county, request)
  const unit = isFollowing(request) ? unitFor(item, request.place, county) : null
  if (!unit) return parted
  const handed = handOut({ ...parted, outbox: request.outbox }, county, { unit, item, note: '', by: system }, now)
  return handed.ok ? handed.value : parted
}

/** The lead was joined to another: this goes with it. Two that were joined to each other at once: the elder leads. */
function passedOn(request: Request, lead: Request, to: string, county: County, now: number): Request {
  if (to === request._id && lead._id < request._id) return request
  if (to === request._id) return onItsOwn(request, county, now, '两件互相并入，以先来的为主件')
  const moved = sure(move(request, { deed: 'join', by: system, at: now }))
  const since = request.lead?.since ?? now
  return withAlarm({ ...moved, lead: { id: to, since, upTo: 0 } }, county.calendar)
}

/** The lead's answer is this one's too, at the same moment; its rating is its own, and what follows from it. */
function answeredWith(request: Request, lead: Request, { answer: given }: Round, county: County): Request {
  const { handler, unit } = given
  const by: Actor = { person: handler, name: staffName(county, handler), role: 'system', unit }
  const taken = withLimits({ ...request, unit, handler }, lead, county)
  const answered = sure(give(taken, county, given, by))
  return { ...answered, lead: request.lead && { ...request.lead, upTo: lead.history.length } }
}
