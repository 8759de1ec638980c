// The minutes 会商纪要: what was said and decided, which unit leads, and the shares of the work 分工 with a limit each.
import { type Calendar, closingFrom, isWorkingDay } from '../calendar'
import type { County } from '../county'
import type { Unit } from '../organisation/organisation'
import { whoOf } from '../organisation/who'
import type { Ruled, Telling } from '../request/aspect'
import { entrusted, withoutAnswer } from '../request/entrust'
import type { Actor } from '../request/request'
import { tellHandler } from '../request/tell'
import { allow, type Refusal, type Ruling } from '../ruling'
import { shareLimit } from './dates'
import type { Joint, Meeting, Share } from './joint'
import { refuse } from './refusals'
import { tellUnit } from './tell'

/** `day` is the date, YYYY-MM-DD, at whose closing time the share is due. */
export type Wished = { unit: string; what: string; day: string }

export type Minuting = { words: string; decisions: string; lead: string; shares: Wished[]; by: Actor }

/** Refuses minutes without words or decisions, an unknown unit, and a share without work or with a day that is past or free. */
export function minute(request: Joint, county: County, wish: Minuting, now: number): Ruled<Joint> | Refusal {
  const { words, decisions, lead, by } = wish
  const meeting = request.meetings.find(({ minutes }) => !minutes)
  if (!meeting) return refuse('no-meeting')
  if (!words || !decisions) return refuse('needs-minutes', words ? 'decisions' : 'words')
  const unit = county.units.get(lead)
  if (!unit) return refuse('unknown-unit', 'lead')
  const shares = sharesOf(wish.shares, county, by, now)
  if (!shares.ok) return shares
  const elsewhere = lead === request.unit ? null : handedTo(request, county, unit, now)
  if (elsewhere && !elsewhere.ok) return elsewhere
  const held: Meeting = { ...meeting, lead, minutes: { at: now, by: whoOf(by), words, decisions } }
  const handed = elsewhere?.value
  return {
    ok: true,
    deed: 'minute',
    to: handed ? 'dispatched' : request.state,
    said: { text: `${decisions}。由${unit.name}牵头，${shares.value.length} 项分工`, unit: lead },
    set: {
      meetings: request.meetings.map(each => (each === meeting ? held : each)),
      shares: [...request.shares, ...shares.value],
      ...handed,
    },
    tell: [...(handed ? [tellHandler(handed, '会商牵头')] : []), ...tellShares(request, county, shares.value, now)],
  }
}

/** Another unit leads: it has the matter from now on. */
function handedTo(request: Joint, county: County, unit: Unit, now: number) {
  const begun = withoutAnswer(request)
  const handed = entrusted({ ...request, ...begun }, county, unit, now)
  return handed ? allow({ ...begun, ...handed }) : refuse('unknown-unit', 'lead')
}

function sharesOf(wished: Wished[], county: County, by: Actor, now: number): Ruling<Share[]> {
  const shares: Share[] = []
  for (const [place, { unit, what, day }] of wished.entries()) {
    if (!what || !county.units.has(unit)) return refuse('share-needs-work', `shares.${place}`)
    const due = closingOf(county.calendar, day)
    if (due === null || due <= now) return refuse('share-date-passed', `shares.${place}`)
    shares.push({ unit, what, at: now, by: whoOf(by), day, due, done: null, explained: null })
  }
  return allow(shares)
}

/** Null for a day that is free. */
function closingOf(calendar: Calendar, day: string): number | null {
  const noon = Date.parse(`${day}T12:00:00Z`) - calendar.offset
  return isWorkingDay(calendar, noon) ? closingFrom(calendar, day) : null
}

/** Each share by itself: that one is done outdates nothing that is said of another. */
const tellShares = ({ shares: before }: Joint, county: County, shares: Share[], at: number): Telling[] =>
  shares.map(({ unit }, place) =>
    tellUnit(county, { unit, template: 'share', status: '会商分工', limit: shareLimit(before.length + place), at }),
  )
