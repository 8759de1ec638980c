import { aggregate } from './aggregate'
import { type Doc, ObjectId } from './ejson'
import { matcher } from './match'
import { project } from './project'

// What MongoDB does and the library under us does otherwise.
test.each<[string, Doc, Doc, boolean]>([
  ['a number at least null is not there', { n: 1 }, { n: { $gte: null } }, false],
  ['what is missing is at least null', {}, { n: { $gte: null } }, true],
  ['what is missing is at most null', {}, { n: { $lte: null } }, true],
  ['what is missing is not above null', {}, { n: { $gt: null } }, false],
  ['an object is equal field by field in order', { o: { a: 1, b: 2 } }, { o: { $eq: { a: 1, b: 2 } } }, true],
  ['an object in another order is another', { o: { b: 2, a: 1 } }, { o: { $eq: { a: 1, b: 2 } } }, false],
  ['an object in another order is unequal', { o: { b: 2, a: 1 } }, { o: { $ne: { a: 1, b: 2 } } }, true],
  ['an object is found in a list', { o: [{ a: 1 }, { b: 1 }] }, { o: { $in: [5, { b: 1 }] } }, true],
  [
    'an object with a date is not one with its text',
    { o: { at: new Date(0) } },
    { o: { at: '1970-01-01T00:00:00.000Z' } },
    false,
  ],
  ['an object with a date is equal by the date', { o: { at: new Date(0) } }, { o: { at: new Date(0) } }, true],
  ['an empty list is not an empty object', { o: [] }, { o: {} }, false],
  ['none of several objects', { o: { a: 2 } }, { o: { $nin: [{ a: 1 }, { a: 3 }] } }, true],
  ['all of a single value', { tags: 'a' }, { tags: { $all: ['a'] } }, true],
  ['all of some', { tags: ['a', 'b'] }, { tags: { $all: ['a', /^b/] } }, true],
  ['all, one is missing', { tags: ['a', 'b'] }, { tags: { $all: ['a', 'c'] } }, false],
  ['all of nothing is nothing', { tags: ['a'] }, { tags: { $all: [] } }, false],
  ['all with an element', { n: [1, 9] }, { n: { $all: [{ $elemMatch: { $gt: 8 } }, 1] } }, true],
  ['an element between', { n: [1, 9] }, { n: { $elemMatch: { $gt: 3, $lt: 10 } } }, true],
  ['no one element is both', { n: [1, 9] }, { n: { $elemMatch: { $gt: 3, $lt: 8 } } }, false],
  ['a number has no fields', { n: [1, 9] }, { n: { $elemMatch: { value: { $gt: 3 } } } }, false],
  ['an element with a field', { n: [{ x: 1 }, { x: 4 }] }, { n: { $elemMatch: { x: { $gt: 3 } } } }, true],
  ['an element of either kind', { n: [{ x: 1 }] }, { n: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } }, true],
  ['a single value is no list', { n: 5 }, { n: { $elemMatch: { $gt: 3 } } }, false],
  ['an empty list has no element', { n: [] }, { n: { $elemMatch: { $ne: 3 } } }, false],
  ['an element below lists', { a: [{ n: [1] }, { n: [7] }] }, { 'a.n': { $elemMatch: { $gt: 3 } } }, true],
])('%s', (_name, doc, query, expected) => expect(matcher(query)(doc)).toBe(expected))

