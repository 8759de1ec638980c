// Lowering a level 降级: only by a person, with a reason that stays with it. What raised it raises it no second time.
import type { County } from '../county'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import type { Refusal } from '../ruling'
import type { Levelled } from './facts'
import { colourNames, tierOf } from './lowest'
import { refuse } from './refusals'
import { type Colour, isLower } from './rules'

export type Lowering = { colour: Colour; reason: string; by: Actor }

/** Refuses one without a reason, a colour that is not lower, and red or orange lowered by anyone but a supervisor. */
export function lower(
  { level }: Levelled,
  _county: County,
  { colour, reason, by }: Lowering,
  now: number,
): Ruled<Levelled> | Refusal {
  if (!reason) return refuse('needs-reason', 'reason')
  if (!isLower(colour, level.colour)) return refuse('not-lower', 'colour')
  if (isLower('yellow', level.colour) && by.role !== 'supervisor') return refuse('not-entitled-to-lower')
  const lowered = { at: now, by, reason, from: level.colour }
  return {
    ok: true,
    deed: 'lower',
    said: { text: `降为${colourNames[colour]}：${reason}` },
    set: { level: { ...level, colour, tier: tierOf[colour], lowered } },
  }
}
