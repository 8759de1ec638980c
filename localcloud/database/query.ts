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
import { sameValue, valuesAt } from './key'
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

/** Whether an element meets a condition: operators ask the element itself, names ask its fields. */
export function elementTest(condition: Doc): (item: unknown) => boolean {
  if (isOperators(condition) && !/^\$(and|or|nor)$/.test(Object.keys(condition)[0]!)) {
    const test = compile({ item: condition })
    return item => test({ item })
  }
  const test = compile(condition)
  return item => isPlain(item) && test(item)
}

type Test = (doc: Doc) => boolean
type Maker = (path: string, operand: never, options: never) => Test
const mingo = query as unknown as Record<'$eq' | '$in' | '$gte' | '$lte' | '$regex', Maker>

/** MongoDB holds objects for equal only when their fields stand in the same order. */
const equals = (path: string, value: unknown, options: unknown): Test =>
  isPlain(value)
    ? doc => valuesAt(doc, path.split('.')).some(found => sameValue(found, value))
    : mingo.$eq(path, value as never, options as never)

function oneOf(path: string, values: unknown[], options: never): Test {
  if (!values.some(isPlain)) return mingo.$in(path, values as never, options)
  const tests = values.map(value => equals(path, value, options))
  return doc => tests.some(test => test(doc))
}

/** What is not there counts as null, also where it is compared with null. */
const orNull =
  (operator: '$gte' | '$lte'): Maker =>
  (path, bound, options) =>
    mingo[bound === null ? '$eq' : operator](path, bound, options)

/** MongoDB looks for an element in lists only, and for named fields only in elements that have fields. */
function elemMatch(path: string, condition: unknown): Test {
  const above = path.split('.')
  const last = above.pop()!
  const test = elementTest(condition as Doc)
  const holders = (doc: Doc) => (above.length ? valuesAt(doc, above) : [doc])
  return doc =>
    holders(doc).some(holder => {
      const list = (holder as Doc | null | undefined)?.[last]
      return Array.isArray(list) && list.some(test)
    })
}

/** Each of several: a value, a pattern or a condition on an element. A single value counts as a list of one. */
function all(path: string, wanted: unknown[], options: never): Test {
  const tests = wanted.map(one => {
    if (isOperators(one) && '$elemMatch' in one) return elemMatch(path, one.$elemMatch)
    return one instanceof RegExp ? mingo.$regex(path, one as never, options) : equals(path, one, options)
  })
  return doc => tests.length > 0 && tests.every(test => test(doc))
}

const not =
  (maker: Maker): Maker =>
  (path, operand, options) => {
    const test = maker(path, operand, options)
    return doc => !test(doc)
  }

/** The first element that meets a condition, as `field({ list: { $elemMatch } })` shows it. */
function firstElement(doc: Doc, condition: Doc, field: string): unknown[] | undefined {
  const list = doc[field]
  const found = Array.isArray(list) ? list.filter(elementTest(condition)) : []
  return found.length ? found.slice(0, 1) : undefined
}

const corrected = {
  $eq: equals,
  $ne: not(equals),
  $in: oneOf,
  $nin: not(oneOf),
  $gte: orNull('$gte'),
  $lte: orNull('$lte'),
  $all: all,
  $elemMatch: elemMatch,
}
const geoTests = Object.fromEntries(Object.entries(geoOperators).map(([name, asked]) => [name, geoTest(asked)]))

const context = Context.init({
  accumulator,
  expression: { ...expression, ...expressions },
  pipeline,
  projection: { ...projection, $elemMatch: firstElement },
  query: { ...query, ...corrected, ...geoTests },
  window,
} as unknown as Parameters<typeof Context.init>[0])

/** What every query and aggregation of mingo runs with. */
export const options = { scriptEnabled: false, context, jsonSchemaValidator: schemaTest }

/** Compiles a query. Refuses one that MongoDB would not understand. */
export function compile(condition: Doc): (doc: Doc) => boolean {
  return asked(() => {
    const compiled = new Query(condition, options)
    return doc => asked(() => compiled.test(doc))
  })
}
