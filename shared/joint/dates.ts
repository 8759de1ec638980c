// The limits of what several units do together: how notices name each, and what they are by the calendar that is known now.
import { addWorkingDays, addWorkingHours, type Calendar, dayOf } from '../calendar'
import type { County } from '../county'
import type { LimitName } from '../notice/notice'
import type { Ruled, Telling } from '../request/aspect'
import { workedStates } from '../request/states'
import type { Call, Joint, Share, Whistle } from './joint'
import { hoursOffList, listedItem } from './listed'
import { hearerOf } from './tell'
import { isAwaited, isOpenShare } from './whole'

/** Each call of each whistle, each meeting and each share is a subject of its own. */
export const callLimit = (whistle: number, unit: string): LimitName => `call:${whistle}.${unit}`
export const meetingLimit = (place: number): LimitName => `meeting:${place}`
export const shareLimit = (place: number): LimitName => `share:${place}`

/** Null for what was answered, held or done. */
export const limits = {
  call: ({ whistles }: Joint, of: string): number | null => {
    const dot = of.indexOf('.')
    const unit = of.slice(dot + 1)
    return whistles[Number(of.slice(0, dot))]?.calls.find(call => call.unit === unit && isAwaited(call))?.due ?? null
  },
  meeting: ({ meetings }: Joint, of: string): number | null => {
    const meeting = meetings[Number(of)]
    return meeting && !meeting.minutes ? meeting.when : null
  },
  share: ({ shares }: Joint, of: string): number | null => {
    const share = shares[Number(of)]
    return share && isOpenShare(share) ? share.due : null
  },
}

/** A called unit comes within the working hours of the list. */
export const callDue = (calendar: Calendar, at: number, listed: string | null): number =>
  addWorkingHours(calendar, at, listedItem(listed)?.hours ?? hoursOffList).at

const dayLong = 86_400_000

/** Closing time of a day, YYYY-MM-DD; of the next working day where it is free. */
export const closingFrom = (calendar: Calendar, day: string): number =>
  addWorkingDays(calendar, Date.parse(`${day}T12:00:00Z`) - calendar.offset - dayLong, 1).at

type Moved = { limit: LimitName; unit: string; due: number; status: string }

/** Every call and share that still stands, by another calendar; whose limit has moved is told. */
export function redated(request: Joint, county: County, now: number): Ruled<Joint> | null {
  const { calendar } = county
  const moved: Moved[] = []
  const keeping = <Standing extends Call | Share>(
    standing: Standing,
    due: number,
    limit: LimitName,
    status: string,
  ) => {
    if (due === standing.due) return standing
    moved.push({ limit, unit: standing.unit, due, status })
    return { ...standing, due }
  }
  const callAgain = ({ at, listed }: Whistle, place: number, call: Call): Call =>
    isAwaited(call) ? keeping(call, callDue(calendar, at, listed), callLimit(place, call.unit), '报到时限') : call
  const whistles = request.whistles.map((whistle, place) => ({
    ...whistle,
    calls: whistle.calls.map(call => callAgain(whistle, place, call)),
  }))
  const shares = request.shares.map((share, place) =>
    isOpenShare(share)
      ? keeping(share, closingFrom(calendar, share.day ?? dayOf(calendar, share.due)), shareLimit(place), '分工时限')
      : share,
  )
  return moved.length > 0 ? { ok: true, set: { whistles, shares }, tell: tellMoved(request, county, moved, now) } : null
}

/** Not whom a notice that names the limit still waits for: it names the new one by itself. */
function tellMoved(request: Joint, county: County, moved: readonly Moved[], now: number): Telling[] {
  if (!workedStates.includes(request.state)) return []
  return moved
    .map(({ limit, unit, due, status }) => ({
      event: `moved.${limit}.${due}`,
      to: hearerOf(county, unit, now),
      template: 'moved',
      limit,
      facts: { status },
    }))
    .filter(({ to, limit }) => !request.outbox.some(notice => notice.to === to && notice.limit === limit))
}
