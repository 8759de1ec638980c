import { safeParse } from 'valibot'
import * as calls from './calls'

const wish = { id: 'rq-261123-7KQFJ', version: 5, result: 5, attitude: 5, speed: 5 }

test('a rating may go without words', () => {
  expect(safeParse(calls.rate.input, wish).output).toEqual({ ...wish, words: '', nobodyInDanger: false })
})

test.each([
  ['without a grade for the result', { result: undefined }],
  ['of none', { result: 0 }],
  ['above the best', { attitude: 6 }],
  ['in halves', { speed: 2.5 }],
  ['of who knows which matter', { id: undefined }],
  ['in somebody’s name', { by: 'ps-liqiang' }],
])('a rating %s is refused', (_, changes) => {
  expect(safeParse(calls.rate.input, { ...wish, ...changes }).success).toBe(false)
})
