// Brings a joined request to where its lead is: dispatched, accepted and answered with it, or back at the dispatcher when the lead
// ends without an answer. Once or ten times, late or in time, it leads to the same.
import { governing } from '../catalogue/governing'
import { unitFor } from '../catalogue/route'
import { type County, staffName } from '../county'
import { isSame } from '../person/same'
import { give } from '../request/answer'
import type { Follow, Ruled } from '../request/aspect'
import { dispatch } from '../request/dispatch'
import { handlerOf } from '../request/entrust'
import { type Actor, type Answer, type Round, system } from '../request/request'
import { workedStates } from '../request/states'
import { sure } from '../ruling'
import { alongside, clocksWith } from './alongside'
import type { Joinable } from './case'
import { isFollowing, mayFollow } from './follow'
import { firstOf, type Leading } from './leads'
import { part } from './part'

/** One sentence for all of it: the staff read it, and why would tell them that the lead's handler is the reporter. */
const notTogether = '不能与那一件一并办理'

/**
 * @param lead as it is now; null when there is no such matter
 * @param leads who leads in the end, where the lead is itself joined
 * @returns what follows, in turn; nothing when there is nothing to take in
 */
export function catchUp(
  request: Joinable,
  lead: Joinable | null,
  county: County,
  now: number,
  leads?: Leading,
): Follow<Joinable>[] {
  const bond = request.lead
  if (request.state !== 'joined' || !bond) return []
  if (!lead) return onItsOwn(request, county, now, notTogether)
  if (lead.history.length < bond.upTo) return []
  if (!mayFollow(request, lead)) return onItsOwn(request, county, now, notTogether)
  const round = lead.rounds.find(({ answer: given }) => given.at >= bond.since)
  if (isSame({ person: round?.answer.handler ?? lead.handler }, request.reporter))
    return onItsOwn(request, county, now, notTogether)
  if (round) return answeredWith(request, lead, round, county)
  if (lead.state === 'joined') return leads ? passedOn(request, lead, leads, county, now) : []
  if (!workedStates.includes(lead.state)) return onItsOwn(request, county, now, '主件没有答复就结束了')
  return alongside(request, lead, county)
}

/** Who followed in vain has simply filed: a listed item goes to its unit at once. The rest waits for a dispatcher. */
function onItsOwn(request: Joinable, county: County, now: number, reason: string): Follow<Joinable>[] {
  const parted = (): Ruled<Joinable> => ({ ...sure(part(request, county, { reason, by: system }, now)), by: system })
  const item = governing(county, request)
  const unit = isFollowing(request) ? unitFor(item, request.place, county) : null
  if (!unit || !handlerOf(request, county, unit, now)) return [parted]
  return [
    // Nobody at the desk need hear of what goes to its unit in the same moment.
    () => ({ ...parted(), tell: [] }),
    alone => ({ ...sure(dispatch(alone, county, { unit, item, note: '', by: system }, now)), by: system }),
  ]
}

/** The lead was joined to another: this goes with it, to the one that leads in the end. Of a ring the one that came first leads. */
function passedOn(request: Joinable, lead: Joinable, { live, ring }: Leading, county: County, now: number) {
  const to = live ?? firstOf(ring)
  if (!to) return onItsOwn(request, county, now, '要跟着的那一件没有找到')
  if (to._id === request._id) return onItsOwn(request, county, now, '几件互相并入，以先来的为主件')
  if (to._id === lead._id) return []
  const since = request.lead?.since ?? now
  const follow: Follow<Joinable> = () => ({
    ok: true,
    deed: 'join',
    by: system,
    set: { lead: { id: to._id, since, upTo: 0 } },
  })
  return [follow]
}

/** Who reported the lead is nobody's business but the staff's, whether or not the handler was warned. */
function readByOthers(given: Answer, { reporter: { name } }: Joinable): Answer {
  if ([...name].length < 2) return given
  const without = (text: string) => text.replaceAll(name, '反映人')
  return { ...given, text: without(given.text), basis: without(given.basis) }
}

/** The lead's answer is this one's too, at the same moment; its rating is its own, and what follows from it. */
function answeredWith(request: Joinable, lead: Joinable, { answer: given }: Round, county: County): Follow<Joinable>[] {
  const { handler, unit } = given
  const by: Actor = { person: handler, name: staffName(county, handler), role: 'system', unit }
  const clocks = clocksWith(request, lead, county)
  const bond = request.lead && { ...request.lead, upTo: lead.history.length }
  return [
    () => ({ ok: true, set: { unit, handler, clocks, lead: bond } }),
    taken => ({ ...give(taken, county, readByOthers(given, lead)), by }),
  ]
}
