// By what a request is found and sorted in lists.
import { sortKey } from '../sort-key'
import { runningClock } from './clocks'
import { isPublic } from './public'
import type { Request } from './request'
import { isOpen } from './states'

export const coreKeys = (request: Request): Pick<Request, 'near' | 'dueKey' | 'provisional'> => ({
  near: isPublic(request) && isOpen(request.state) && request.state !== 'joined',
  dueKey: sortKey(runningClock(request)?.clock.due ?? request.until ?? request.updatedAt, request.filedKey),
  provisional:
    Object.values(request.clocks).find(clock => clock?.ended === null && clock.provisional)?.provisional ?? null,
})
