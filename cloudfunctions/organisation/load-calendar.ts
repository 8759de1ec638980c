import { planFaults } from '@shared/calendar'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { calendarsLoaded } from '@shared/county'
import type * as calls from '@shared/organisation/calls'
import { refuse } from '@shared/organisation/refusals'
import { openStates } from '@shared/request/states'
import { allow, type Ruling } from '@shared/ruling'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'
import { either } from '../kit/store'
import { tellSoon } from '../kit/tell'
import { wakeAll } from '../request/requests'

/** A notice names days from the middle of the December before on. */
const firstTouched = (year: number): string => sortKey(Date.UTC(year - 1, 11, 14), '')

/**
 * A published year, for the first time or put right. What runs into it rings its alarm at once and is computed again; all else that is
 * open when it wakes next (`dated`).
 */
export async function loadCalendar(
  plan: WishOf<typeof calls.loadCalendar>,
  { now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.loadCalendar>>> {
  if (planFaults(plan).length > 0) return refuse('bad-calendar', 'holidays')
  const _ = database().command
  await changeCounty({ [`plans.${plan.year}`]: plan, [calendarsLoaded.name]: _.inc(1) })
  const due = { state: _.in(openStates.filter(state => state !== 'waiting')), dueKey: _.gte(firstTouched(plan.year)) }
  // The answer's clock stands still meanwhile; what is found by is the end of waiting.
  const waiting = { state: 'waiting' }
  // What others are called to, or must approve, has limits of its own.
  const joint = { others: _.gte(''), state: _.in(openStates) }
  const recomputed = await wakeAll(either([due, waiting, joint]), now)
  if (recomputed > 0) tellSoon()
  return allow({ recomputed })
}
