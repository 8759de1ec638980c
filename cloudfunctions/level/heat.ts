// Every night: where many bring the same from one village within a week, what is open of it rises.

import type { Whole } from '@shared/aspects'
import { heatSpan, hotGroups } from '@shared/level/heat'
import { levelRules, lowestThreshold } from '@shared/level/rules'
import { openStates } from '@shared/request/states'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { theCounty } from '../kit/county'
import { requests } from '../request/requests'
import { rise } from './rise'

const perPage = 1000

/** How many are raised side by side. */
const atOnce = 20

/** Raised twice they stay as they are. @returns how many rose */
export async function heat(now: number): Promise<number> {
  const threshold = lowestThreshold(levelRules.of(await theCounty()), 'heat')
  if (threshold === null) return 0
  const groups = hotGroups(await openSince(now - heatSpan), threshold)
  const wanted = groups.flatMap(({ ids, heat }) => ids.map(id => ({ id, heat })))
  let rose = 0
  for (let from = 0; from < wanted.length; from += atOnce) rose += await riseAll(wanted.slice(from, from + atOnce), now)
  return rose
}

async function riseAll(wanted: { id: string; heat: number }[], now: number): Promise<number> {
  const county = await theCounty()
  const risen = await Promise.all(wanted.map(({ id, heat }) => rise(id, () => ({ heat }), county, now)))
  return risen.filter(Boolean).length
}

/** By pages, oldest first, of few fields. */
async function openSince(since: number): Promise<Whole[]> {
  const _ = database().command
  const rows: Whole[] = []
  for (let last = sortKey(since, ''); ; ) {
    const page = await requests.find(
      { filedKey: _.gt(last), state: _.in([...openStates]) },
      { sort: [['filedKey', 'asc']], limit: perPage, fields: ['item', 'place', 'state', 'filedKey'] },
    )
    rows.push(...page)
    last = page.at(-1)?.filedKey ?? last
    if (page.length < perPage) return rows
  }
}
