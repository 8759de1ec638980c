// What a rating led to, in one sentence: closed, or dispatched again and until when.
import type { MatterView } from '@shared/aspects'
import { clockSays, current } from '../matter/row/clock-words'
import { spaced } from '../parts/when'
import { words } from './words'

/** “已再次交办 县住建局，还有 1 个工作日受理。” */
export function afterRating({ state, unit, clocks }: Pick<MatterView, 'state' | 'unit' | 'clocks'>) {
  const clock = current(clocks)
  const next = clock ? clockSays(clock) : words.waits
  if (state === 'closed') return words.closed
  if (state === 'returned') return words.returned(next)
  return state === 'dispatched' ? spaced(words.again(unit ? ` ${unit.name}` : '', next)) : words.thanks
}
