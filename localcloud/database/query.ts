// mingo's queries, with what it does otherwise than MongoDB put right.
import { Context } from 'mingo'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Doc } from './ejson'
import { expressions } from './expressions'
import { geoOperators, geoTest } from './geo-query'
import { valuesAt } from './key'
import { isOperators, isPlain } from './plan'
import { badRequest } from './refusal'
import { schemaTest } from './schema'

/** Runs what mingo does; its complaints are the caller's mistake, not ours. */
export function asked<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw badRequest((error as Error).message)
  }
}

/** MongoDB asks named fields only of elements that have fields; mingo asks a number for its `value` and is content. */
function elemMatch(selector: string, condition: unknown): (doc: Doc) => boolean {
  const test = elementTest(condition as Doc)
  return doc => selectedArray(doc, selector).some(test)
}

const selectedArray = (doc: Doc, selector: string) => valuesAt(doc, selector.split('.')).flat()

/** Whether an element meets a condition: operators ask the element itself, names ask its fields. */
export function elementTest(condition: Doc): (item: unknown) => boolean {
  if (isOperators(condition) && !/^\$(and|or|nor)$/.test(Object.keys(condition)[0]!)) {
    const test = compile({ item: condition })
    return item => test({ item })
  }
  const test = compile(condition)
  return item => isPlain(item) && test(item)
}

const geoTests = Object.fromEntries(Object.entries(geoOperators).map(([name, asked]) => [name, geoTest(asked)]))

const context = Context.init({
  accumulator,
  expression: { ...expression, ...expressions },
  pipeline,
  projection,
  query: { ...query, $elemMatch: elemMatch, ...geoTests },
  window,
} as unknown as Parameters<typeof Context.init>[0])

/** What every query and aggregation of mingo runs with. */
export const options = { scriptEnabled: false, context, jsonSchemaValidator: schemaTest }

/** Compiles a query. Refuses one that MongoDB would not understand. */
export function compile(condition: Doc): (doc: Doc) => boolean {
  return asked(() => {
    const compiled = new Query(condition, options)
    return doc => compiled.test(doc)
  })
}
