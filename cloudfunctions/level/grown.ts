// A case that grows may rise: how many people report the matter is seen when somebody has just joined it.
import { lowestThreshold } from '@shared/level/rules'
import type { County } from '@shared/county'
import { mustCatchUp } from '@shared/case/case'
import type { Request } from '@shared/request/request'
import { database } from '../kit/cloud'
import { requests } from '../request/requests'
import { rise } from './rise'

/** More than any county's rule asks for. */
const mostCounted = 500

/** One round trip for each case that grew in this run, and only where the county has a rule for it. */
export async function riseWithCases(joined: readonly Request[], county: County, now: number): Promise<void> {
  const threshold = lowestThreshold(county.levels, 'reporters')
  if (threshold === null) return
  const leads = new Set(joined.filter(mustCatchUp).flatMap(({ lead }) => (lead ? [lead.id] : [])))
  await Promise.all([...leads].map(lead => riseWithCase(lead, threshold, county, now)))
}

/** Who files the same ten times is one reporter. */
async function riseWithCase(lead: string, threshold: number, county: County, now: number): Promise<void> {
  const joined = await requests.find(
    { 'lead.id': lead, state: 'joined', 'lead.upTo': database().command.gt(0) },
    { limit: mostCounted, fields: ['reporter.person'] },
  )
  const persons = new Set(joined.map(({ reporter }) => reporter.person))
  if (persons.size + 1 < threshold) return
  await rise(lead, ({ reporter }) => ({ reporters: persons.add(reporter.person).size }), county, now)
}
