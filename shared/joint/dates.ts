// The limits of what several units do together: how notices name each, and what they are by the calendar that is known now.
import { addWorkingHours, type Calendar, closingFrom, dayOf } from '../calendar'
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

type Find = (request: Joint, of: string) => number | null | undefined

/** Nothing is asked of anybody once nobody works on the matter. */
const whileWorked =
  (find: Find) =>
  (request: Joint, of: string): number | null =>
    (workedStates.includes(request.state) && find(request, of)) || null

/** Null for what was answered, held or done. */
export const limits = {
  call: whileWorked(({ whistles }, of) => {
    const dot = of.indexOf('.')
    const unit = of.slice(dot + 1)
    return whistles[Number(of.slice(0, dot))]?.calls.find(call => call.unit === unit && isAwaited(call))?.due
  }),
  meeting: whileWorked(
    ({ meetings }, of) => meetings.filter(({ minutes }) => !minutes).find(each => each === meetings[Number(of)])?.when,
  ),
  share: whileWorked(({ shares }, of) => shares.filter(isOpenShare).find(each => each === shares[Number(of)])?.due),
}

/** A called unit comes within the working hours of the list. */
export const callDue = (calendar: Calendar, at: number, listed: string | null): number =>
  addWorkingHours(calendar, at, listedItem(listed)?.hours ?? hoursOffList).at

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
