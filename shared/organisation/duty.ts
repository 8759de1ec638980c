// Who of a unit takes what comes in today: its people in turn by day, leaving out whoever reported the matter.
import type { Calendar } from '../calendar'
import type { Unit } from './organisation'

/**
 * @param except persons who may not have it: who reports a matter does not handle it (信访工作条例 art. 28, recusal)
 * @returns a person id, or null when the unit has nobody on duty
 */
export function onDuty(unit: Unit, calendar: Calendar, now: number, except: readonly string[] = []): string | null {
  const able = unit.duty.filter(person => !except.includes(person))
  if (able.length === 0) return null
  const day = Math.floor((now + calendar.offset) / 86_400_000)
  return able[day % able.length] ?? null
}
