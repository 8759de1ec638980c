// Somebody has heard what was spoken: whether it says that somebody is in danger. If it does, it is as if it had been written.
import type { County } from '../county'
import { isSame } from '../person/same'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import { takerOf } from '../request/taker'
import { madeUrgent } from '../request/urgent'
import type { Refusal } from '../ruling'
import type { Endangerable } from './endangerable'
import { refuse } from './refusals'
import { tellDanger } from './tell'

export type Hearing = { inDanger: boolean; by: Actor }

/** Refuses where nothing waits to be heard. A danger is told to who has it in hand and to the centre, but not to who has just heard it. */
export function hear(
  request: Endangerable,
  county: County,
  { inDanger, by }: Hearing,
  now: number,
): Ruled<Endangerable> | Refusal {
  if (!request.unheard) return refuse('nothing-to-hear')
  const text = inDanger ? '听过录音：有人有危险' : '听过录音：没有人有危险'
  if (!inDanger) return { ok: true, deed: 'hear', said: { text }, set: { unheard: null } }
  const danger = { danger: 'hurt' as const, words: '录音里说到', denied: false }
  const centre = takerOf(request, county, county.centre, now)
  const told = tellDanger(request, centre).filter(({ to }) => !isSame({ person: to }, by))
  return {
    ok: true,
    deed: 'hear',
    said: { text },
    set: { unheard: null, danger, ...madeUrgent(request, county, now) },
    tell: told,
  }
}
