// The wire as a whole: every call is served by the function of its first word, to whom the table says, and described in docs/calls.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mayCall } from '@shared/calls/call'
import type { Post } from '@shared/post'
import { allCalls, callsPage, written } from '../docs/describe'
import { openSample, type SampleCloud } from '../localcloud/product/sample'

const posts: Post[] = ['head', 'handler', 'dispatcher', 'supervisor', 'leader', 'admin']

/** Each capability writes its own table, apart from its calls: shared/<capability>/callers.txt. */
const shared = join(__dirname, '..', 'shared')
const table = readdirSync(shared)
  .map(room => join(shared, room, 'callers.txt'))
  .filter(existsSync)
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' ') as [string, ...string[]])

let sample: SampleCloud
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

test('the table knows every call, and no other', async () => {
  expect((await allCalls()).map(({ name }) => name).sort()).toEqual(table.map(([name]) => name).sort())
})

test.each(table)('%s may be made by %s %s %s %s %s %s, and by nobody else', async (name, ...who) => {
  const call = (await allCalls()).find(each => each.name === name)
  if (!call) throw new Error(name)
  const [first] = who
  expect(mayCall(call, false, [])).toBe(first === 'nobody')
  expect(mayCall(call, true, [])).toBe(first === 'nobody' || first === 'anyone')
  const open = first === 'nobody' || first === 'anyone'
  for (const post of posts) expect([post, mayCall(call, true, [post])]).toEqual([post, open || who.includes(post)])
})

test.each(table)('%s is served by its function', async name => {
  const [owner = ''] = name.split('.')
  const answer = await sample.cloud.invoke(owner, { call: name, input: 'nothing like it' }, { openid: 'o-wangxiulan' })
  expect(answer).toMatchObject({ ok: false, why: 'bad-input' })
})

test('docs/calls.md is as the code says; npm run describe writes it', async () => {
  expect(written()).toBe(await callsPage())
})

test('every call with words of the reporter takes that nobody is in danger', async () => {
  const calls = (await allCalls()).filter(
    ({ callers, fields }) =>
      callers === 'anyone' &&
      fields.includes('version') &&
      fields.some(field => /^(text|words|reason|question)\??$/.test(field)),
  )
  expect(calls.length).toBeGreaterThanOrEqual(4)
  expect(calls.filter(({ fields }) => !fields.includes('nobodyInDanger?')).map(({ name }) => name)).toEqual([])
})
