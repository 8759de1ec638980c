// A case that grows may rise: how many people report the matter is seen when somebody has just joined it.
import type { Whole } from '@shared/aspects'
import { mustCatchUp } from '@shared/case/case'
import type { County } from '@shared/county'
import { levelRules, lowestThreshold } from '@shared/level/rules'
import { countOf } from '@shared/person/same'
import { database } from '../kit/cloud'
import type { Errand, Run } from '../kit/sleeper'
import { requests } from '../request/requests'
import { rise } from './rise'

/** More than any county's rule asks for. */
const mostCounted = 500

/** Each case is counted once in a run. */
const counted = new WeakMap<Run, Set<string>>()

function isFirst(run: Run, lead: string): boolean {
  const leads = counted.get(run) ?? new Set()
  counted.set(run, leads)
  const known = leads.has(lead)
  leads.add(lead)
  return !known
}

/** Of one that has just taken in its lead. Raised twice it stays as it is. */
export const growing: Errand<Whole> = {
  due: ({ lead }, before) => lead !== null && mustCatchUp(before),
  run: async ({ lead }, run) => {
    const { county, now } = run
    const threshold = lowestThreshold(levelRules.of(county), 'reporters')
    if (threshold !== null && lead && isFirst(run, lead.id)) await riseWithCase(lead.id, threshold, county, now)
    return null
  },
}

/** Who files the same ten times is one reporter. */
async function riseWithCase(lead: string, threshold: number, county: County, now: number): Promise<void> {
  const joined = await requests.find(
    { 'lead.id': lead, state: 'joined', 'lead.upTo': database().command.gt(0) },
    { limit: mostCounted, fields: ['reporter.person', 'reporter.also'] },
  )
  const people = joined.map(({ reporter }) => reporter)
  if (countOf(people) + 1 < threshold) return
  await rise(lead, ({ reporter }) => ({ reporters: countOf([...people, reporter]) }), county, now)
}
