// A date that was promised stays what was promised, by whatever calendar; only where that day turned out to be free it is the next
// working day. The core moves the limit with it and says so to whoever was shown it.
import { closingFrom, dayOf } from '../calendar'
import type { County } from '../county'
import type { Ruled } from '../request/aspect'
import type { Extended, Extension } from './extension'
import { heldExtension } from './held'

const closingOf = ({ day, promised }: Extension, { calendar }: County): number =>
  closingFrom(calendar, day ?? dayOf(calendar, promised))

/** What holds now, by the calendar that is known now. */
export function promiseOf(request: Extended, county: County): { at: number; promised: number } | undefined {
  const held = heldExtension(request)
  return held && { at: held.at, promised: closingOf(held, county) }
}

/** Also one that waits for its approver. Null where none has moved. */
export function redated(request: Extended, county: County): Ruled<Extended> | null {
  const held = heldExtension(request)
  const extensions = request.extensions.map(each => {
    const promised = each === held || each.decision === null ? closingOf(each, county) : each.promised
    return promised === each.promised ? each : { ...each, promised }
  })
  return extensions.some((each, place) => each !== request.extensions[place]) ? { ok: true, set: { extensions } } : null
}
