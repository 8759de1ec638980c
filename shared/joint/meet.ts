// A joint meeting 会商 is called: when, where, who comes, and the one lead unit.
import { written } from '../notice/written'
import type { County } from '../county'
import { withAlarm } from '../request/alarm'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'
import type { Meeting } from './joint'
import { mayWhistle, tellUnit } from './whistle'
import { unitNames, whoOf } from './who'

/** `when` in epoch milliseconds; `place` an address or a room. */
export type Calling = { when: number; place: string; members: string[]; lead: string; by: Actor }

/** Refuses a department as the caller, a time that has passed, no place, fewer than two units, and an unknown one. */
export function meet(request: Request, county: County, wish: Calling, now: number): Ruling<Request> {
  const { when, place, lead, by } = wish
  const members = [...new Set([lead, ...wish.members])]
  if (!mayWhistle(county, by.unit)) return refuse('whistle-by-department')
  if (!place) return refuse('needs-place', 'place')
  if (when <= now) return refuse('meeting-in-past', 'when')
  if (members.some(unit => !county.units.has(unit))) return refuse('unknown-unit', 'members')
  if (members.length < 2) return refuse('meeting-needs-members', 'members')
  const text = `${written(when)}，${place}，${unitNames(county, members)}参加，${unitNames(county, [lead])}牵头`
  const moved = move(request, { deed: 'meet', by, at: now, said: { text } })
  if (!moved.ok) return moved
  const meeting: Meeting = { at: now, by: whoOf(by), when, place, members, lead, minutes: null }
  const next = { ...moved.value, meetings: [...request.meetings, meeting] }
  const notices = members.flatMap(unit => tellUnit(next, county, { unit, status: '会商通知', due: when, at: now }))
  return allow(withAlarm(withNotices(next, notices), county.calendar))
}
