// Cases: what was done on a lead reaches those joined to it, and who has just joined reaches its lead. Each document by itself and
// saved only if unchanged: after a crash or a conflict the alarm still stands, and the next run goes on from there.
import { amend, settleAll, type Whole } from '@shared/aspects'
import { mustCatchUp, mustSpread } from '@shared/case/case'
import { catchUp } from '@shared/case/catch-up'
import { system } from '@shared/request/request'
import { sure } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Errand, Run } from '../kit/sleeper'
import { requests } from '../request/requests'

/** How many joined to one lead are brought along in one run. */
const atOnce = 50

const brought = (request: Whole, lead: Whole | null, { county, now }: Run): Whole =>
  sure(settleAll(request, catchUp(request, lead, county, now), { by: system, county, now })).value

/** One that has just joined, where its lead is; itself when it had nothing to take in, null when the lead was changed meanwhile. */
export async function withItsLead(request: Whole, run: Run): Promise<Whole | null> {
  if (!mustCatchUp(request)) return request
  const lead = request.lead && (await requests.get(request.lead.id))
  const next = brought(request, lead, run)
  // The lead must know before this one stops being due: else what is done on it would never come here.
  return next.state !== 'joined' || next.lead?.id !== lead?._id || (await knows(lead, run)) ? next : null
}

const knows = async (lead: Whole | null, { county }: Run): Promise<boolean> =>
  lead !== null &&
  (lead.spread !== null || (await requests.save(lead, amend(lead, { spread: lead.history.length }, county))))

/** Brings those joined to a lead to where it is; the lead learns how many of its steps all of them have now. */
export const spreading: Errand<Whole> = {
  first: true,
  due: mustSpread,
  run: async (lead, run) => {
    const steps = lead.history.length
    const behind = await requests.find(
      { 'lead.id': lead._id, state: 'joined', 'lead.upTo': database().command.lt(steps) },
      { limit: atOnce },
    )
    const saved = await Promise.all(behind.map(request => run.bring(request, brought(request, lead, run))))
    return behind.length < atOnce && saved.every(Boolean)
      ? latest => ({ spread: Math.max(steps, latest.spread ?? 0) })
      : null
  },
}
