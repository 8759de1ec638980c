// What is wanted of a called unit next: to report, to come to a meeting, to finish its part. The earliest of them.
import type { WantedView } from './views'
import type { Request } from '../request/request'
import type { Caller } from '../request/standing'
import { isOpenTask } from './whole'

/** Null when all that was wanted of the caller's units has been done. */
export function wantedOf(
  { whistles, meetings, tasks }: Pick<Request, 'whistles' | 'meetings' | 'tasks'>,
  { employments }: Pick<Caller, 'employments'>,
  now: number,
): WantedView | null {
  const own = new Set(employments.map(({ unit }) => unit))
  const calls = whistles
    .flatMap(whistle => whistle.calls)
    .filter(({ unit, report, excuse }) => own.has(unit) && !report && !excuse)
    .map(({ due }) => ({ what: 'report' as const, due }))
  const parts = tasks
    .filter(task => own.has(task.unit) && isOpenTask(task))
    .map(({ due }) => ({ what: 'task' as const, due }))
  const meets = meetings
    .filter(({ members, minutes, when }) => !minutes && when > now && members.some(unit => own.has(unit)))
    .map(({ when }) => ({ what: 'meeting' as const, due: when }))
  const [next] = [...calls, ...parts, ...meets].sort((a, b) => a.due - b.due)
  return next ? { ...next, late: now > next.due } : null
}
