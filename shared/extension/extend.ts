// A later date for the answer 延期: asked for before the limit, with a recorded consult and a promised date; granted by somebody else.
import { addWorkingDays, type Calendar, closingFrom, isWorkingDay } from '../calendar'
import type { Item } from '../catalogue/catalogue'
import { governing } from '../catalogue/governing'
import { usualExtension } from '../catalogue/limit'
import { type County, headOf, leaderOf } from '../county'
import { whoOf } from '../organisation/who'
import { isSame, type Somebody } from '../person/same'
import type { Ruled, Telling } from '../request/aspect'
import type { Actor } from '../request/request'
import { allow, type Refusal, type Ruling } from '../ruling'
import type { Extended, Extension } from './extension'
import { limitOf, pendingExtension } from './pending'
import { refuse } from './refusals'

/** Two, the second by the leader; a third would be an answer that never comes. */
export const mostExtensions = 2

/** `day` is the promised date, YYYY-MM-DD; it ends at closing time. */
export type Extending = {
  reason: string
  consult: { with: string; said: string }
  day: string
  by: Actor
}

/**
 * Refuses what is asked after the limit, while another waits, or for a third time; without reason or consult; for a day
 * that is not after the limit, not a working day, or beyond what the item allows (usually 15 working days).
 */
export function extend(
  request: Extended,
  county: County,
  { reason, consult, day, by }: Extending,
  now: number,
): Ruled<Extended> | Refusal {
  if (!reason) return refuse('needs-reason', 'reason')
  if (!consult.with || !consult.said) return refuse('needs-consult', consult.with ? 'consult.said' : 'consult.with')
  const due = request.clocks.answer?.due ?? 0
  const free = mayAsk(request, due, now)
  if (!free.ok) return free
  const promised = promisedDate(county.calendar, day, due, governing(county, request))
  if (!promised.ok) return promised
  const approver = approverOf(request, county, by)
  if (!approver) return refuse('no-approver')
  const asked: Extension = {
    round: request.round,
    unit: request.unit ?? '',
    at: now,
    by: whoOf(by),
    reason,
    consult,
    due,
    day,
    promised: promised.value,
    approver: approver.key,
    decision: null,
  }
  const extensions = [...request.extensions, asked]
  return {
    ok: true,
    deed: 'extend',
    said: { text: reason },
    set: { extensions },
    tell: [tellApprover(approver.person, limitOf({ extensions }, approver.key))],
  }
}

export const tellApprover = (to: string, limit: Telling['limit']): Telling => ({
  event: 'extend',
  to,
  template: 'approve',
  limit,
  facts: { status: '请批延期' },
})

function mayAsk(request: Extended, due: number, now: number): Ruling<null> {
  if (pendingExtension(request)) return refuse('extension-pending')
  if (grantedBefore(request) >= mostExtensions) return refuse('no-third-extension')
  return now > due ? refuse('extension-too-late') : allow(null)
}

const grantedBefore = ({ extensions, round }: Extended): number =>
  extensions.filter(each => each.round === round && each.decision?.granted).length

/** Closing time of the day that was named. */
function promisedDate(calendar: Calendar, day: string, due: number, item: Item | null): Ruling<number> {
  const noon = Date.parse(`${day}T12:00:00Z`) - calendar.offset
  if (!isWorkingDay(calendar, noon)) return refuse('promised-not-working', 'day')
  const promised = closingFrom(calendar, day)
  if (promised <= due) return refuse('promised-not-later', 'day')
  const most = addWorkingDays(calendar, due, item?.limits?.extension?.days ?? usualExtension).at
  return promised > most ? refuse('promised-too-late', 'day') : allow(promised)
}

/** The first is for the head of the unit; what the head asks, and every second, for the leader of the unit's side. */
export function approverOf(request: Extended, county: County, by: Somebody): { key: string; person: string } | null {
  const unit = county.units.get(request.unit ?? '')
  const head = unit ? headOf(unit) : null
  if (unit && head && !isSame({ person: head }, by) && grantedBefore(request) === 0)
    return { key: `${unit._id}:head`, person: head }
  const leader = leaderOf(county, request.unit ?? '')
  return leader && !isSame(leader, by) ? { key: `${leader.unit}:leader`, person: leader.person } : null
}
