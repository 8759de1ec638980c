// A joint meeting 会商 is called: when, where, who comes, and the one lead unit.
import { type County, unitNames } from '../county'
import { inWords } from '../notice/written'
import { whoOf } from '../organisation/who'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import type { Refusal } from '../ruling'
import { meetingLimit } from './dates'
import type { Joint, Meeting } from './joint'
import { refuse } from './refusals'
import { tellUnit } from './tell'
import { mayWhistle } from './whistle'

/** `when` in epoch milliseconds; `place` an address or a room. */
export type Calling = { when: number; place: string; members: string[]; lead: string; by: Actor }

/** Refuses a department as the caller, a time that has passed, no place, fewer than two units, and an unknown one. */
export function meet(request: Joint, county: County, wish: Calling, now: number): Ruled<Joint> | Refusal {
  const { when, place, lead, by } = wish
  const members = [...new Set([lead, ...wish.members])]
  if (!mayWhistle(county, by.unit)) return refuse('whistle-by-department')
  if (!place) return refuse('needs-place', 'place')
  if (when <= now) return refuse('meeting-in-past', 'when')
  if (members.some(unit => !county.units.has(unit))) return refuse('unknown-unit', 'members')
  if (members.length < 2) return refuse('meeting-needs-members', 'members')
  const text = `${inWords(when, now)}，${place}，${unitNames(county, members)}参加，${unitNames(county, [lead])}牵头`
  const meeting: Meeting = { at: now, by: whoOf(by), when, place, members, lead, minutes: null }
  return {
    ok: true,
    deed: 'meet',
    said: { text },
    set: { meetings: [...request.meetings, meeting] },
    tell: members.map(unit =>
      tellUnit(county, {
        unit,
        template: 'meeting',
        status: '会商通知',
        limit: meetingLimit(request.meetings.length),
        at: now,
      }),
    ),
  }
}
