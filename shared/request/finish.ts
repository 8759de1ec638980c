// The end of a request: every clock stops, what waits in the outbox for its limits is dropped, the last word goes out.
import type { Notice } from '../notice/notice'
import type { County } from '../county'
import { allow, type Ruling } from '../ruling'
import { withAlarm } from './alarm'
import { endClocks } from './clocks'
import type { Request } from './request'
import { withNotices } from './tell'

export function finish(request: Request, county: County, now: number, ...notices: Notice[][]): Ruling<Request> {
  const ended: Request = {
    ...request,
    closedAt: now,
    until: null,
    clocks: endClocks(request, now),
    pauses: request.pauses.map(pause => (pause.to === null ? { ...pause, to: now } : pause)),
    outbox: request.outbox.filter(({ template }) => template !== 'due' && template !== 'task'),
  }
  return allow(withAlarm(withNotices(ended, ...notices), county.calendar))
}
