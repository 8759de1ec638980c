// The handler accepts 受理: the accept clock ends, the answer clock starts, the reporter is told.
import { governing } from '../catalogue/governing'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { endClock, isRunning, limitOf, startClock } from './clocks'
import { move } from './move'
import type { Actor, Request } from './request'
import { tellReceiver, tellReporter, withNotices } from './tell'

/** A limit that ran before it was joined and parted runs on. Any handler of the unit may accept and has it from then on. Who reported a matter does not handle it (信访工作条例 art. 28). */
export function accept(request: Request, county: County, { by }: { by: Actor }, now: number): Ruling<Request> {
  if (by.person === request.reporter.person) return refuse('own-case')
  const moved = move(request, { deed: 'accept', by, at: now })
  if (!moved.ok) return moved
  const limit = limitOf(governing(county, request), 'answer', request.urgent)
  const accepted: Request = {
    ...moved.value,
    handler: by.person,
    clocks: {
      ...request.clocks,
      accept: endClock(request.clocks.accept, now),
      answer: isRunning(request.clocks.answer) ? request.clocks.answer : startClock(county.calendar, now, limit),
    },
  }
  const receiver = tellReceiver(accepted, county, { status: '已受理', at: now, but: [by.person] })
  return allow(
    withAlarm(withNotices(accepted, tellReporter(accepted, county, now, '已受理'), receiver), county.calendar),
  )
}
