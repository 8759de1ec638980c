import type { Doc } from './ejson'
import { keyOf, noKey, valuesAt } from './key'
import { isOperators, type Sort } from './plan'
import { compile } from './query'

type Test = (doc: Doc) => boolean

const isScalar = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value))

/** Equality of a named field with a scalar, the commonest condition, without a compiler. */
function equals(field: string, value: unknown): Test {
  return doc => {
    const found = doc[field]
    return found === value || (Array.isArray(found) && found.includes(value))
  }
}

function simple(query: Doc): Test[] | undefined {
  const tests: Test[] = []
  for (const field in query) {
    const given = query[field]
    const value = isOperators(given) && Object.keys(given).length === 1 && '$eq' in given ? given.$eq : given
    if (field.includes('.') || field.startsWith('$') || !isScalar(value)) return undefined
    tests.push(equals(field, value))
  }
  return tests
}

/** Whether a document matches a query. Refuses a query that is not one. */
export function matcher(query: Doc): Test {
  const tests = simple(query)
  if (tests) return doc => tests.every(test => test(doc))
  return compile(query)
}

/** The order of two documents, the same as an index would give: an array stands by its least (or greatest) element. */
export function sorter<T>(sort: Sort, docOf: (item: T) => Doc): (items: T[]) => T[] {
  const paths = sort.map(([field, way]) => ({ path: field.split('.'), way }))
  const keyFor = (doc: Doc) =>
    paths.reduce<Buffer>((before, { path, way }) => {
      const keys = valuesAt(doc, path).map(value => keyOf(before, value, way))
      return keys.length === 1 ? keys[0]! : keys.sort(Buffer.compare)[0]!
    }, noKey)
  return items =>
    items
      .map(item => ({ item, key: keyFor(docOf(item)) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ item }) => item)
}