test.each<[Doc, unknown, boolean]>([
  [{ required: ['a'] }, { a: null }, true],
  [{ required: ['a', 'b'] }, { a: 1 }, false],
  [{ properties: { a: { bsonType: 'int', minimum: 3 } } }, { a: 3 }, true],
  [{ properties: { a: { minimum: 3, exclusiveMinimum: true } } }, { a: 3 }, false],
  [{ properties: { a: { maximum: 3 } } }, {}, true],
  [{ properties: { a: { bsonType: ['string', 'null'] } } }, { a: null }, true],
  [{ properties: { a: { bsonType: 'date' } } }, { a: '2026-01-01' }, false],
  [{ properties: { a: { bsonType: 'objectId' } } }, { a: new ObjectId('5e7b474a5e54c773b58d7b39') }, true],
  [{ properties: { a: { enum: ['x', { y: 1 }] } } }, { a: { y: 1 } }, true],
  [{ properties: { a: { pattern: '^\\d+$', maxLength: 2 } } }, { a: '123' }, false],
  [{ properties: { a: { minLength: 2 } } }, { a: '速来' }, true],
  [{ properties: { a: { items: { type: 'number' }, minItems: 1, uniqueItems: true } } }, { a: [1, 2] }, true],
  [{ properties: { a: { items: { type: 'number' } } } }, { a: [1, 'x'] }, false],
  [{ properties: { a: { items: [{ type: 'number' }, { type: 'string' }] } } }, { a: [1, 'x', null] }, true],
  [{ properties: { a: { uniqueItems: true } } }, { a: [1, 2, 1] }, false],
  [{ properties: { a: {} }, additionalProperties: false }, { a: 1, b: 1 }, false],
  [{ properties: { a: {} }, additionalProperties: { type: 'number' } }, { a: 'x', b: 1 }, true],
  [{ patternProperties: { '^n': { type: 'number' } } }, { n1: 1, n2: 'x' }, false],
  [{ minProperties: 2 }, { a: 1 }, false],
  [{ properties: { a: { multipleOf: 5 } } }, { a: 15 }, true],
  [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { b: 1 }, true],
  [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, false],
  [{ allOf: [{ required: ['a'] }, { not: { required: ['b'] } }] }, { a: 1 }, true],
])('the schema %j of %j: %s', ($jsonSchema, doc, expected) =>
  expect(matcher({ $jsonSchema })(doc as Doc)).toBe(expected),
)

test('a schema with a word or a type nobody knows is refused', () => {
  expect(() => matcher({ $jsonSchema: { require: ['a'] } })).toThrow("'require'")
  expect(() => matcher({ $jsonSchema: { anyOf: [{ bsonType: 'integer' }] } })).toThrow('type integer')
})

const expressed = (doc: Doc, expression: unknown) => {
  const source = { find: () => [doc], all: () => [], place: () => undefined }
  return aggregate([{ $project: { _id: 0, value: expression } }], source)[0]!.value
}
const day = (text: string) => ({ at: new Date(text) })

test.each<[string, Doc, unknown, unknown]>([
  ['a week begins on Sunday', day('2019-05-14'), { $week: '$at' }, 19],
  ['the days before the first Sunday are week 0', day('2022-01-01'), { $week: '$at' }, 0],
  ['a year that begins on Sunday begins with week 1', day('2023-01-01'), { $week: '$at' }, 1],
  ['the last day of a year', day('2024-12-31'), { $week: '$at' }, 52],
  ['a negative length takes the rest', { t: '1999/12/12' }, { $substr: ['$t', 8, -1] }, '12'],
  ['a part is counted in bytes', { t: '速来办' }, { $substrBytes: ['$t', 3, 6] }, '来办'],
  ['a part behind the end is empty', { t: 'ab' }, { $substr: ['$t', 5, 2] }, ''],
  ['a part longer than what is left', { t: 'ab' }, { $substr: ['$t', 1, 9] }, 'b'],
  ['a part of a number', { t: 2026 }, { $substr: ['$t', 0, 2] }, '20'],
  ['a part of nothing', {}, { $substr: ['$t', 0, 2] }, ''],
  ['a place counted in characters', { t: '𠮷来办' }, { $indexOfCP: ['$t', '办'] }, 2],
  ['a place counted in bytes', { t: '速来办' }, { $indexOfBytes: ['$t', '办'] }, 6],
  ['a place after a start', { t: 'abcabc' }, { $indexOfCP: ['$t', 'a', 1] }, 3],
  ['not before the end', { t: 'abcabc' }, { $indexOfCP: ['$t', 'c', 3, 5] }, -1],
  ['a place in nothing', {}, { $indexOfCP: ['$t', 'c'] }, null],
])('%s', (_name, doc, expression, expected) => expect(expressed(doc, expression)).toEqual(expected))

test('a character cut in two is refused', () => {
  expect(() => expressed({ t: '速来办' }, { $substrBytes: ['$t', 0, 2] })).toThrow('cuts a character')
})

test('the first element that meets a condition is shown', () => {
  const doc = { _id: 1, n: [1, 5, 9], o: [{ x: 1 }, { x: 2 }], none: [1] }
  expect(project([doc], { n: { $elemMatch: { $gt: 3 } } })).toEqual([{ _id: 1, n: [5] }])
  expect(project([doc], { o: { $elemMatch: { x: 2 } } })).toEqual([{ _id: 1, o: [{ x: 2 }] }])
  expect(project([doc], { none: { $elemMatch: { $gt: 3 } } })).toEqual([{ _id: 1 }])
})
