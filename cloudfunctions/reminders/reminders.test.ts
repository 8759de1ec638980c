// Messages: one consent one message, SMS when none is left, the inbox always; each reminder once; a crash repeats, never loses.

import type { Whole } from '@shared/aspects'
import * as personCalls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
let granny: Player
let liqiang: Player

beforeEach(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
})
afterEach(() => sample.close())

const file = (who = granny) =>
  who.does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place: { scene: 'g7KQ2M' } })

const quiet = () => sample.cloud.settle()

async function consents(who: Player, template: string, times: number): Promise<void> {
  await sample.cloud.wechat.consent(who.openid, template, times)
  for (let each = 0; each < times; each++) await who.does(personCalls.consent, { answers: { [template]: 'accept' } })
}

const messages = (who: Player) => sample.cloud.wechat.received(who.openid)
const texts = (phone: string) => sample.cloud.sms.sent(`+86${phone}`)
const left = async (person: string) => (await store<Person>('persons').get(person))?.consents

test('one consent is one message; the next goes by SMS, and the inbox has both', async () => {
  await consents(liqiang, 'demo-task', 1)
  const first = await file()
  await quiet()
  sample.clock('2026-11-23 09:01')
  const second = await file()
  await quiet()
  expect(messages(liqiang).map(({ page }) => page)).toEqual([`task/matter?id=${first.id}`])
  expect(messages(liqiang)[0]?.fields).toContainEqual({ label: '诉求事项', value: '路灯不亮' })
  expect(texts('13800000002').map(({ template }) => template)).toEqual(['task'])
  const inbox = await liqiang.does(personCalls.inbox, {})
  expect(inbox.rows.map(({ subject, read }) => [subject, read])).toEqual([
    [second.id, false],
    [first.id, false],
  ])
  expect((await liqiang.does(personCalls.read, { upTo: inbox.rows[1]?.at ?? 0 })).unread).toBe(1)
  expect((await liqiang.does(personCalls.inbox, {})).rows.map(({ read }) => read)).toEqual([false, true])
  expect((await liqiang.does(personCalls.read, { upTo: inbox.rows[0]?.at ?? 0 })).unread).toBe(0)
  expect((await liqiang.does(personCalls.inbox, {})).rows.every(({ read }) => read)).toBe(true)
})

test('what the panel refused or banned is no consent, an unknown template neither', async () => {
  await liqiang.does(personCalls.consent, {
    answers: { 'demo-task': 'reject', 'demo-due': 'ban', 'demo-unhappy': 'acceptWithAudio', other: 'accept' },
  })
  expect(await left('ps-liqiang')).toEqual({ unhappy: 1 })
})

test('WeChat saying that no consent is left (43101) empties the ledger, and the SMS goes', async () => {
  for (let each = 0; each < 3; each++) await liqiang.does(personCalls.consent, { answers: { 'demo-task': 'accept' } })
  await file()
  await quiet()
  expect(await left('ps-liqiang')).toEqual({ task: 0 })
  expect(texts('13800000002')).toHaveLength(1)
})

test('the reporter is told of acceptance, question and answer', async () => {
  for (const template of ['demo-accepted', 'demo-asked', 'demo-answered']) await consents(granny, template, 1)
  const { id } = await file()
  const accepted = await liqiang.does(calls.accept, { id, version: 2 })
  await quiet()
  const asked = await liqiang.does(calls.ask, { id, version: accepted.version, question: '王秀兰家哪一盏？' })
  await quiet()
  const replied = await granny.does(calls.reply, { id, version: asked.version, text: '最东边' })
  await liqiang.does(calls.answer, {
    id,
    version: replied.version,
    text: '11 月 24 日修好了',
    basis: '现场核查',
    contact: '李强 88331001',
  })
  await quiet()
  expect(
    messages(granny)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['补充材料提醒', '诉求答复通知', '诉求受理通知'].sort())
  expect(JSON.stringify(messages(granny))).not.toMatch(/王秀兰|最东边|修好了/)
})

test('reminders come before, at and after the limit, each once, in waking hours', async () => {
  const { id } = await file()
  await quiet()
  const seen: string[] = []
  for (const wall of [
    '2026-11-24 15:29',
    '2026-11-24 15:30',
    '2026-11-24 15:31',
    '2026-11-24 17:30',
    '2026-11-25 03:00',
    '2026-11-25 08:30',
    '2026-11-27 08:30',
  ]) {
    sample.clock(wall)
    await quiet()
    seen.push(
      `${wall} ${(await liqiang.does(personCalls.inbox, {})).rows.filter(({ subject, title }) => subject === id && title === '办理时限提醒').length}`,
    )
  }
  expect(seen).toEqual([
    '2026-11-24 15:29 0',
    '2026-11-24 15:30 1',
    '2026-11-24 15:31 1',
    '2026-11-24 17:30 2',
    '2026-11-25 03:00 2',
    '2026-11-25 08:30 3',
    '2026-11-27 08:30 3',
  ])
})

test('what is filed by night is told in the morning', async () => {
  sample.clock('2026-11-23 23:10')
  await file()
  await quiet()
  expect((await liqiang.does(personCalls.inbox, {})).rows).toEqual([])
  sample.clock('2026-11-24 08:00')
  await quiet()
  expect((await liqiang.does(personCalls.inbox, {})).rows).toHaveLength(1)
})

test('a crash after sending and before clearing sends once more and lays nothing twice in the inbox', async () => {
  const { id } = await file()
  await quiet()
  const requests = store<Whole>('requests')
  const after = await requests.get(id)
  const notice = {
    key: 'r1.task.2.ps-liqiang',
    to: 'ps-liqiang',
    template: 'task',
    facts: {},
    at: sample.now(),
    worthSms: true,
  }
  await requests.update({ _id: id }, { outbox: [notice], wakeAt: sample.now() })
  await quiet()
  expect(texts('13800000002')).toHaveLength(2)
  expect((await liqiang.does(personCalls.inbox, {})).rows).toHaveLength(1)
  expect((await requests.get(id))?.outbox).toEqual([])
  expect((await requests.get(id))?.wakeAt).toBe(after?.wakeAt)
})

test('nobody runs the timer from WeChat or the browser', async () => {
  expect(await sample.cloud.invoke('reminders', {}, { openid: 'o-wangxiulan' })).toMatchObject({
    ok: false,
    why: 'not-allowed',
  })
  const reply = await fetch(`${sample.cloud.url}/call/reminders`, { method: 'POST', body: '{}' })
  expect(await reply.json()).toMatchObject({ ok: false })
})

test('more alarms than one run takes are all rung', async () => {
  const requests = store<Whole>('requests')
  const { id } = await file()
  await quiet()
  const model = await requests.get(id)
  if (!model) throw new Error('nothing was filed')
  const many = Array.from({ length: 120 }, (_, n) => ({
    ...model,
    _id: `rq-261123-A${String(n).padStart(4, '2')}`,
    tap: `many:${n}`,
    wakeAt: sample.now() - n,
  }))
  await requests.add(many)
  await quiet()
  expect((await requests.find({ wakeAt: sample.now() - 5 }, { limit: 1 })).length).toBe(0)
})

test('runs side by side tell nobody twice', async () => {
  await file()
  await Promise.all(Array.from({ length: 8 }, () => sample.cloud.runTimer('reminders')))
  await quiet()
  expect(texts('13800000002')).toHaveLength(1)
  expect((await liqiang.does(personCalls.inbox, {})).unread).toBe(1)
})
