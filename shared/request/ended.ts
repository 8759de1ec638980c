// The end of a request: every clock stops.
import { endClocks } from './clocks'
import type { Request } from './request'

/** A late rating leaves the moment of its end as it was. */
export const ended = (request: Request, now: number): Pick<Request, 'closedAt' | 'until' | 'clocks' | 'pauses'> => ({
  closedAt: request.closedAt ?? now,
  until: null,
  clocks: endClocks(request, now),
  pauses: request.pauses.map(pause => (pause.to === null ? { ...pause, to: now } : pause)),
})
