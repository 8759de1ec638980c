// The reporter answers the handler's question: the clock goes on with nothing lost, the handler is told.
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { unpause } from './clocks'
import { move } from './move'
import type { Actor, FileRef, Request } from './request'
import { tellHandler, withNotices } from './tell'

export type Said = { text: string; files: FileRef[]; by: Actor }

export function reply(request: Request, county: County, { text, files, by }: Said, now: number): Ruling<Request> {
  if (request.state !== 'waiting') return refuse('nothing-asked')
  if (!text && files.length === 0) return refuse('nothing-added', 'text')
  const moved = move(request, { deed: 'reply', by, at: now, said: { text, files } })
  if (!moved.ok) return moved
  const resumed: Request = { ...moved.value, ...unpause(request, county.calendar, now) }
  return allow(withAlarm(withNotices(resumed, tellHandler(resumed, county, now, '已补充')), county.calendar))
}
