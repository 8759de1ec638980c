import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type Cloud, openCloud } from '../cloud'
import { askWechat as call } from './ask'
import { fits } from './limits'

const templates = {
  tpl: { title: '受理通知', fields: { thing1: '事项', time2: '时间', phrase3: '状态' } },
  few: { title: '结果通知', fields: { phrase7: '结果' }, listed: { phrase7: ['已办结', '已退回'] } },
}
const good = {
  touser: 'o1',
  template_id: 'tpl',
  page: 'request/track?id=rq-1',
  data: { thing1: { value: '路灯不亮' }, time2: { value: '2026年11月21日 15:01' }, phrase3: { value: '已受理' } },
  miniprogram_state: 'formal',
  lang: 'zh_CN',
}

const dir = mkdtempSync(join(tmpdir(), 'wechat-'))
let now = 1_700_000_000_000
let cloud: Cloud
const open = () =>
  openCloud({
    dir,
    collections: {},
    functions: { visit: { main: async () => null } },
    now: () => now,
    templates,
    releasedPages: ['request/track'],
    riskyWords: ['坏词'],
    demo: true,
    nameOf: who => (who === 'o1' ? '李强' : undefined),
  })
beforeAll(async () => {
  cloud = await open()
})
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true })
})

const send = (change: object = {}) => call('subscribeMessage.send', { ...good, ...change })

test('one consent is one message, also after a restart', async () => {
  expect(await send()).toMatchObject({ errCode: 43101 })
  await cloud.wechat.consent('o1', 'tpl')
  expect(await send({ data: { ...good.data, phrase3: { value: 'accepted' } } })).toMatchObject({
    errCode: 47003,
    errMsg: expect.stringContaining('phrase3'),
  })
  await cloud.close()
  cloud = await open()
  expect(await send()).toMatchObject({ errCode: 0 })
  expect(await send()).toMatchObject({ errCode: 43101 })
  expect(cloud.wechat.received('o1')).toMatchObject([
    { title: '受理通知', page: 'request/track?id=rq-1', fields: [{ label: '事项', value: '路灯不亮' }, {}, {}] },
  ])
})

test('ten sendings at once use one consent once', async () => {
  await cloud.wechat.consent('o2', 'tpl')
  const codes = await Promise.all(Array.from({ length: 10 }, async () => (await send({ touser: 'o2' })).errCode))
  expect(codes.filter(code => code === 0)).toHaveLength(1)
})

test.each([
  ['nobody', { touser: '' }, 40003],
  ['an unknown template', { template_id: 'x' }, 40037],
  ['a page that is not released', { page: 'secret/page' }, 41030],
  ['no state of the mini-program', { miniprogram_state: undefined }, 47003],
  ['no language', { lang: undefined }, 47003],
  ['a missing field', { data: { thing1: good.data.thing1 } }, 47003],
  ['a field the template has not', { data: { ...good.data, thing9: { value: 'x' } } }, 47003],
])('%s is refused as WeChat refuses it', async (_name, change, errCode) => {
  await cloud.wechat.consent('o1', 'tpl')
  expect(await send(change)).toMatchObject({ errCode })
})

test.each([
  ['thing1', '二十个字二十个字二十个字二十个字二十个字', true],
  ['thing1', '二十一个字二十个字二十个字二十个字二十个字了', false],
  ['thing1', '👨‍👩‍👧'.repeat(4), true],
  ['thing1', '', false],
  ['thing1', '两\n行', false],
  ['number2', '12.50', true],
  ['number2', '12件', false],
  ['letter1', 'abc', true],
  ['letter1', 'a1', false],
  ['symbol1', '~!', true],
  ['character_string1', 'rq-261121-7KQFJ', true],
  ['character_string1', '编号1', false],
  ['time1', '15:01', true],
  ['time1', '2019年10月1日 15:01', true],
  ['time1', '2019-10-01 09:00~2019-10-01 18:00', true],
  ['time1', '下午三点', false],
  ['date1', '2019年10月1日', true],
  ['date1', '2019-10-01 15:01', true],
  ['date1', '明天', false],
  ['amount1', '￥100.50元', true],
  ['amount1', '一百', false],
  ['phone_number1', '0516-83300000', true],
  ['phone_number1', '电话', false],
  ['car_number1', '苏C12345', true],
  ['name1', '王秀兰', true],
  ['name1', '王秀兰王秀兰王秀兰王秀兰', false],
  ['phrase1', '已受理', true],
  ['phrase1', '已经受理了吗', false],
  ['phrase1', 'ok', false],
  ['unknown1', 'x', false],
])('%s may hold "%s": %s', (keyword, value, expected) => {
  expect(fits(keyword, value)).toBe(expected)
})

