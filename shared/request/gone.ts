// Who had a matter in hand and has it no more, since another unit got it or the desk has it again, is told so: by day and by night.
import type { County } from '../county'
import type { Ruled } from './aspect'
import type { Request, State } from './request'
import { tellGone } from './tell'

const inHand: readonly State[] = ['dispatched', 'accepted', 'waiting']
const elsewhere: readonly State[] = ['received', 'returned', 'dispatched']

/** Not whoever gave it away himself. The matter is closed to him from then on: he is led to his list. */
export function gone(before: Request, after: Request, _county: County, _now: number): Ruled<Request> | null {
  const { handler, unit, state } = before
  if (!handler || unit === after.unit || !inHand.includes(state) || !elsewhere.includes(after.state)) return null
  return handler === after.history.at(-1)?.by.person
    ? null
    : { ok: true, tell: [tellGone(handler, '已转他处', 'task/list')] }
}
