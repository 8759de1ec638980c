// A county's first days on one machine, as documented: set up from files, behind a web server with TLS under its public address, with
// real SMS, without a development package; filed, told, answered; backed up, restored elsewhere, gone on. Everything that people do
// goes through the web server.
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import { openProduct } from '../product/open'
import { drawCode } from '../wechat/code'
import { makeHouse } from './house'
import { certificateFor, nginx, openFront } from './proxy'
import { openSmsService } from './sms-service'

const dir = mkdtempSync(join(tmpdir(), 'pilot-'))
const house = join(dir, 'house')
const data = join(dir, 'data')
const name = 'sulaiban.example.gov.cn'
const secret = 'the county`s secret: forty letters at least'
const account = { id: 'AKIDexample', key: 'a key of the account' }
const certificate = certificateFor(name)
const picture = drawCode('路灯', 60)
const resident = '13800000050'
const handler = '13800000008'

type Service = Awaited<ReturnType<typeof openSmsService>>
let sms: Service
let port = 0
let closeFront: () => void = () => undefined
const running: ChildProcess[] = []

const freePort = () =>
  new Promise<number>(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as { port: number }
      server.close(() => done(free))
    })
  })

beforeAll(async () => {
  makeHouse(house)
  mkdirSync(join(house, 'pages', 'js'), { recursive: true })
  writeFileSync(join(house, 'pages', 'index.html'), '<!doctype html><title>速来办</title>')
  writeFileSync(join(house, 'pages', 'js', 'app.0a1b2c3d.js'), '"速来办"')
  sms = await openSmsService(account)
  port = await freePort()
}, 60_000)
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  closeFront()
  sms.close()
  rmSync(dir, { recursive: true, force: true })
})

const address = () => `https://${name}:${port}`

/** What the engineer sets; `undefined` takes one away. */
function environment(changed: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(SULAIBAN|SMS|WX|TENCENT|TCB|SCF|NODE_)/.test(key)),
  )
  return {
    ...own,
    SULAIBAN_SECRET: secret,
    SMS_URL: sms.url,
    SMS_APP_ID: '1400000001',
    SMS_SIGN: '清禾速来办',
    SMS_SECRET_ID: account.id,
    SMS_SECRET_KEY: account.key,
    SMS_TEMPLATES: 'code=9001,task=9002,answered=9003',
    ...changed,
  }
}

const tsx = (...parts: string[]) => ['--import', 'tsx', ...parts]

