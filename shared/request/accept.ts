// The handler accepts 受理: the accept clock ends, the answer clock starts, the reporter is told.
import { governing } from '../catalogue/governing'
import { limitOf } from '../catalogue/limit'
import type { County } from '../county'
import { isSame } from '../person/same'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { endClock, isRunning, startClock } from './clocks'
import { refuse } from './refusals'
import type { Actor, Request } from './request'
import { tellAccepted, tellReceiver } from './tell'

/** A limit that ran before it was joined and parted runs on. Any handler of the unit may accept and has it from then on. Who reported a matter does not handle it (信访工作条例 art. 28). */
export function accept(request: Request, county: County, { by }: { by: Actor }, now: number): Ruled<Request> | Refusal {
  if (isSame(by, request.reporter)) return refuse('own-case')
  const { accept, answer } = request.clocks
  const limit = limitOf(governing(county, request), 'answer', request.urgent)
  const clocks = {
    ...request.clocks,
    accept: endClock(accept, now),
    answer: isRunning(answer) ? answer : startClock(county.calendar, now, limit),
  }
  return {
    ok: true,
    deed: 'accept',
    set: { handler: by.person, clocks },
    tell: [tellAccepted(request), tellReceiver(request, '已受理', [by.person])],
  }
}
