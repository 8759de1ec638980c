// Lowering a level 降级: only by a person, with a reason that stays with it. What raised it raises it no second time.

import type { County } from '../county'
import { withAlarm } from '../request/alarm'
import { isOpen } from '../request/arrows'
import type { Actor, Colour, Request } from '../request/request'
import { allow, type Ruling, refuse } from '../ruling'
import { colourNames, tierOf } from './lowest'
import { isLower } from './rules'

export type Lowering = { colour: Colour; reason: string; by: Actor }

/** Refuses one without a reason, a colour that is not lower, and red or orange lowered by anyone but a supervisor. */
export function lower(
  request: Request,
  county: County,
  { colour, reason, by }: Lowering,
  now: number,
): Ruling<Request> {
  const { level } = request
  if (!isOpen(request.state)) return refuse('wrong-state')
  if (!reason) return refuse('needs-reason', 'reason')
  if (!isLower(colour, level.colour)) return refuse('not-lower', 'colour')
  if (isLower('yellow', level.colour) && by.role !== 'supervisor') return refuse('not-entitled-to-lower')
  const step = {
    at: now,
    deed: 'lower' as const,
    by,
    round: request.round,
    text: `降为${colourNames[colour]}：${reason}`,
  }
  const lowered = { at: now, by, reason, from: level.colour }
  const next: Request = {
    ...request,
    level: { ...level, colour, tier: tierOf[colour], lowered },
    history: [...request.history, step],
    updatedAt: now,
  }
  return allow(withAlarm(next, county.calendar))
}
