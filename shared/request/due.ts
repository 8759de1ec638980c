// What is due by when, as lists ask for it and as a line of the first screen says it.
import { dayBegins, dayOf, nearMoment } from '../calendar'
import { sortKey } from '../sort-key'
import type { At, Tone, Where } from './aspect'
import type { Request } from './request'

const day = 86_400_000

/** Due before the local day is over, what is late already included. */
export const byTonight = ({ county: { calendar }, now }: At): Where => ({
  dueKey: { upTo: sortKey(dayBegins(calendar, dayOf(calendar, now + day)), '') },
})

/** Past its limit. */
export const overdue = ({ now }: At): Where => ({ dueKey: { upTo: sortKey(now, '') } })

type Due = Pick<Request, 'dueKey'>

const dueOf = ({ dueKey }: Due): number => Number(dueKey.slice(0, 13))

export const lateOf = (found: readonly Due[], { now }: At): number => found.filter(each => dueOf(each) < now).length

/** “最近的明天 17:30”, “3 件已超时，最近的今天 10:00”. */
export function earliest(found: readonly Due[], at: At): string {
  const late = lateOf(found, at)
  const ahead = found.map(dueOf).filter(due => due >= at.now)
  const next = ahead.length > 0 ? `最近的${nearMoment(at.county.calendar, Math.min(...ahead), at.now)}` : ''
  return [late > 0 ? `${late} 件已超时` : '', next].filter(Boolean).join('，')
}

/** Late where one is late, else as the list is when nothing is. */
export const lateElse =
  (usual: Tone) =>
  (found: readonly Due[], at: At): Tone =>
    lateOf(found, at) > 0 ? 'late' : usual
