import { planFaults } from '@shared/calendar'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { refuse } from '@shared/organisation/refusals'
import { openStates } from '@shared/request/states'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'
import { tellSoon } from '../kit/tell'
import { requests } from '../request/requests'

/** A published year. What was provisional for want of it rings its alarm at once and is computed again. */
export async function loadCalendar(
  plan: WishOf<typeof calls.loadCalendar>,
  { now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.loadCalendar>>> {
  if (planFaults(plan).length > 0) return refuse('bad-calendar', 'holidays')
  await changeCounty({ [`plans.${plan.year}`]: plan })
  const state = database().command.in([...openStates])
  const recomputed = await requests.update({ state, provisional: plan.year }, { wakeAt: now })
  if (recomputed > 0) tellSoon()
  return allow({ recomputed })
}
