import { ProcessingMode } from 'mingo'
import { Aggregator } from 'mingo/aggregator'
import type { Doc } from './ejson'
import type { Wanted } from './find'
import { earth, pointOf } from './geo'
import { angleToDoc } from './geo-query'
import { modify } from './modify'
import type { Sort } from './plan'
import { asked, options } from './query'
import { badRequest } from './refusal'

/** Where an aggregation takes its documents from: found by an index for the first `$match`, or a whole collection for `$lookup`. */
export interface Source {
  find(wanted: Wanted): Doc[]
  all(collection: string): Doc[]
  /** The field of the one `2dsphere` index, if there is one. */
  place(): string | undefined
}

const usual = 20

/** `$geoNear` is a query for what is near, and the distance written into each document found. */
function nearStage(stage: Doc, source: Source): { query: Doc; tell: (doc: Doc) => Doc } {
  const { near, key, query = {}, minDistance, maxDistance, distanceMultiplier = 1 } = stage
  const { distanceField, includeLocs } = stage as Record<string, string>
  const path = (key as string | undefined) ?? source.place()
  if (!path || !distanceField)
    throw badRequest('$geoNear needs a distanceField, and a key unless there is one 2dsphere index')
  const place = { path, centre: pointOf(near) }
  const tell = (doc: Doc) => {
    const distance = angleToDoc(doc, place)! * earth * Number(distanceMultiplier)
    const told = modify(doc, { $set: { [distanceField]: distance } })
    return includeLocs ? modify(told, { $set: { [includeLocs]: valueAt(doc, path) } }) : told
  }
  const nearness = { $geometry: near, $minDistance: minDistance, $maxDistance: maxDistance }
  return { query: { $and: [{ [path]: { $nearSphere: nearness } }, query] }, tell }
}

const valueAt = (doc: Doc, path: string) => path.split('.').reduce<unknown>((at, name) => (at as Doc)?.[name], doc)

/** Takes the stages an index can do (`$geoNear` or `$match` and `$sort`, then `$limit`) away from the others. */
function head(stages: Doc[], source: Source): { wanted: Wanted; tell: (doc: Doc) => Doc; rest: Doc[] } {
  const rest = [...stages]
  const take = (name: string) => (rest[0] && name in rest[0] ? (rest.shift()![name] as Doc) : undefined)
  const near = take('$geoNear')
  const { query, tell } = near ? nearStage(near, source) : { query: take('$match') ?? {}, tell: (doc: Doc) => doc }
  const sort = near ? undefined : take('$sort')
  const limit = take('$limit') as number | undefined
  return { wanted: { query, sort: sort ? (Object.entries(sort) as Sort) : [], limit }, tell, rest }
}

/** Runs an aggregation. Without a `$limit` of its own it answers twenty documents, as CloudBase does. */
export function aggregate(stages: Doc[], source: Source): Doc[] {
  const { wanted, tell, rest } = head(stages, source)
  const docs = source.find(wanted).map(tell)
  const limited = stages.some(stage => '$limit' in stage)
  const result = asked(() =>
    new Aggregator(rest, {
      processingMode: ProcessingMode.CLONE_INPUT,
      ...options,
      collectionResolver: source.all,
    }).run(docs),
  )
  return (limited ? result : result.slice(0, usual)) as Doc[]
}
