// `$jsonSchema`: JSON Schema, draft 4, as MongoDB takes it. Numbers are of one kind: whole ones are int and double.
import { type Doc, ObjectId } from './ejson'
import { sameValue } from './key'
import { isPlain } from './plan'
import { badRequest } from './refusal'

type Test = (value: unknown) => boolean

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isBoolean: Test = value => typeof value === 'boolean'

const types: Record<string, Test | undefined> = {
  number: isNumber,
  double: isNumber,
  decimal: isNumber,
  int: Number.isInteger,
  long: Number.isInteger,
  string: isText,
  object: isPlain,
  array: isList,
  boolean: isBoolean,
  bool: isBoolean,
  date: value => value instanceof Date,
  null: value => value === null,
  objectId: value => value instanceof ObjectId,
  regex: value => value instanceof RegExp,
}

function typeTest(names: unknown): Test {
  const tests = [names].flat().map(name => types[String(name)] ?? refuse(`type ${name}`))
  return value => tests.some(test => test(value))
}

function refuse(what: string): never {
  throw badRequest(`$jsonSchema does not know ${what}`)
}

/** A keyword says something of one kind of value only; all others pass. */
const of =
  <T>(isKind: (value: unknown) => value is T, test: (value: T) => boolean): Test =>
  value =>
    !isKind(value) || test(value)

const length = (text: string) => [...text].length
const names = (value: Doc) => Object.keys(value)
const each = (schemas: unknown): Test[] => (schemas as Doc[]).map(schemaTest)
const fields = (schemas: unknown) =>
  Object.entries(schemas as Doc).map(([name, one]) => [name, schemaTest(one)] as const)
const counted = (enough: (passed: number, all: number) => boolean) => (schemas: unknown) => {
  const tests = each(schemas)
  return (value: unknown) => enough(tests.filter(test => test(value)).length, tests.length)
}
const limit = (operand: unknown) => Number(operand)

/** What each keyword makes of its operand; some look at the keyword beside them. */
const keywords: Record<string, ((operand: unknown, beside: Doc) => Test) | undefined> = {
  type: typeTest,
  bsonType: typeTest,
  enum: list => value => (list as unknown[]).some(one => sameValue(one, value)),
  required: list => of(isPlain, value => (list as string[]).every(name => value[name] !== undefined)),
  properties: schemas => {
    const tests = fields(schemas)
    return of(isPlain, value => tests.every(([name, test]) => value[name] === undefined || test(value[name])))
  },
  patternProperties: schemas => {
    const tests = fields(schemas).map(([pattern, test]) => ({ pattern: new RegExp(pattern), test }))
    const fits = (value: Doc, name: string) => tests.every(one => !one.pattern.test(name) || one.test(value[name]))
    return of(isPlain, value => names(value).every(name => fits(value, name)))
  },
  additionalProperties: (schema, { properties = {}, patternProperties = {} }) => {
    const test = isBoolean(schema) ? () => schema === true : schemaTest(schema)
    const patterns = names(patternProperties as Doc).map(pattern => new RegExp(pattern))
    const known = (name: string) =>
      Object.hasOwn(properties as Doc, name) || patterns.some(pattern => pattern.test(name))
    return of(isPlain, value => names(value).every(name => known(name) || test(value[name])))
  },
  minProperties: least => of(isPlain, value => names(value).length >= limit(least)),
  maxProperties: most => of(isPlain, value => names(value).length <= limit(most)),
  minimum: (least, { exclusiveMinimum }) =>
    of(isNumber, value => (exclusiveMinimum ? value > limit(least) : value >= limit(least))),
  maximum: (most, { exclusiveMaximum }) =>
    of(isNumber, value => (exclusiveMaximum ? value < limit(most) : value <= limit(most))),
  multipleOf: step => of(isNumber, value => Number.isInteger(value / limit(step))),
  minLength: least => of(isText, value => length(value) >= limit(least)),
  maxLength: most => of(isText, value => length(value) <= limit(most)),
  pattern: pattern => of(isText, value => new RegExp(String(pattern)).test(value)),
  items: schema => {
    const tests = each([schema].flat())
    if (!isList(schema)) return of(isList, value => value.every(tests[0]!))
    return of(isList, value => tests.every((test, i) => i >= value.length || test(value[i])))
  },
  minItems: least => of(isList, value => value.length >= limit(least)),
  maxItems: most => of(isList, value => value.length <= limit(most)),
  uniqueItems: wanted =>
    of(isList, value => !wanted || value.every((one, i) => !value.slice(0, i).some(other => sameValue(one, other)))),
  allOf: counted((passed, all) => passed === all),
  anyOf: counted(passed => passed > 0),
  oneOf: counted(passed => passed === 1),
  not: schema => {
    const test = schemaTest(schema)
    return value => !test(value)
  },
}

/** These say nothing by themselves. */
const silent = new Set(['title', 'description', 'exclusiveMinimum', 'exclusiveMaximum'])

/** Compiles a schema. Refuses keywords and types it does not know. */
export function schemaTest(schema: unknown): Test {
  if (!isPlain(schema)) return refuse(JSON.stringify(schema))
  const tests = Object.entries(schema)
    .filter(([name]) => !silent.has(name))
    .map(([name, operand]) => (keywords[name] ?? refuse(`'${name}'`))(operand, schema))
  return value => tests.every(test => test(value))
}
