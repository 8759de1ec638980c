// Whatever comes in through a raw socket: the door answers or cuts it off, and serves the next one.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../cloud'
import { type Chance, seeded } from '../town/seeded'

const seeds = 600
const dir = mkdtempSync(join(tmpdir(), 'fuzz-'))
const echo = { main: async (event: unknown) => event }
const address = 'https://sulaiban.example.gov.cn'
const options = { collections: { notes: [] }, functions: { echo }, inProcess: false, durable: false, patience: 1000 }
const escaped: unknown[] = []
const catchEscaped = (error: unknown) => void escaped.push(error)
let open: Cloud
let guarded: Cloud

beforeAll(async () => {
  process.on('uncaughtException', catchEscaped)
  process.on('unhandledRejection', catchEscaped)
  open = await openCloud({ ...options, dir: join(dir, 'open'), demo: true })
  guarded = await openCloud({ ...options, dir: join(dir, 'guarded'), secret: 'sixteen letters or more', address })
})
afterAll(async () => {
  process.off('uncaughtException', catchEscaped)
  process.off('unhandledRejection', catchEscaped)
  await open.close()
  await guarded.close()
  rmSync(dir, { recursive: true })
})

/** What comes back until the door closes or has answered. */
function said(cloud: Cloud, bytes: string): Promise<string> {
  return new Promise(resolve => {
    let answer = ''
    const socket = connect(cloud.port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    const end = () => {
      clearTimeout(clock)
      socket.destroy()
      resolve(answer)
    }
    const clock = setTimeout(end, 5000)
    socket.on('data', part => {
      answer += part.toString('latin1')
      if (/^HTTP\/1\.1 \d{3}/.test(answer)) end()
    })
    socket.on('close', end).on('error', end)
  })
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
const host = () => `127.0.0.1:${open.port}`
const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nhost: ${host()}\r\n${more}\r\n`

const targets = [
  '//',
  '///',
  '//admin',
  '/',
  '*',
  '/..',
  '/%',
  '/%00',
  '/%ff',
  '/files/%',
  '/files/%00',
  '/files/..%2f',
  '/s/%',
  '/s/%ED%A0%80',
]
const more = [
  '/call/',
  '/call/echo?a=%',
  '/call/__proto__',
  '/phone.json',
  '/admin',
  '/sms',
  'http://',
  'http://[',
  'http://x:99999/',
  'mailto:a',
  'http:\\\\a',
  '/\\',
  '/?words=%',
  '/#',
  '?',
  '/files/a?until=x&sign=%',
  '/index.html/',
  '/./',
  '/call//echo',
]
const methods = ['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH', 'get', 'CONNECT', 'BREW', '']
const hosts = ['a', '', '[', '127.0.0.1:x', 'evil.example', '%', '\u00ff', 'a b', 'sulaiban.example.gov.cn']
const headers = [
  'content-length: -1',
  'content-length: 5',
  'content-length: 99999999999',
  'transfer-encoding: chunked',
  'expect: 100-continue',
  'expect: ?',
  'range: bytes=9-1',
  'upgrade: websocket\r\nconnection: upgrade',
  'authorization: Basic %',
  'authorization: TC3-HMAC-SHA256 ',
  'origin: null',
  'if-none-match: "',
  'accept-encoding: gzip',
  `x: ${'y'.repeat(20_000)}`,
  'content-type: application/json',
  ': ',
  'no colon',
  'cookie: \u0001',
]
const bodies = [
  '',
  '{}',
  '{',
  '{"action":"__proto__"}',
  '{"action":"constructor"}',
  '{"action":"__defineGetter__"}',
  '{"action":"database.__proto__"}',
  '{"action":"database.getDocument","collectionName":"notes","query":"{"}',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '\u0000\u00ff',
]

function drawn(chance: Chance): string {
  const line = `${chance.pick(methods)} ${chance.pick([...targets, ...more])}${chance.below(4) ? '' : String.fromCharCode(chance.below(256))} HTTP/1.${chance.below(12) ? 1 : chance.below(3)}`
  const named = chance.below(3) ? `host: ${host()}` : `host: ${chance.pick(hosts)}`
  const rest = Array.from({ length: chance.below(4) }, () => chance.pick(headers))
  return `${[line, named, ...rest].join('\r\n')}\r\n\r\n${chance.pick(bodies)}`
}

const lives = async (cloud: Cloud) => expect(status(await said(cloud, get('/call/none')))).toBe(404)

test('an address that is none is answered, and the door lives', async () => {
  for (const target of [...targets, ...more]) {
    const answer = await said(open, get(target))
    expect([target, status(answer)]).toEqual([target, expect.any(Number)])
    expect([target, status(answer) >= 200 && status(answer) < 500]).toEqual([target, true])
  }
  expect(status(await said(open, get('//')))).toBe(200)
  expect(status(await said(open, get('http://[')))).toBe(400)
  await lives(open)
  expect(escaped).toEqual([])
})

test(`of ${seeds} drawn requests none ends the door, and none is an error of ours`, async () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  for (let seed = 0; seed < seeds; seed += 40) {
    const batch = Array.from({ length: 40 }, (_, i) => drawn(seeded(seed + i + 1)))
    const answers = await Promise.all(batch.map(bytes => said(seed % 80 ? open : guarded, bytes)))
    const ours = batch.filter((_, i) => status(answers[i]!) >= 500)
    expect(ours.filter(bytes => !/ HTTP\/1\.[02]/.test(bytes))).toEqual([])
    await lives(open)
    await lives(guarded)
  }
  expect(quiet.mock.calls).toEqual([])
  quiet.mockRestore()
  expect(escaped).toEqual([])
}, 60_000)

const ask = (cloud: Cloud, method: string, path: string, given: Record<string, string>) =>
  said(
    cloud,
    `${method} ${path} HTTP/1.1\r\n${Object.entries(given)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}content-length: 2\r\n\r\n{}`,
  )

test('behind a web server nobody is answered by another name, and no page of elsewhere writes', async () => {
  const own = 'sulaiban.example.gov.cn'
  const post = (given: Record<string, string>) => ask(guarded, 'POST', '/call/echo', given).then(status)
  expect(await post({ host: own })).toBe(200)
  expect(await post({ host: own, origin: address })).toBe(200)
  expect(await post({ host: own, origin: 'https://evil.example' })).toBe(403)
  expect(await post({ host: own, origin: 'null' })).toBe(403)
  expect(await post({ host: 'evil.example' })).toBe(421)
  expect(await post({ host: `127.0.0.1:${guarded.port}` })).toBe(200)
})

test('the SDK`s endpoint is open to no page, and behind a web server to nobody without the secret', async () => {
  const write = (cloud: Cloud, given: Record<string, string>) => ask(cloud, 'POST', '/admin', given)
  expect(status(await write(open, { host: host() }))).toBe(200)
  expect(status(await write(open, { host: host(), origin: 'http://evil.example' }))).toBe(403)
  expect(status(await write(open, { host: host(), 'sec-fetch-site': 'cross-site' }))).toBe(403)
  expect(status(await write(open, { host: 'rebound.example' }))).toBe(403)
  const reply = await fetch(`${guarded.url}/admin`, { method: 'POST', body: '{"action":"database.getDocument"}' })
  expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test('no answer is shown in a frame or guessed at', async () => {
  for (const path of ['/', '/call/none', '/files/none'])
    expect((await fetch(guarded.url + path)).headers.get('x-frame-options')).toBe('DENY')
})
