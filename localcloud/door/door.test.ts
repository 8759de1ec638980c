// The door that is open to more than this machine: signatures, the phone page's secret, slow and large requests.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type Cloud, openCloud } from '../cloud'
import { askWechat } from '../wechat/ask'
import { jsonObject, readBody } from './answer'
import { isSigned } from './signature'

const dir = mkdtempSync(join(tmpdir(), 'door-'))
const secret = 'sixteen letters or more'
const options = { dir, collections: { notes: [] }, functions: {}, inProcess: false, demo: true, secret, patience: 400 }
let cloud: Cloud

beforeAll(async () => {
  cloud = await openCloud(options)
})
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true })
})

const notes = (secretKey?: string) =>
  tcb
    .init({ env: 'local', ...(secretKey ? { secretId: 'local', secretKey } : {}) })
    .database()
    .collection('notes')

test('the SDK with the secret is answered, with another it is refused', async () => {
  const { id } = await notes().add({ text: '修好了 (三)', n: 3, none: null })
  expect((await notes(secret).doc(String(id)).get()).data[0]).toMatchObject({ text: '修好了 (三)', n: 3 })
  await expect(notes('another secret').get()).rejects.toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test("WeChat's interfaces are asked by wx-server-sdk with a signed form, and a form signed otherwise is refused", async () => {
  const wish = { scene: '网格', page: 'x' }
  expect(await askWechat('wxacode.getUnlimited', wish)).toMatchObject({ errCode: 40169 })
  process.env.TENCENTCLOUD_SECRETKEY = 'another secret'
  expect(await askWechat('wxacode.getUnlimited', wish)).toMatchObject({ errMsg: expect.stringContaining('not signed') })
  process.env.TENCENTCLOUD_SECRETKEY = secret
})

test('a form that is cut off or has no boundary is refused, and the door goes on', async () => {
  const post = (type: string, body: string) =>
    fetch(`${cloud.url}/admin`, { method: 'POST', headers: { 'content-type': type }, body })
  expect((await post('multipart/form-data', 'x')).status).toBe(400)
  expect(
    (await post('multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1')).status,
  ).toBe(400)
  expect(await askWechat('wxacode.getUnlimited', { scene: '' })).toMatchObject({ errCode: 40169 })
})

type Captured = { request: IncomingMessage; body: Record<string, unknown> }

/** One request as the SDK sends it. */
async function captured(): Promise<Captured> {
  let taken: Captured | undefined
  const server = createServer(async (request, response) => {
    taken = { request, body: jsonObject(await readBody(request, 1e6)) }
    response.end('{"requestId":"1","data":{"list":[]}}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const before = process.env.TCB_CONTEXT_CNFG
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({
    URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
  })
  await notes(secret).where({ n: 3 }).get()
  process.env.TCB_CONTEXT_CNFG = before
  server.closeAllConnections()
  server.close()
  return taken as Captured
}

test('a signed request that was changed, is old or from elsewhere is refused', async () => {
  const { request, body } = await captured()
  const now = Date.now()
  const { headers, method, url } = request
  const as = (changed: Partial<IncomingMessage>) => ({ headers, method, url, ...changed }) as IncomingMessage
  expect(isSigned(as({}), body, secret, now)).toBe(true)
  expect(isSigned(as({}), { ...body, more: '' }, secret, now)).toBe(true)
  expect(isSigned(as({}), { ...body, more: 1 }, secret, now)).toBe(false)
  expect(isSigned(as({}), { ...body, query: '{}' }, secret, now)).toBe(false)
  expect(isSigned(as({}), body, 'another', now)).toBe(false)
  expect(isSigned(as({}), body, secret, now + 700_000)).toBe(false)
  expect(isSigned(as({ url: '/admin?env=other' }), body, secret, now)).toBe(false)
  expect(isSigned(as({ headers: { ...headers, host: 'other' } }), body, secret, now)).toBe(false)
  expect(isSigned(as({ headers: { ...headers, authorization: '' } }), body, secret, now)).toBe(false)
})

test('the phone page asks for the secret', async () => {
  const asked = await fetch(`${cloud.url}/phone`)
  expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic')])
  const authorization = (word: string) => ({ authorization: `Basic ${Buffer.from(`me:${word}`).toString('base64')}` })
  expect((await fetch(`${cloud.url}/phone`, { headers: authorization(secret) })).status).toBe(200)
  expect((await fetch(`${cloud.url}/phone.json`, { headers: authorization('guess') })).status).toBe(401)
  expect((await fetch(`${cloud.url}/sms`, { method: 'POST', body: '{}' })).ok).toBe(false)
})

test('without a secret the door opens to this machine only', async () => {
  const open = (host: string, word?: string) =>
    openCloud({ ...options, dir: mkdtempSync(join(tmpdir(), 'door-')), host, secret: word })
  await expect(open('0.0.0.0')).rejects.toThrow('SULAIBAN_DOOR_SECRET')
  await expect(open('0.0.0.0', 'short')).rejects.toThrow('SULAIBAN_DOOR_SECRET')
})

test('who sends too slowly is cut, and others are served meanwhile', async () => {
  const { hostname, port } = new URL(cloud.url)
  const socket = connect(Number(port), hostname)
  const cut = new Promise<number>(resolve => {
    const begun = Date.now()
    socket.on('close', () => resolve(Date.now() - begun))
  })
  socket.on('error', () => undefined)
  socket.write('POST /call/x HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n')
  const drip = setInterval(() => socket.write('x'), 50)
  expect((await fetch(`${cloud.url}/phone`)).status).toBe(401)
  expect(await cut).toBeLessThan(3000)
  clearInterval(drip)
})
