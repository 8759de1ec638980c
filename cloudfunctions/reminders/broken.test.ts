// A bad day: one broken document, one person whose number cannot be read, an SMS service that is away. All others are told exactly
// once, what could not be done is seen by the administrator, and it is tried again until it goes well.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Whole } from '@shared/aspects'
import * as organisationCalls from '@shared/organisation/calls'
import * as personCalls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap } from '../../localcloud/product/stage'
import { store } from '../kit/store'

let sample: SampleCloud
let service: string | undefined

beforeEach(async () => {
  sample = await openSample()
  service = process.env.SMS_URL
})
afterEach(async () => {
  process.env.SMS_URL = service
  await sample.close()
})

const requests = store<Whole>('requests')
const persons = store<Person>('persons')

const file = (openid: string, item = 'streetlight') =>
  sample.who(openid).does(calls.submit, { tap: newTap(), kind: 'complaint', item, place: { scene: 'g7KQ2M' } })

const subjectsOf = async (openid: string) =>
  (await sample.who(openid).does(personCalls.inbox, {})).rows.map(({ subject }) => subject)
const texts = (phone: string) => sample.cloud.sms.sent(`+86${phone}`)
const troubles = async () => (await sample.who('o-zhouli').does(organisationCalls.troubles, {})).rows

test('one broken request silences nobody: all others are told once, it is put back, and the administrator sees it', async () => {
  const broken = await file('o-wangxiulan')
  await sample.cloud.settle()
  const told = await subjectsOf('o-liqiang')
  await requests.update({ _id: broken.id }, { whistles: null, wakeAt: 1 })
  const good = await file('o-wangxiulan')
  await sample.cloud.settle()
  await sample.cloud.settle()
  expect((await subjectsOf('o-liqiang')).filter(subject => subject === good.id)).toHaveLength(1)
  expect(await subjectsOf('o-liqiang')).toHaveLength(told.length + 1)
  expect(await troubles()).toEqual([
    {
      id: `requests:${broken.id}`,
      request: broken.id,
      say: expect.stringContaining(broken.id),
      at: sample.now(),
      times: 1,
    },
  ])
  const first = (await requests.get(broken.id))?.wakeAt ?? 0
  expect(first).toBeGreaterThan(sample.now())

  sample.clock('2026-11-23 10:00')
  await sample.cloud.settle()
  expect((await troubles())[0]).toMatchObject({ times: 2 })
  expect(((await requests.get(broken.id))?.wakeAt ?? 0) - sample.now()).toBeGreaterThan(
    first - (sample.now() - 3_600_000),
  )

  await requests.update({ _id: broken.id }, { whistles: [] })
  sample.clock('2026-11-23 12:00')
  await sample.cloud.settle()
  expect(await troubles()).toEqual([])
})

test('a broken request keeps nobody from the lists and the first screen', async () => {
  const { id } = await file('o-wangxiulan')
  const { id: other } = await file('o-wangxiulan')
  await requests.update({ _id: id }, { clocks: null, others: ['u-cgj'], whistles: null })
  const list = await sample.who('o-liqiang').does(calls.tasks, { list: 'accept' })
  expect(list.rows.map(row => row.id)).toEqual([other])
  const { work } = await sample.who('o-qianjin').does(calls.home, {})
  expect(work?.waits.map(({ id: wait }) => wait)).toContain('accept')
  expect((await sample.who('o-wangxiulan').does(calls.mine, {})).rows.map(row => row.id)).toEqual([other])
})

test('a person whose number cannot be read keeps nobody waiting, has it in the inbox, and is noted', async () => {
  await persons.update({ _id: 'ps-liqiang' }, { phone: { sealed: 'no seal of ours', mask: '138****0002' } })
  const lamp = await file('o-wangxiulan')
  const water = await file('o-wangxiulan', 'garbage')
  await sample.cloud.settle()
  expect(await subjectsOf('o-liqiang')).toEqual([lamp.id])
  expect(await subjectsOf('o-linna')).toEqual([water.id])
  expect((await troubles()).map(({ id }) => id)).toEqual(['persons:ps-liqiang'])
  expect((await requests.get(lamp.id))?.outbox).toMatchObject([{ to: 'ps-liqiang', tries: 1 }])
  sample.clock('2026-11-23 09:05')
  await sample.cloud.settle()
  expect((await requests.get(lamp.id))?.outbox).toMatchObject([{ tries: 2 }])
  expect(await subjectsOf('o-liqiang')).toEqual([lamp.id])
  expect((await persons.get('ps-liqiang'))?.unread).toBe(1)
})

const refusing = (Code: string) => JSON.stringify({ Response: { SendStatusSet: [{ Code }] } })

/** How a service fails: what it answers, or null when it hangs. */
const failing: [string, ((response: ServerResponse) => void) | 'away'][] = [
  ['away', 'away'],
  ['hanging', () => undefined],
  ['over its limit', response => response.end(refusing('LimitExceeded.PhoneNumberDailyLimit'))],
  ['out of order', response => response.writeHead(502).end('<html>Bad Gateway')],
  ['of another account', response => response.end('{"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound"}}}')],
  ['cut off', response => void response.destroy()],
]

test.each(failing)('while the SMS service is %s nothing is lost, and all else goes on', async (_how, answer) => {
  const server = answer === 'away' ? null : createServer((_request, response) => answer(response))
  if (server) await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  process.env.SMS_URL = `http://127.0.0.1:${server ? (server.address() as AddressInfo).port : 1}/`
  const { id } = await file('o-wangxiulan')
  await sample.cloud.settle()
  expect(texts('13800000002')).toEqual([])
  expect(await subjectsOf('o-liqiang')).toEqual([id])
  expect(await troubles()).toMatchObject([{ id: 'persons:ps-liqiang', times: 1 }])
  process.env.SMS_URL = service
  for (const wall of ['2026-11-23 09:03', '2026-11-23 09:20', '2026-11-23 10:00']) {
    sample.clock(wall)
    await sample.cloud.settle()
  }
  expect(texts('13800000002').map(({ template }) => template)).toEqual(['task'])
  expect(await subjectsOf('o-liqiang')).toEqual([id])
  expect(await troubles()).toEqual([])
  server?.closeAllConnections()
  server?.close()
})
