// WeChat refuses, is away, or has other keywords: the consent is not lost, the person is told all the same, the administrator sees it.
import { templates, type Whole } from '@shared/aspects'
import { accountOf } from '@shared/notice/account'
import { type AccountTemplate, matchTemplates } from '@shared/notice/match'
import * as organisationCalls from '@shared/organisation/calls'
import * as personCalls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import * as calls from '@shared/request/calls'
import { demoSettings } from '../../localcloud/product/demo-account'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'
import { askWechat } from '../../localcloud/wechat/ask'
import { store } from '../kit/store'

let sample: SampleCloud
let liqiang: Player

beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  sample = await openSample()
  liqiang = sample.who('o-liqiang')
  await sample.cloud.wechat.consent(liqiang.openid, 'demo-task', 1)
  await liqiang.does(personCalls.consent, { answers: { 'demo-task': 'accept' } })
})
afterEach(() => sample.close())

const send = 'subscribeMessage.send'

async function file(text?: string): Promise<string> {
  const place = { scene: 'g7KQ2M' }
  const { id } = await sample
    .who('o-wangxiulan')
    .does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', text, place })
  await sample.cloud.settle()
  return id
}
async function at(wall: string): Promise<void> {
  sample.clock(wall)
  await sample.cloud.settle()
}
const consents = async () => (await store<Person>('persons').get('ps-liqiang'))?.consents.task
const messages = () => sample.cloud.wechat.received(liqiang.openid)
const texts = () => sample.cloud.sms.sent('+8613800000002')
const troubles = async () => (await sample.who('o-zhouli').does(organisationCalls.troubles, {})).rows

test.each([
  ['a permission that is not registered', -604101, '上传一次'],
  ['an invocation from elsewhere', -604104, '-604104'],
  ['what nobody has heard of', 87_654, '87654'],
])(
  '%s is later: the consent is given back, the administrator sees it, and it goes when it can',
  async (_, code, said) => {
    sample.cloud.wechat.refuse(send, code)
    await file()
    expect(await consents()).toBe(1)
    expect([messages(), texts()]).toEqual([[], []])
    expect(await troubles()).toMatchObject([{ id: 'templates:task', times: 1, say: expect.stringContaining(said) }])
    await at('2026-11-23 09:02')
    expect(await troubles()).toMatchObject([{ times: 2 }])
    sample.cloud.wechat.refuse(send, 0)
    await at('2026-11-23 09:07')
    expect(messages()).toHaveLength(1)
    expect([await consents(), texts(), await troubles()]).toEqual([0, [], []])
  },
)

test('while it stays away an SMS goes after some ten minutes, once, and the consent is still there', async () => {
  sample.cloud.wechat.refuse(send, -604101)
  await file()
  for (const wall of ['09:02', '09:06', '09:14', '09:40', '12:00']) await at(`2026-11-23 ${wall}`)
  expect(texts()).toHaveLength(1)
  expect([messages(), await consents()]).toEqual([[], 1])
})

test.each([47_003, 40_037, 41_030])(
  'our data or template being wrong (%i) gives the consent back, goes by SMS at once, is seen, and is not tried again',
  async code => {
    sample.cloud.wechat.refuse(send, code)
    await file()
    expect(await consents()).toBe(1)
    expect(texts()).toHaveLength(1)
    expect(await troubles()).toMatchObject([{ id: 'templates:task', say: expect.stringContaining(String(code)) }])
    sample.cloud.wechat.refuse(send, 0)
    await at('2026-11-23 12:00')
    expect([messages(), texts().length]).toEqual([[], 1])
  },
)

describe('an account whose keywords are not set', () => {
  beforeEach(() => {
    process.env.WX_KEYWORDS = demoSettings.WX_KEYWORDS.replace(/task\.due=\w+,/, '')
  })
  test('no message goes in WeChat, no consent is spent, an SMS goes, and the administrator is told which', async () => {
    await file()
    expect([messages(), await consents(), texts().length]).toEqual([[], 1, 1])
    expect(await troubles()).toMatchObject([{ id: 'templates:task', say: expect.stringContaining('“受理时限”') }])
    Object.assign(process.env, demoSettings)
    await file()
    expect([messages().length, await consents(), await troubles()]).toEqual([1, 0, []])
  })
  test('nobody is asked for a consent that could not be used', async () => {
    const asked = async () => (await liqiang.does(calls.tasks, { list: 'accept' })).templates
    expect(await asked()).not.toContain('demo-task')
    Object.assign(process.env, demoSettings)
    expect(await asked()).toContain('demo-task')
  })
})

test('keywords as the house once named them are refused by an account that has others, and are found by the check', async () => {
  process.env.WX_KEYWORDS =
    'task.matter=thing1,task.place=thing2,task.due=time3,task.status=phrase4,task.code=character_string5'
  await file()
  expect([messages(), await consents(), texts().length]).toEqual([[], 1, 1])
  const { data } = await askWechat('subscribeMessage.getTemplateList', {})
  const rows = (keywords: string) =>
    matchTemplates(templates, accountOf(demoSettings.WX_TEMPLATES, keywords), data as AccountTemplate[])
  const wrong = rows(process.env.WX_KEYWORDS)
  expect(wrong.find(({ name }) => name === 'task')?.differences).toContainEqual(
    expect.stringContaining('task.matter=thing1: the template has no keyword thing1'),
  )
  expect(rows(demoSettings.WX_KEYWORDS).flatMap(({ differences }) => differences)).toEqual([])
})

test('the phone button: a used code is said to be used, anything else is said to be away and is seen', async () => {
  const code = await sample.cloud.wechat.phoneCode('13912345678')
  sample.cloud.wechat.refuse('phonenumber.getPhoneNumber', -604101)
  const give = () => liqiang.tries(personCalls.givePhone, { wechatCode: code })
  expect(await give()).toMatchObject({ why: 'unavailable' })
  expect(await troubles()).toMatchObject([{ id: 'wechat:phonenumber.getPhoneNumber' }])
  sample.cloud.wechat.refuse('phonenumber.getPhoneNumber', 0)
  expect(await give()).toMatchObject({ ok: true })
  expect(await troubles()).toEqual([])
  expect(await give()).toMatchObject({ why: 'phone-code-used' })
})

test('while the content check is away a matter is filed and kept from public view', async () => {
  sample.cloud.wechat.refuse('security.msgSecCheck', -604101)
  const id = await file('东门口路灯不亮')
  expect(await troubles()).toMatchObject([{ id: 'wechat:security.msgSecCheck' }])
  const shown = async (id: string) => (await store<Whole>('requests').get(id))?.shown
  expect(await shown(id)).toBe(false)
  sample.cloud.wechat.refuse('security.msgSecCheck', 0)
  expect(await shown(await file('西门口路灯不亮'))).toBe(true)
  expect(await troubles()).toEqual([])
})
