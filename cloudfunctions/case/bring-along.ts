// Cases: what was done on a lead reaches those joined to it, and who has just joined reaches its lead. Each document by itself and
// saved only if unchanged: after a crash or a conflict the alarm still stands, and the next run goes on from there.
import { amend, datedAnew, settleAll, type Whole } from '@shared/aspects'
import { mustCatchUp, mustSpread, mustWarn } from '@shared/case/case'
import { catchUp } from '@shared/case/catch-up'
import { type Leading, leadingOf, nextIn } from '@shared/case/leads'
import { raise } from '@shared/danger/raise'
import { system } from '@shared/request/request'
import { sure } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Errand, Run } from '../kit/sleeper'
import { requests } from '../request/requests'

/** How many joined to one lead are brought along in one run. */
const atOnce = 50

function brought(request: Whole, lead: Whole | null, { county, now }: Run, leads?: Leading): Whole {
  const scene = { by: system, county, now }
  const dated = datedAnew(request, scene)
  return sure(settleAll(dated, catchUp(dated, lead, county, now, leads), scene)).value
}

/** A matter, the one that it is joined to, and so on. */
async function chainFrom(first: Whole): Promise<Whole[]> {
  const chain = [first]
  for (let id = nextIn(chain); id !== null; id = nextIn(chain)) {
    const next = await requests.get(id)
    if (!next) return chain
    chain.push(next)
  }
  return chain
}

/** Who leads in the end; nothing to ask where the lead is joined to nobody. */
const leadsOf = async (lead: Whole | null): Promise<Leading | undefined> =>
  lead?.state === 'joined' ? leadingOf(await chainFrom(lead)) : undefined

/** The one that stands for a matter, as it is now: itself where it leads. Null where nobody does. */
export const liveLead = async (named: Whole): Promise<Whole | null> => leadingOf(await chainFrom(named)).live as Whole

/** One that has just joined, where its lead is; itself when it had nothing to take in, null when the lead was changed meanwhile. */
export async function withItsLead(request: Whole, run: Run): Promise<Whole | null> {
  if (!mustCatchUp(request)) return request
  const lead = request.lead && (await requests.get(request.lead.id))
  const next = brought(request, lead, run, await leadsOf(lead))
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
    const leads = behind.length > 0 ? await leadsOf(lead) : undefined
    const saved = await Promise.all(behind.map(request => run.bring(request, brought(request, lead, run, leads))))
    return behind.length < atOnce && saved.every(Boolean)
      ? latest => ({ spread: Math.max(steps, latest.spread ?? 0) })
      : null
  },
}

/** Danger in one that was joined reaches who works on its lead. While the lead is itself joined, or in a ring, it waits for who leads in the end. */
export const warning: Errand<Whole> = {
  first: true,
  due: mustWarn,
  run: async (request, run) => {
    const { county, now } = run
    const { lead: bond, danger } = request
    const lead = bond && (await requests.get(bond.id))
    if (lead?.state === 'joined') return null
    const raised =
      lead && sure(settleAll(lead, [each => raise(each, request, county, now)], { by: system, county, now })).value
    if (lead && raised !== lead && !(await run.bring(lead, raised as Whole))) return null
    return ({ lead: latest }) => ({
      lead: latest && latest.id === bond?.id ? { ...latest, warned: danger?.words ?? '' } : latest,
    })
  },
}
