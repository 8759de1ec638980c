// The end of a request: every clock stops, and what still waits to be told of its limits is dropped.
import type { Template } from '../notice/template'
import { endClocks } from './clocks'
import type { Request } from './request'

/** What tells of a limit or a task holds no longer once it has ended. A late rating leaves the moment of its end as it was. */
export const ended = (
  request: Request,
  templates: ReadonlyMap<string, Template>,
  now: number,
): Pick<Request, 'closedAt' | 'until' | 'clocks' | 'pauses' | 'outbox'> => ({
  closedAt: request.closedAt ?? now,
  until: null,
  clocks: endClocks(request, now),
  pauses: request.pauses.map(pause => (pause.to === null ? { ...pause, to: now } : pause)),
  outbox: request.outbox.filter(({ template }) => !templates.get(template)?.ofLimit),
})
