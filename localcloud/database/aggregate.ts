import { ProcessingMode } from 'mingo'
import { Aggregator } from 'mingo/aggregator'
import type { Doc } from './ejson'
import type { Wanted } from './find'
import type { Sort } from './plan'
import { asked, context } from './query'

/** Where an aggregation takes its documents from: found by an index for the first `$match`, or a whole collection for `$lookup`. */
export interface Source {
  find(wanted: Wanted): Doc[]
  all(collection: string): Doc[]
}

const usual = 20

/** Takes the stages an index can do (`$match`, `$sort`, `$limit` at the head) away from the others. */
function head(stages: Doc[]): { wanted: Wanted; rest: Doc[] } {
  const rest = [...stages]
  const take = (name: string) => (rest[0] && name in rest[0] ? rest.shift()![name] : undefined)
  const query = (take('$match') as Doc | undefined) ?? {}
  const sort = take('$sort') as Doc | undefined
  const limit = take('$limit') as number | undefined
  return { wanted: { query, sort: sort ? (Object.entries(sort) as Sort) : [], limit }, rest }
}

/** Runs an aggregation. Without a `$limit` of its own it answers twenty documents, as CloudBase does. */
export function aggregate(stages: Doc[], source: Source): Doc[] {
  const { wanted, rest } = head(stages)
  const docs = source.find(wanted)
  const limited = stages.some(stage => '$limit' in stage)
  const result = asked(() =>
    new Aggregator(rest, {
      processingMode: ProcessingMode.CLONE_INPUT,
      scriptEnabled: false,
      context,
      collectionResolver: source.all,
    }).run(docs),
  )
  return (limited ? result : result.slice(0, usual)) as Doc[]
}
