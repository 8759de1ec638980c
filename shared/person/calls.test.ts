import { safeParse } from 'valibot'
import { type Call, mayCall } from '../calls/call'
import * as calls from './calls'

const phone = '13800000001'
const answerOf = ({ input }: Call, wish: unknown) => {
  const { success, output } = safeParse(input, wish)
  return success ? output : 'refused'
}

test.each([
  ['six digits', '012345', { phone, code: '012345' }],
  ['six digits with the blanks of the SMS around them', ' 012345\n', { phone, code: '012345' }],
  ['five digits', '01234', 'refused'],
  ['seven digits', '0123456', 'refused'],
  ['letters', 'abcdef', 'refused'],
])('a code of %s', (_, code, expected) => {
  expect(answerOf(calls.signIn, { phone, code })).toEqual(expected)
  expect(answerOf(calls.givePhone, { phone, code })).toEqual(expected)
})

test('a phone is given by WeChat’s button or by hand, not both and not neither', () => {
  expect(answerOf(calls.givePhone, { wechatCode: 'w' })).toEqual({ wechatCode: 'w' })
  expect(answerOf(calls.givePhone, { wechatCode: 'w', phone, code: '012345' })).toBe('refused')
  expect(answerOf(calls.givePhone, {})).toBe('refused')
})

test('a phone is understood as people write it, and what is none is refused', () => {
  expect(answerOf(calls.sendCode, { phone: '+86 138-0000-0001' })).toEqual({ phone })
  expect(answerOf(calls.sendCode, { phone: '0516-88330000' })).toBe('refused')
  expect(answerOf(calls.sendCode, {})).toBe('refused')
})

test.each<[string, Call, unknown]>([
  ['an agreement without its version', calls.agree, {}],
  ['the agreement before the first', calls.agree, { version: 0 }],
  ['half a version', calls.agree, { version: 1.5 }],
  ['a name that is none', calls.rename, {}],
  ['consent without answers', calls.consent, {}],
  ['reading up to no moment', calls.read, {}],
  ['reading up to before all time', calls.read, { upTo: -1 }],
  ['entering as somebody', calls.enter, { person: 'ps-liqiang' }],
  ['the inbox of somebody', calls.inbox, { person: 'ps-liqiang' }],
])('%s is refused', (_, call, wish) => {
  expect(answerOf(call, wish)).toBe('refused')
})

test.each([
  ['Maximilian Alexander Konstantinos', 'Maximilian Alexander Konstantinos'],
  ['王'.repeat(41), `${'王'.repeat(39)}…`],
  ['😀'.repeat(40), '😀'.repeat(40)],
])('a long name stops nothing: %s', (name, kept) => {
  expect(answerOf(calls.rename, { name })).toEqual({ name: kept })
})

test('before signing in one may come in and ask for a code; all else is for somebody', () => {
  const open = Object.values(calls).filter(call => mayCall(call, false, []))
  expect(open.map(({ name }) => name).sort()).toEqual(['person.enter', 'person.sendCode', 'person.signIn'])
  expect(Object.values(calls).every(call => mayCall(call, true, []))).toBe(true)
})
