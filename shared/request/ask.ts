// The handler asks the reporter for more: the answer clock stands still until the reply, or until waiting ends.
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { pause } from './clocks'
import { move } from './move'
import type { Actor, Request } from './request'
import { tell, withNotices } from './tell'

export function ask(
  request: Request,
  county: County,
  { question, by }: { question: string; by: Actor },
  now: number,
): Ruling<Request> {
  if (!question) return refuse('needs-question', 'question')
  const moved = move(request, { deed: 'ask', by, at: now, said: { text: question } })
  if (!moved.ok) return moved
  const waiting: Request = { ...moved.value, handler: by.person, ...pause(request, county.calendar, now, question) }
  const notice = tell(waiting, county, {
    event: `asked${waiting.history.length}`,
    to: request.reporter.person,
    template: 'asked',
    facts: { due: written(waiting.until ?? now) },
    at: now,
  })
  return allow(withAlarm(withNotices(waiting, notice), county.calendar))
}
