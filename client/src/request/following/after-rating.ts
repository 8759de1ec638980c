// What a rating led to, in one sentence: closed, or handed out again and until when.
import type { MatterView } from '@shared/request/calls'
import { clockSays, current } from '../../parts/clock-words'
import { spaced } from '../../parts/when'
import { matter as words } from '../words'

/** “已再次交办 县住建局，还有 1 个工作日受理。” */
export function afterRating({ state, unit, clocks }: Pick<MatterView, 'state' | 'unit' | 'clocks'>) {
  const clock = current(clocks)
  const next = clock ? clockSays(clock) : '等待交办'
  if (state === 'closed') return words.ratedClosed
  if (state === 'returned') return words.ratedReturned(next)
  return state === 'dispatched' ? spaced(words.ratedAgain(unit ? ` ${unit.name}` : '', next)) : words.ratedThanks
}