test('a phone code is good once and for five minutes', async () => {
  const code = await cloud.wechat.phoneCode('13812345678')
  expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({
    errCode: 0,
    phoneInfo: { purePhoneNumber: '13812345678' },
  })
  expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  const late = await cloud.wechat.phoneCode('13812345678')
  now += 300_001
  expect(await call('phonenumber.getPhoneNumber', { code: late })).toMatchObject({ errCode: 40029 })
})

test.each([
  ['g=12&p=3', undefined, 0],
  ['100%', undefined, 40169],
  ['网格', undefined, 40169],
  ['', undefined, 40169],
  ['x'.repeat(33), undefined, 40169],
  ['ok', '/request/track', 41030],
  ['ok', 'request/track?x=1', 41030],
  ['ok', 'request/track', 0],
  ['ok', 'none/here', 41030],
])('a code with scene "%s" and page %s answers %i', async (scene, page, errCode) => {
  expect(await call('wxacode.getUnlimited', { scene, page })).toMatchObject({ errCode })
})

test('a code is a picture', async () => {
  const { buffer } = await call('wxacode.getUnlimited', { scene: 'g12', width: 300 })
  expect((buffer as Buffer).subarray(1, 4).toString()).toBe('PNG')
})

test('words are checked for who was here in the last two hours', async () => {
  const check = (change: object) =>
    call('security.msgSecCheck', { version: 2, scene: 2, openid: 'o7', content: '你好', ...change })
  expect(await check({})).toMatchObject({ errCode: 61010 })
  await cloud.invoke('visit', {}, { openid: 'o7' })
  expect(await check({})).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
  expect(await check({ content: '一个坏词' })).toMatchObject({ errCode: 0, result: { suggest: 'risky' } })
  expect(await check({ scene: 9 })).toMatchObject({ errCode: 40129 })
  expect(await check({ content: '字'.repeat(2501) })).toMatchObject({ errCode: 47001 })
  now += 7_200_001
  expect(await check({})).toMatchObject({ errCode: 61010 })
})

test('a keyword with listed values takes no other', async () => {
  await cloud.wechat.consent('o3', 'few')
  const said = (value: string) => send({ touser: 'o3', template_id: 'few', data: { phrase7: { value } } })
  expect(await said('已受理')).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining('phrase7') })
  expect(await said('已办结')).toMatchObject({ errCode: 0 })
})

test("the account's templates are listed as WeChat lists them", async () => {
  const { data } = await call('subscribeMessage.getTemplateList', {})
  expect(data).toMatchObject([
    {
      priTmplId: 'tpl',
      title: '受理通知',
      content: '事项:{{thing1.DATA}}\n时间:{{time2.DATA}}\n状态:{{phrase3.DATA}}\n',
    },
    {
      priTmplId: 'few',
      type: 2,
      keywordEnumValueList: [{ keywordCode: 'phrase7.DATA', enumValueList: ['已办结', '已退回'] }],
    },
  ])
})

test('a permission that is not registered yet is -604101, from every interface that is told so, until it is', async () => {
  cloud.wechat.refuse('subscribeMessage.send', -604101)
  await cloud.wechat.consent('o4', 'tpl')
  expect(await send({ touser: 'o4' })).toMatchObject({ errCode: -604101 })
  expect(cloud.wechat.left('o4', 'tpl')).toBe(1)
  cloud.wechat.refuse('subscribeMessage.send', 0)
  expect(await send({ touser: 'o4' })).toMatchObject({ errCode: 0 })
})

test('the JSON way of the SDK is refused, as a function has no permission for it', async () => {
  const asked = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callWxOpenApi({ apiName: 'subscribeMessage.send' } as never)
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('wx-server-sdk') })
})

test('an unknown interface is said', async () => {
  expect(await call('no.such', {})).toMatchObject({ errCode: -604100 })
})

test('a text message is kept and both kinds stand on the phone page, by name', async () => {
  const body = JSON.stringify({
    PhoneNumberSet: ['+8613812345678', '138'],
    SmsSdkAppId: '1',
    SignName: '速来办',
    TemplateId: '7',
    TemplateParamSet: ['482913'],
  })
  const post = (authorization: string) => fetch(cloud.smsUrl, { method: 'POST', headers: { authorization }, body })
  expect((await (await post('')).json()).Response.Error.Code).toBe('AuthFailure.SignatureFailure')
  const { Response } = await (await post('TC3-HMAC-SHA256 Credential=x')).json()
  expect(Response.SendStatusSet.map((one: { Code: string }) => one.Code)).toEqual([
    'Ok',
    'InvalidParameterValue.IncorrectPhoneNumber',
  ])
  expect(cloud.sms.sent('+8613812345678')).toMatchObject([{ params: ['482913'], sign: '速来办' }])
  const { people } = await (await fetch(`${cloud.url}/phone.json`)).json()
  expect(people.map((one: { name: string }) => one.name)).toEqual(['o4', 'o3', '+8613812345678', 'o2', '李强'])
})
