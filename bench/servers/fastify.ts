// The peer: the same job written by hand for Fastify and SQLite alone: who files (a signed session), is it the same tap, is the
// pace bearable, one row with its history, clocks and notice; one durable transaction each.
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addWorkingDays, calendarOf, published } from '@shared/calendar'
import Sqlite from 'better-sqlite3'
import fastify from 'fastify'
import { sessionShown } from '../../cloudfunctions/kit/session'

const sql = new Sqlite(join(mkdtempSync(join(tmpdir(), 'peer-')), 'peer.db'))
sql.pragma('journal_mode = WAL')
sql.pragma('synchronous = FULL')
sql.exec(`CREATE TABLE person (id TEXT PRIMARY KEY, paces TEXT);
  CREATE TABLE request (id TEXT PRIMARY KEY, tap TEXT UNIQUE, person TEXT, unit TEXT, state TEXT, filed INTEGER, due INTEGER, wake INTEGER, body TEXT);
  CREATE INDEX reporter ON request (person, filed); CREATE INDEX unit ON request (unit, state, due); CREATE INDEX alarm ON request (wake)`)
const paces = sql.prepare<[string], string>('SELECT paces FROM person WHERE id = ?').pluck()
const setPaces = sql.prepare('INSERT INTO person VALUES (?, ?) ON CONFLICT DO UPDATE SET paces = excluded.paces')
const insert = sql.prepare('INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
const calendar = calendarOf(published)

type Body = { session: string; input: { tap: string; kind: string; item: string; place: object } }

const file = sql.transaction((person: string, { tap, ...input }: Body['input'], now: number) => {
  const recent = (JSON.parse(paces.get(person) ?? '[]') as number[]).filter(at => at > now - 600_000)
  if (recent.length >= 10) return { ok: false }
  setPaces.run(person, JSON.stringify([...recent, now]))
  const id = `rq-${randomBytes(5).toString('hex')}`
  const due = addWorkingDays(calendar, now, 1).at
  const steps = [
    { at: now, deed: 'submit', by: person },
    { at: now, deed: 'dispatch', by: 'system', unit: 'u-zjj' },
  ]
  const body = {
    ...input,
    history: steps,
    clocks: { accept: { from: now, due } },
    outbox: [{ to: 'ps-liqiang', template: 'task', at: now }],
  }
  insert.run(id, `${person}:${tap}`, person, 'u-zjj', 'dispatched', now, due, now, JSON.stringify(body))
  return { ok: true, data: { id } }
})

const app = fastify()
app.post<{ Body: Body }>(
  '/call/request',
  {
    schema: {
      body: {
        type: 'object',
        required: ['session', 'input'],
        properties: { session: { type: 'string' }, input: { type: 'object' } },
      },
    },
  },
  async ({ body }) => {
    const person = (await sessionShown(body.session, Date.now()))?.person
    return person ? file(person, body.input, Date.now()) : { ok: false }
  },
)
app.listen({ port: 0, host: '127.0.0.1' }).then(url => console.log(url))
