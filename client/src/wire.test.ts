import { call as define } from '@shared/calls/call'
import { maxLength, pipe, strictObject, string } from 'valibot'
import { makeCall } from './wire'

const greet = define(
  'person.greet',
  'nobody',
  strictObject({ name: pipe(string(), maxLength(3, '太长了。')) }),
).answers<string>()

it('takes the part before the dot as the function', async () => {
  const seen: unknown[] = []
  const call = makeCall(async (name, envelope) => {
    seen.push(name, envelope)
    return { ok: true, data: '您好' }
  })
  expect(await call(greet, { name: '王' })).toEqual({ ok: true, data: '您好' })
  expect(seen).toEqual(['person', { call: 'person.greet', input: { name: '王' } }])
})

it('tells a wrong field before any trip', async () => {
  const carry = jest.fn()
  expect(await makeCall(carry)(greet, { name: '欧阳锋山' })).toMatchObject({
    why: 'bad-input',
    field: 'name',
    say: '太长了。',
  })
  expect(carry).not.toHaveBeenCalled()
})

it.each([
  ['a lost network is said to be one', async () => 'offline', 'offline'],
  ['an answer that is none', async () => undefined, 'unavailable'],
  [
    'a door that throws',
    async () => {
      throw new Error('timeout')
    },
    'unavailable',
  ],
])('%s, and nothing is thrown', async (_, carry, why) => {
  expect(await makeCall(carry)(greet, { name: '王' })).toMatchObject({ ok: false, why })
})
