// Every hour: what this month and the one before have come to, from the requests themselves.
import { type Counted, countedFields, monthBefore, monthOf, openTally } from '@shared/figures/results'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { theCounty } from '../kit/county'
import { requests } from '../request/requests'
import { results, stored } from '../request/results'

/** What was filed before is answered long since, or is nobody's month any more. */
const furthest = 120 * 86_400_000
const perPage = 500
const atOnce = 20

/** @returns how many requests were looked at, and how many tallies written */
export async function recount(now: number): Promise<{ looked: number; written: number }> {
  const { calendar } = await theCounty()
  const month = monthOf(calendar, now)
  const tally = openTally(calendar, [month, monthBefore(month)])
  const looked = await lookAt(sortKey(now - furthest, ''), tally.add)
  const rows = tally.all().map(([of, unit, counted]) => stored(unit, { month: of, at: now, ...counted }))
  for (let from = 0; from < rows.length; from += atOnce)
    await Promise.all(rows.slice(from, from + atOnce).map(row => results.put(row)))
  return { looked, written: rows.length }
}

/** By pages, oldest first, of few fields: none of them is kept. */
async function lookAt(since: string, add: (request: Counted) => void): Promise<number> {
  const _ = database().command
  let looked = 0
  for (let last = since; ; ) {
    const page = await requests.find(
      { filedKey: _.gt(last) },
      { sort: [['filedKey', 'asc']], limit: perPage, fields: ['filedKey', ...countedFields] },
    )
    for (const request of page) add(request)
    looked += page.length
    last = page.at(-1)?.filedKey ?? last
    if (page.length < perPage) return looked
  }
}