/** A command that ends. */
function run(parts: string[], changed?: Record<string, string | undefined>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, tsx(...parts), {
    cwd: house,
    env: environment(changed),
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

/** What a start that ends at once says. */
function refusal(parts: string[], changed?: Record<string, string | undefined>): Promise<string> {
  return new Promise(done =>
    execFile(
      process.execPath,
      tsx(...parts),
      { cwd: house, env: environment(changed), timeout: 50_000 },
      (error, out, err) => done(error?.code === 1 ? err : `ended with ${error?.code}: ${out}`),
    ),
  )
}

const serveArgs = (folder: string, more: string[] = []) => [
  'localcloud/serve.ts',
  '--data',
  folder,
  '--address',
  address(),
  '--pages',
  'pages',
  ...more,
]

type Served = { door: number; stop(): Promise<void> }

function serve(folder: string, doorPort = '0'): Promise<Served> {
  const child = spawn(process.execPath, tsx(...serveArgs(folder, ['--port', doorPort])), {
    cwd: house,
    env: environment(),
  })
  running.push(child)
  let said = ''
  return new Promise((done, fail) => {
    child.stderr.on('data', text => (said += text))
    child.stdout.on('data', text => {
      said += text
      const [, door] = /at 127\.0\.0\.1:(\d+)/.exec(said) ?? []
      const stop = () => new Promise<void>(ended => child.once('exit', () => ended()).kill('SIGTERM'))
      if (door) done({ door: Number(door), stop })
    })
    child.once('exit', code => fail(new Error(`ended with ${code}: ${said}`)))
  })
}

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** A browser of somebody outside: it knows the public name, trusts its certificate, and reaches nothing but the web server. */
function outside(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<Reply> {
  const { pathname, search, host } = new URL(url)
  if (host !== `${name}:${port}`) throw new Error(`${url} is not under the public address`)
  return new Promise((done, fail) => {
    const ask = request(
      {
        host: '127.0.0.1',
        port,
        servername: name,
        ca: certificate.cert,
        method,
        path: pathname + search,
        headers: { host, ...headers },
      },
      async answer => {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part as Buffer)
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
      },
    )
    ask.on('error', fail).end(body)
  })
}

type Outcome = { ok: boolean; why?: string; say?: string; data: Record<string, unknown> }

async function call(definition: string, input: object, session?: string): Promise<Record<string, unknown>> {
  const reply = await outside(`${address()}/call/${definition.split('.')[0]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address() },
    body: JSON.stringify({ call: definition, input, session }),
  })
  const outcome = JSON.parse(reply.body.toString()) as Outcome
  if (!outcome.ok) throw new Error(`${definition}: ${outcome.why} ${outcome.say}`)
  return outcome.data
}

async function until<Value>(what: string, look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 800; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise(wait => setTimeout(wait, 50))
  }
  throw new Error(`${what} did not come in forty seconds; SMS refused: ${sms.refused.join(' ')}`)
}

const codes: string[] = []

async function signIn(phone: string): Promise<string> {
  const before = sms.taken.length
  await call('person.sendCode', { phone })
  const { template, params, sign, app } = await until('a code', () =>
    sms.taken.slice(before).find(one => one.phone === `+86${phone}`),
  )
  expect([template, sign, app]).toEqual(['9001', '清禾速来办', '1400000001'])
  const [code = ''] = params
  codes.push(code)
  const { session } = await call('person.signIn', { phone, code })
  return String(session)
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(path => join(folder, String(path)))
    .filter(path => statSync(path).isFile())

/** The phones of everybody in it, one-time codes and the secret are in none of the files. */
function expectNothingInClear(folder: string): void {
  const people = readFileSync(join(house, 'county', 'people.csv'), 'utf8').match(/1380000\d{4}/g) ?? []
  const telling = [...people, resident, secret, ...codes.map(code => `"${code}"`)]
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file)
    expect(telling.filter(words => bytes.includes(words)).map(words => [file, words])).toEqual([])
  }
}

let served: Served
let matter = ''
let photo = ''
let granny = ''

test('the county is set up from the example, without a development package', () => {
  spawnSync('cp', ['-r', join(__dirname, '../../docs/operation/first-county'), join(house, 'county')])
  const { status, said } = run(['localcloud/setup/main.ts', 'county', '--data', data, '--address', address()])
  expect([status, said]).toEqual([0, expect.stringContaining('本县已建好')])
}, 60_000)

/** A folder in which a demonstration began, with the county's own secret. */
async function demonstration(): Promise<string> {
  const folder = join(dir, 'demonstration')
  process.env.SULAIBAN_SECRET = secret
  await (await openProduct({ dir: folder, threads: true, organisation: () => sample })).close()
  return folder
}

test('it does not start with anything missing, nor with the invented people of a demonstration', async () => {
  const cases: [string, string[], Record<string, string | undefined>][] = [
    ['请先建县', serveArgs(join(dir, 'none')), {}],
    ['这里是演示数据', serveArgs(await demonstration()), {}],
    ['请写明群众访问的网址', ['localcloud/serve.ts', '--data', data, '--address', 'http://a.b'], {}],
    ['请设置 SMS_TEMPLATES', serveArgs(data), { SMS_TEMPLATES: '' }],
    ['没有验证码模板', serveArgs(data), { SMS_TEMPLATES: 'task=9002' }],
    ['没有设置 SULAIBAN_SECRET', serveArgs(data), { SULAIBAN_SECRET: undefined }],
  ]
  const said = await Promise.all(cases.map(([, parts, changed]) => refusal(parts, changed)))
  for (const [i, words] of said.entries()) expect(words).toContain(cases[i]![0])
}, 60_000)

test(`it is served behind ${nginx ? 'nginx as documented' : 'a TLS proxy'}, pages closed to frames and kept rightly`, async () => {
  served = await serve(data)
  const front = { dir: join(dir, 'nginx'), name, port, plainPort: await freePort(), door: served.door, certificate }
  closeFront = await openFront(front)
  const page = await outside(`${address()}/`)
  expect([page.status, page.body.toString()]).toEqual([200, expect.stringContaining('速来办')])
  expect(page.body.toString()).not.toContain('演示数据')
  expect(page.headers).toMatchObject({
    'x-frame-options': 'DENY',
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  })
  expect((await outside(`${address()}/js/app.0a1b2c3d.js`)).headers['cache-control']).toContain('immutable')
  for (const path of ['/admin', '/sms', '/phone', '/phone.json'])
    expect([path, (await outside(address() + path, { method: 'POST', body: '{}' })).status]).toEqual([path, 404])
}, 60_000)

test('on the machine itself the door knows no phone page, no SMS box, and no SDK without its secret', async () => {
  const local = `http://127.0.0.1:${served.door}`
  expect((await fetch(`${local}/phone.json`)).status).toBe(404)
  expect((await fetch(`${local}/sms/x`, { method: 'POST', body: '{}' })).ok).toBe(false)
  const asked = await fetch(`${local}/admin`, { method: 'POST', body: '{"action":"database.getDocument"}' })
  expect(await asked.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  const hung = await new Promise<string>(done => {
    const socket = connect(served.door, '127.0.0.1', () => socket.write('GET // HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'))
    socket.on('data', text => done(String(text))).on('error', error => done(error.message))
  })
  expect(hung).toMatch(/^HTTP\/1\.1 200/)
})

test('a resident signs in by SMS and files with a photo; the handler has it by SMS, accepts and answers', async () => {
  granny = await signIn(resident)
  expect((await call('person.enter', {}, granny)).demo).toBe(false)
  const place = (await call('request.attach', { name: 'lamp.png', size: picture.length }, granny)) as {
    id: string
    url: string
    headers: Record<string, string>
  }
  expect(
    (await outside(place.url, { method: 'PUT', headers: { ...place.headers, origin: address() }, body: picture }))
      .status,
  ).toBe(200)
  // An urgent one: it is told of at any hour, also at the hour of this test.
  const [, scene = ''] = /"(g[2-9A-HJ-NP-Z]{5})"/.exec(readFileSync(join(house, 'county', 'codes.csv'), 'utf8')) ?? []
  const filed = await call(
    'request.submit',
    {
      tap: 'pilot-0000000000000001',
      kind: 'help',
      item: 'it-002',
      given: [{ question: '有没有人受伤', answer: '没有' }],
      place: { scene },
      files: [{ id: place.id, kind: 'photo' }],
    },
    granny,
  )
  expect(filed).toMatchObject({ unit: '县住建局' })
  matter = String(filed.id)
  const told = await until('the task', () =>
    sms.taken.find(one => one.phone === `+86${handler}` && one.template === '9002'),
  )
  expect(told.params.join(' ')).toContain('井盖缺失')

  const hand = await signIn(handler)
  const { rows } = (await call('request.tasks', { list: 'accept' }, hand)) as { rows: { id: string }[] }
  expect(rows.map(({ id }) => id)).toEqual([matter])
  const seen = (await call('request.track', { id: matter }, hand)) as { version: number; files: { url: string }[] }
  photo = seen.files[0]!.url
  expect((await outside(photo)).body.equals(picture)).toBe(true)
  const accepted = await call('request.accept', { id: matter, version: seen.version }, hand)
  await call(
    'request.answer',
    {
      id: matter,
      version: accepted.version,
      text: '井盖已于今天补上，路面现已恢复。',
      basis: '《城市道路管理条例》第二十三条',
      contact: '0000-8800201',
      goOn: '已经现场核实。',
    },
    hand,
  )
  const { state } = await call('request.track', { id: matter }, granny)
  expect(state).toBe('answered')
}, 60_000)

test('what lies on the disk is its owner`s alone, and nothing of it is in clear', () => {
  const open = [data, ...filesIn(data)].filter(path => (statSync(path).mode & 0o077) !== 0)
  expect(open).toEqual([])
  expectNothingInClear(data)
})

test('a backup is taken while it runs, and goes on elsewhere with the secret alone', async () => {
  const [copy, elsewhere] = [join(dir, 'backup'), join(dir, 'elsewhere')]
  expect(run(['localcloud/backup-main.ts', 'backup', copy, '--data', data])).toEqual({
    status: 0,
    said: expect.stringContaining('The secret is not in it'),
  })
  expectNothingInClear(copy)
  await served.stop()
  rmSync(data, { recursive: true })
  const { status, said } = run(['localcloud/backup-main.ts', 'restore', copy, '--data', elsewhere])
  expect([status, said]).toEqual([0, expect.stringContaining('启动时需要原来的密钥')])
  const other = { SULAIBAN_SECRET: 'another secret, of forty letters or more!' }
  expect(await refusal(serveArgs(elsewhere), other)).toContain('密钥不是这些数据原来的密钥')
  served = await serve(elsewhere, String(served.door))
  expect((await outside(photo)).body.equals(picture)).toBe(true)
  const seen = await call('request.track', { id: matter }, granny)
  const rated = await call(
    'rating.rate',
    { id: matter, version: seen.version, result: 5, attitude: 5, speed: 5 },
    granny,
  )
  expect(rated.state).not.toBe('answered')
  expect(await signIn('13800000001')).toMatch(/^ey/)
  await served.stop()
  expect(sms.refused).toEqual([])
}, 120_000)
