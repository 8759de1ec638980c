// kill -9 while people file: nothing acknowledged is lost, and what had still to be told is told.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '@shared/calls/call'
import { at } from '@shared/sample/county'

const dir = mkdtempSync(join(tmpdir(), 'kill-'))
const secret = 'a secret for the test, forty characters!!'
const root = join(__dirname, '..', '..')

const morning = '2026-11-23 09:00'
const whenLeasesAreOver = '2026-11-23 09:10'

type Server = { url: string; process: ChildProcess }

/** @param wall its time at the start, '2026-11-23 09:00' */
function start(wall: string): Promise<Server> {
  const server = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'sample-server.ts'), dir, wall], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, SULAIBAN_SECRET: secret, NODE_ENV: 'production' },
  })
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => resolve({ url: text.toString().trim(), process: server }))
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}

async function sessionOf(person: string): Promise<string> {
  process.env.SULAIBAN_SECRET = secret
  const { signed } = await import('../../cloudfunctions/kit/session')
  return signed(person, { id: 'sample', at: at(morning), until: at(morning) + 30 * 86_400_000, where: '' })
}

let taps = 0

async function call<Answer>(url: string, name: string, input: unknown, session: string): Promise<Outcome<Answer>> {
  const reply = await fetch(`${url}/call/${name.split('.')[0]}`, {
    method: 'POST',
    body: JSON.stringify({ call: name, input, session }),
  })
  return (await reply.json()) as Outcome<Answer>
}

/** Files until the server is gone; gives back the codes that were acknowledged. */
async function fileUntilKilled(url: string, session: string, acknowledged: string[]): Promise<void> {
  for (;;) {
    const input = {
      tap: `kill-${String(++taps).padStart(16, '0')}`,
      kind: 'complaint',
      item: 'streetlight',
      place: { scene: 'g7KQ2M' },
    }
    const outcome = await call<{ id: string }>(url, 'request.submit', input, session).catch(() => null)
    if (!outcome) return
    if (!outcome.ok) return
    acknowledged.push(outcome.data.id)
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 10_000; waited += 5) await new Promise(resolve => setTimeout(resolve, 5))
}

const gone = (server: ChildProcess) => new Promise(resolve => server.once('exit', resolve))

test('three times killed, nothing acknowledged is lost and every handler is told', async () => {
  const acknowledged: string[] = []
  const reporters = ['ps-wangxiulan', 'ps-wanglei', 'ps-zhouli', 'ps-sunwei', 'ps-zhangmin', 'ps-zhaojianguo']
  for (let round = 0; round < 3; round++) {
    const server = await start(morning)
    const sessions = await Promise.all(reporters.slice(2 * round, 2 * round + 2).map(sessionOf))
    const filing = sessions.map(session => fileUntilKilled(server.url, session, acknowledged))
    await until(() => acknowledged.length >= 6 * (round + 1) - 3)
    server.process.kill('SIGKILL')
    await Promise.all([...filing, gone(server.process)])
  }
  expect(acknowledged.length).toBeGreaterThan(3)
  const { url, process: last } = await start(whenLeasesAreOver)
  const handler = await sessionOf('ps-liqiang')
  await standing(url, handler, acknowledged)
  last.send('settle')
  await new Promise(resolve => last.once('message', resolve))
  expect(await told(url, handler)).toEqual(expect.arrayContaining(acknowledged))
  last.kill('SIGTERM')
  await gone(last)
}, 60_000)

/** Every code is there for the handler. */
async function standing(url: string, handler: string, ids: string[]): Promise<void> {
  for (const id of ids)
    expect(await call(url, 'request.track', { id }, handler)).toMatchObject({
      ok: true,
      data: { id, state: 'dispatched' },
    })
}

/** The subjects of all that lies in the inbox. */
async function told(url: string, handler: string): Promise<string[]> {
  const subjects: string[] = []
  let after: string | undefined
  do {
    const page = await call<{ rows: { subject: string }[]; after: string | null }>(
      url,
      'person.inbox',
      { after },
      handler,
    )
    if (!page.ok) throw new Error(page.say)
    subjects.push(...page.data.rows.map(({ subject }) => subject))
    after = page.data.after ?? undefined
  } while (after)
  return subjects
}

afterAll(() => rmSync(dir, { recursive: true, force: true }))
