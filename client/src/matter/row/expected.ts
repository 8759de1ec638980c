import type { State } from '@shared/request/request'
import type { NearRow } from '@shared/request/views'
import { day } from '../../parts/when'

const running: State[] = ['received', 'dispatched', 'accepted', 'returned']

/** What neighbours may expect of a matter that runs: “预计 11 月 25 日前答复”, and plainly when that day has passed. */
export function expected({ state, due }: Pick<NearRow, 'state' | 'due'>, now = Date.now()) {
  if (!due || !running.includes(state)) return null
  return due < now ? `${day(due, now)}到期，已超时` : `预计 ${day(due, now)}前答复`
}
