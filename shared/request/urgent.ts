// Urgent 紧急: the limits that run are the shorter ones, from where they began.
import { governing } from '../catalogue/governing'
import { limitOf } from '../catalogue/limit'
import type { County } from '../county'
import { written } from '../notice/written'
import type { Telling } from './aspect'
import { startClock } from './clocks'
import type { Request } from './request'

/** Of a matter that waits to be handed out. */
export const madeUrgent = (request: Request, county: County): Pick<Request, 'urgent' | 'clocks'> => {
  const { dispatch } = request.clocks
  const limit = limitOf(governing(county, request), 'dispatch', true)
  return {
    urgent: true,
    clocks: { ...request.clocks, dispatch: dispatch && startClock(county.calendar, dispatch.from, limit) },
  }
}

/** Whoever is on duty at the centre hears of what is urgent at once. */
export const tellCentre = ({ firstReceiver, clocks }: Request, now: number): Telling => ({
  event: 'urgent',
  to: firstReceiver?.person ?? null,
  template: 'task',
  facts: { due: written((clocks.accept ?? clocks.dispatch)?.due ?? now), status: '紧急诉求' },
})
