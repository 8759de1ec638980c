// Cases: what was done on a lead reaches those joined to it, and who has just joined reaches its lead. Each document by itself and
// saved only if unchanged: after a crash or a conflict the alarm still stands, and the next run goes on from there.
import type { County } from '@shared/county'
import { withAlarm } from '@shared/request/alarm'
import { mustCatchUp } from '@shared/case/case'
import { catchUp } from '@shared/case/catch-up'
import type { Request } from '@shared/request/request'
import { database } from '../kit/cloud'
import { requests } from '../request/requests'

/** How many joined to one lead are brought along in one run. */
const atOnce = 50

/** One that has just joined, where its lead is; itself when it had nothing to take in, null when the lead was changed meanwhile. */
export async function withItsLead(request: Request, county: County, now: number): Promise<Request | null> {
  if (!mustCatchUp(request)) return request
  const lead = request.lead && (await requests.get(request.lead.id))
  const next = catchUp(request, lead, county, now)
  // The lead must know before this one stops being due: else what is done on it would never come here.
  return next.state !== 'joined' || next.lead?.id !== lead?._id || (await knows(lead, county)) ? next : null
}

const knows = async (lead: Request | null, county: County): Promise<boolean> =>
  lead !== null &&
  (lead.spread !== null ||
    (await requests.save(lead, withAlarm({ ...lead, spread: lead.history.length }, county.calendar))))

type Save = (before: Request, after: Request) => Promise<boolean>

/** Brings those joined to a lead to where it is. @returns how many of its steps all of them have now; null while some have not */
export async function bringAlong(lead: Request, save: Save, county: County, now: number): Promise<number | null> {
  const steps = lead.history.length
  const behind = await requests.find(
    { 'lead.id': lead._id, state: 'joined', 'lead.upTo': database().command.lt(steps) },
    { limit: atOnce },
  )
  const saved = await Promise.all(behind.map(request => save(request, catchUp(request, lead, county, now))))
  return behind.length < atOnce && saved.every(Boolean) ? steps : null
}
