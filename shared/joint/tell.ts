// What is told to a unit that is called to a matter of others.
import { type County, headOf } from '../county'
import type { LimitName } from '../notice/notice'
import { onDuty } from '../organisation/duty'
import type { Telling } from '../request/aspect'

type ToUnit = { unit: string; template: 'called' | 'meeting' | 'share'; status: string; limit: LimitName; at: number }

/** Who hears for a called unit: its duty handler; where nobody is on duty, its head. */
export function hearerOf(county: County, id: string, at: number): string | null {
  const unit = county.units.get(id)
  return unit ? (onDuty(unit, county.calendar, at) ?? headOf(unit)) : null
}

export const tellUnit = (county: County, { unit, template, status, limit, at }: ToUnit): Telling => ({
  event: limit,
  to: hearerOf(county, unit, at),
  template,
  limit,
  facts: { status },
})
