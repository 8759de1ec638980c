// By what a request is found and sorted in lists.
import { type County, calendarsLoaded } from '../county'
import { sortKey } from '../sort-key'
import { runningClock } from './clocks'
import { isPublic } from './public'
import type { Request } from './request'
import { isOpen } from './states'

export const coreKeys = (
  request: Request,
  county: County,
): Pick<Request, 'near' | 'dueKey' | 'provisional' | 'dated'> => ({
  near: isPublic(request) && isOpen(request.state) && request.state !== 'joined',
  dueKey: sortKey(runningClock(request)?.clock.due ?? request.until ?? request.updatedAt, request.filedKey),
  // Where a calendar is not known yet that dated it before, its dates are computed again.
  dated: Math.min(request.dated, calendarsLoaded.of(county)),
  provisional:
    Object.values(request.clocks).find(clock => clock?.ended === null && clock.provisional)?.provisional ?? null,
})
