import { isSame, renamed } from './written'

describe('two texts', () => {
  test.each([
    [
      'numbers in their wrapping',
      '{"_id":"a","n":5,"p":0.5}',
      '{"_id":"a","n":{"$numberInt":"5"},"p":{"$numberDouble":"0.5"}}',
    ],
    [
      'a date by its name',
      '{"at":{"$date":{"$numberLong":"1700000000123"}}}',
      '{"at":{"$date":"2023-11-14T22:13:20.123Z"}}',
    ],
    ['fields in another order', '{"a":{"x":1,"y":2},"b":1}', '{"b":1,"a":{"y":2,"x":1}}'],
    ['an id that is shown as text', '{"of":{"$oid":"507f1f77bcf86cd799439011"}}', '{"of":"507f1f77bcf86cd799439011"}'],
  ])('are the same: %s', (_name, one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  test.each([
    ['null and nothing', '{"a":null}', '{}'],
    ['nothing in a list and an empty one', '{"a":[null]}', '{"a":[]}'],
    ['another order of a list', '{"a":[1,2]}', '{"a":[2,1]}'],
    ['a number and its text', '{"a":1}', '{"a":"1"}'],
    ['zero and minus zero', '{"a":0}', '{"a":{"$numberDouble":"-0.0"}}'],
    ['a date and its number', '{"a":{"$date":{"$numberLong":"1"}}}', '{"a":1}'],
    [
      'a pattern and an object like it',
      '{"a":{"$regularExpression":{"pattern":"x","options":""}}}',
      '{"a":{"pattern":"x","options":""}}',
    ],
    ['one millisecond', '{"a":{"$date":{"$numberLong":"1"}}}', '{"a":{"$date":{"$numberLong":"2"}}}'],
  ])('are not the same: %s', (_name, one, other) => {
    expect(isSame(one, other)).toBe(false)
  })
})

test('ids of files change their beginning wherever they stand, and nothing else does', () => {
  const [from, to] = ['cloud://local.local/', 'cloud://far.away-1/']
  const text = JSON.stringify({
    files: [{ id: `${from}a.jpg` }],
    said: `see "${from}a.jpg"`,
    other: 'cloud://other/a',
    none: null,
  })
  expect(JSON.parse(renamed(text, from, to))).toEqual({
    files: [{ id: `${to}a.jpg` }],
    said: `see "${from}a.jpg"`,
    other: 'cloud://other/a',
    none: null,
  })
})
