// What is wanted of a called unit next: to report, to come to a meeting, to finish its share. The earliest of them.
import { type Caller, worksIn } from '../request/standing'
import type { Joint } from './joint'
import type { WantedView } from './views'
import { isOpenShare } from './whole'

/** Null when all that was wanted of the caller's units has been done. */
export function wantedOf(
  { whistles, meetings, shares }: Pick<Joint, 'whistles' | 'meetings' | 'shares'>,
  caller: Pick<Caller, 'employments'>,
  now: number,
): WantedView | null {
  const own = new Set(worksIn(caller))
  const calls = whistles
    .flatMap(whistle => whistle.calls)
    .filter(({ unit, report, excuse }) => own.has(unit) && !report && !excuse)
    .map(({ due }) => ({ what: 'report' as const, due }))
  const owed = shares
    .filter(share => own.has(share.unit) && isOpenShare(share))
    .map(({ due }) => ({ what: 'share' as const, due }))
  const meets = meetings
    .filter(({ members, minutes, when }) => !minutes && when > now && members.some(unit => own.has(unit)))
    .map(({ when }) => ({ what: 'meeting' as const, due: when }))
  const [next] = [...calls, ...owed, ...meets].sort((a, b) => a.due - b.due)
  return next ? { ...next, late: now > next.due } : null
}
