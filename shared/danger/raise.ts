// Danger in a matter that was joined to another is danger in the one that is worked on: its limits are shorter from now on, who has it
// in hand and the centre are told at any hour. Parting does not undo it: only a person who has looked may say that nobody is in danger.
import type { County } from '../county'
import type { Ruled } from '../request/aspect'
import { system } from '../request/request'
import { workedStates } from '../request/states'
import { takerOf } from '../request/taker'
import { madeUrgent } from '../request/urgent'
import type { Endangerable } from './endangerable'
import { tellDanger } from './tell'

/** Null where the lead is worked on no more, or the joined one speaks of no danger. */
export function raise(
  lead: Endangerable,
  { danger }: Pick<Endangerable, 'danger'>,
  county: County,
  now: number,
): Ruled<Endangerable> | null {
  if (!danger || danger.denied || !workedStates.includes(lead.state)) return null
  const own = lead.danger && !lead.danger.denied ? lead.danger : danger
  return {
    ok: true,
    deed: 'endanger',
    by: system,
    said: { text: '并入的诉求说可能有人有危险，从现在起按紧急件办理' },
    set: { danger: own, ...madeUrgent(lead, county, now) },
    tell: tellDanger(lead, takerOf(lead, county, county.centre, now)),
  }
}
