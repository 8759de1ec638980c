// The reporter answers the handler's question: the clock goes on with nothing lost, the handler is told.
import type { County } from '../county'
import type { Refusal } from '../ruling'
import type { Said } from './add'
import type { Ruled } from './aspect'
import { unpause } from './clocks'
import { refuse } from './refusals'
import type { Request } from './request'
import { tellAdded } from './tell'

export function reply(request: Request, county: County, { text, files }: Said, now: number): Ruled<Request> | Refusal {
  if (!text && files.length === 0) return refuse('nothing-added', 'text')
  return {
    ok: true,
    deed: 'reply',
    said: { text, files },
    set: unpause(request, county.calendar, now),
    tell: [tellAdded(request, '已补充')],
  }
}
