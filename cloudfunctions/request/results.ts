// The counted months: a document for each unit and month, and the county's. Thrown away and counted again they are the same.
import type { Results } from '@shared/figures/results'
import { by, collection } from '../kit/collection'

/** `unit` is empty for the county's. */
type Stored = Results & { _id: string; unit: string }

export const results = collection<Stored>('results', [by('month', 'month')])

export const stored = (unit: string, counted: Results): Stored => ({
  _id: `${counted.month}:${unit || 'county'}`,
  unit,
  ...counted,
})

type Month = { rows: ReadonlyMap<string, Results>; at: number; month: string }

const fresh = 5 * 60_000
/** Until it has been counted once it is looked for more often. */
const freshWhenEmpty = 60_000
const mostUnits = 500

let kept: Month | undefined

/** A month of all units, by their ids, read once in five minutes; empty until it was counted. */
export async function resultsOf(month: string, now: number): Promise<ReadonlyMap<string, Results>> {
  const age = kept?.rows.size ? fresh : freshWhenEmpty
  if (kept?.month === month && Math.abs(now - kept.at) < age) return kept.rows
  const found = await results.find({ month }, { limit: mostUnits })
  const rows = new Map(found.map(({ _id, unit, ...counted }) => [unit, counted]))
  kept = { rows, at: now, month }
  return rows
}

/** For the local cloud: another database stands behind the same process. */
export const forgetResults = (): void => {
  kept = undefined
}
