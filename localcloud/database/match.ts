import type { Doc } from './ejson'
import { keyOf, noKey, valuesAt } from './key'
import { isOperators, type Sort } from './plan'
import { compile } from './query'

type Test = (doc: Doc) => boolean

/** What a plain test says of a found value; undefined where only the compiler knows (lists, dates, long numbers). */
type Plain = (found: unknown) => boolean | undefined

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value))

/** Numbers, and words in ASCII, which stand in the same order for JavaScript and for MongoDB. */
const isBound = (value: unknown): value is string | number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  typeof value === 'number' ? !Number.isNaN(value) : typeof value === 'string' && /^[\x00-\x7f]*$/.test(value)

const within: Record<string, (found: string | number, bound: string | number) => boolean> = {
  $lt: (found, bound) => found < bound,
  $lte: (found, bound) => found <= bound,
  $gt: (found, bound) => found > bound,
  $gte: (found, bound) => found >= bound,
}

const isPlainValue = (found: unknown) => found === null || typeof found !== 'object'

const equals =
  (value: unknown): Plain =>
  found =>
    found === value || (isPlainValue(found) ? false : inList(found, value))

/** A list equals what one of its elements equals; what is written as an object (a date, a long number) is for the compiler. */
function inList(found: unknown, value: unknown): boolean | undefined {
  if (!Array.isArray(found)) return undefined
  return found.includes(value) || (found.every(isPlainValue) ? false : undefined)
}

const oneOf =
  (values: unknown[]): Plain =>
  found =>
    values.includes(found) || (isPlainValue(found) ? false : undefined)

const compares =
  (operator: string, bound: string | number): Plain =>
  found => {
    if (!isPlainValue(found)) return undefined
    return typeof found === typeof bound && within[operator]!(found as string | number, bound)
  }

/** The commonest conditions, without a compiler: equality, one of, and bounds. */
function plainTest(given: unknown): Plain | undefined {
  if (isScalar(given)) return equals(given)
  if (!isOperators(given)) return undefined
  const operators = Object.entries(given)
  const [operator, value] = operators[0] ?? ['', undefined]
  if (operators.length !== 1) return undefined
  if (operator === '$eq' && isScalar(value)) return equals(value)
  if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) return oneOf(value)
  return Object.hasOwn(within, operator) && isBound(value) ? compares(operator, value) : undefined
}

/** The value at a dotted path; a list on the way is left to the compiler. */
function reach(doc: Doc, path: string[]): unknown {
  let found: unknown = doc
  for (const name of path) {
    if (Array.isArray(found)) return []
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Doc)[name]
  }
  return found
}

function plainTests(query: Doc): { path: string[]; test: Plain }[] | undefined {
  const tests = []
  for (const field in query) {
    const test = field.startsWith('$') ? undefined : plainTest(query[field])
    if (!test) return undefined
    tests.push({ path: field.split('.'), test })
  }
  return tests
}

/** Whether a document matches a query. Refuses a query that is not one. */
export function matcher(query: Doc): Test {
  const tests = plainTests(query)
  if (!tests) return compile(query)
  let compiled: Test | undefined
  return doc => {
    for (const { path, test } of tests) {
      const matches = test(reach(doc, path))
      if (matches === undefined) {
        compiled ??= compile(query)
        return compiled(doc)
      }
      if (!matches) return false
    }
    return true
  }
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
