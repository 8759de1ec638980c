// What a rating led to, in one sentence: closed, or dispatched again and until when.
import type { MatterView } from '@shared/aspects'
import { clockSays, current } from '../matter/row/clock-words'
import { spaced } from '../parts/when'
import { words } from './words'

/** “已请县住建局再办一次，还有 1 个工作日接手。” */
export function afterRating({ state, unit, clocks }: Pick<MatterView, 'state' | 'unit' | 'clocks'>) {
  const clock = current(clocks)
  const next = clock ? clockSays(clock, 'reporter') : words.waits
  if (state === 'closed') return words.closed
  if (state === 'returned') return words.returned(next)
  return state === 'dispatched' ? spaced(words.again(unit?.name ?? '', next)) : words.thanks
}
