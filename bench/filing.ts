// Filing through the door: durable, 32 clients, beside a bare echo and the same job by hand on Fastify and SQLite.
import { signed } from '../cloudfunctions/kit/session'
import { load, type Measured, type Send } from './load'
import { row, title } from './print'
import { start } from './server'

const secret = 'a secret for the bench alone, forty letters'
const residents = 4000
const callers = 32
const seconds = 4
/** Long enough for the compiler to have seen the work, and for each session to have been checked once, of whoever is slow too. */
const warm = { seconds: 5, atLeast: 3 * residents }
const rounds = 3

let filed = 0

/** A different resident each time, so that nobody is too fast. */
const filing = (sessions: string[]) => async (send: Send) => {
  const n = filed++
  const input = {
    tap: `bench-${String(n).padStart(16, '0')}`,
    kind: 'complaint',
    item: 'streetlight',
    place: { scene: 'g7KQ2M' },
  }
  const answer = await send(
    '/call/request',
    JSON.stringify({ call: 'request.submit', input, session: sessions[n % sessions.length] }),
  )
  if (!answer.includes('"ok":true')) throw new Error(answer)
}

const middle = (runs: Measured[]): Measured =>
  [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)] as Measured

/** As the product's server knows it of every resident. */
const session = { id: 'bench', at: Date.now(), until: Date.now() + 30 * 86_400_000, where: '' }

export async function run(): Promise<void> {
  process.env.SULAIBAN_SECRET = secret
  const sessions = await Promise.all(Array.from({ length: residents }, (_, n) => signed(`ps-resident-${n}`, session)))
  title(`Filing through the door, durable, ${callers} clients`)
  const names = ['echo', 'fastify', 'product'] as const
  const measured: Record<string, Measured[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { url, stop } = await start(name, { SULAIBAN_SECRET: secret, RESIDENTS: String(residents) })
      const work = filing(sessions)
      await load({ url, callers, ...warm, work })
      const run = await load({ url, callers, seconds, work })
      measured[name] = [...(measured[name] ?? []), run]
      stop()
    }
  }
  const floor = middle(measured.echo ?? []).perSecond
  for (const name of names) {
    const { perSecond, p50, p99, failed } = middle(measured[name] ?? [])
    row(
      name,
      `${Math.round(perSecond)}/s`,
      `p50 ${p50.toFixed(1)} ms`,
      `p99 ${p99.toFixed(1)} ms`,
      `${(perSecond / floor).toFixed(2)} of echo`,
      failed ? `${failed} FAILED` : '',
    )
  }
}

if (require.main === module) void run()
