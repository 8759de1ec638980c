// What is wanted of a called unit next: to report, to come to a meeting, to finish its share. The earliest of them.
import { nearMoment } from '../calendar'
import type { At, Tone } from '../request/aspect'
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

const wantedIn = (found: readonly Joint[], caller: Caller, now: number): WantedView[] =>
  found.flatMap(request => wantedOf(request, caller, now) ?? []).sort((a, b) => a.due - b.due)

const names: Record<WantedView['what'], string> = { report: '要到场', meeting: '要会商', share: '有分工' }

/** “1 件要到场，最近的今天 10:40” */
export function wantedSays(found: readonly Joint[], caller: Caller, { county, now }: At): string {
  const all = wantedIn(found, caller, now)
  const what = (Object.keys(names) as WantedView['what'][]).flatMap(each => {
    const count = all.filter(wanted => wanted.what === each).length
    return count > 0 ? `${count} 件${names[each]}` : []
  })
  const [first] = all
  return [...what, first ? `最近的${nearMoment(county.calendar, first.due, now)}` : ''].filter(Boolean).join('，')
}

export const wantedTone = (found: readonly Joint[], caller: Caller, { now }: At): Tone =>
  wantedIn(found, caller, now).some(({ late }) => late) ? 'late' : 'due'
