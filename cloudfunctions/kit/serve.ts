// What every call needs, done once: who calls, may they, is the input right, is the pace bearable; errors caught, refusals put on the wire.
import { type AnswerOf, type Call, type Envelope, mayCall, type Outcome, type WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import { type Pace, tooFast } from '@shared/person/pace'
import type { Person } from '@shared/person/person'
import type { Caller } from '@shared/request/standing'
import { type Ruling, refuse } from '@shared/ruling'
import { type GenericSchema, getDotPath, safeParse } from 'valibot'
import { addressOf, callerOf, openidOf, type Way } from './caller'
import { now } from './clock'
import { countySince, theCounty } from './county'
import { log } from './log'

/** What a call runs with. `person` and `caller` are null for nobody, whom only calls open to all ever see. */
export type Situation = {
  person: Person | null
  caller: Caller | null
  openid: string | null
  /** The browser's session by which the caller came; null in WeChat. */
  session: string | null
  /** The browser as it calls itself, and the address that a call came from, as far as they are known. */
  agent: string
  address: string | null
  county: County
  now: number
}

/** A known caller's situation. */
export type Known = Situation & { person: Person; caller: Caller }

type Run = (wish: never, situation: never) => Promise<Ruling<unknown>>
export type Served = {
  definition: Call
  run: Run
  pace?: Pace
  /** What was answered to the same tap before: asked where the pace is too fast, since a tap again is no new wish. */
  again?: (wish: never, known: never) => Promise<Ruling<unknown> | null>
}

/** A call for known persons. */
export const on = <C extends Call>(
  definition: C,
  run: (wish: WishOf<C>, known: Known) => Promise<Ruling<AnswerOf<C>>>,
  pace?: Pace,
  again?: (wish: WishOf<C>, known: Known) => Promise<Ruling<AnswerOf<C>> | null>,
): Served => ({ definition, run, pace, again })

/** A call that nobody in particular may make. */
export const onAnyone = <C extends Call>(
  definition: C,
  run: (wish: WishOf<C>, situation: Situation) => Promise<Ruling<AnswerOf<C>>>,
): Served => ({ definition, run })

type HttpEvent = { httpMethod: string; headers?: Record<string, unknown>; body?: string; isBase64Encoded?: boolean }

/** A cloud function from its table of calls; called from WeChat with an envelope, from the browser over HTTP access. */
export function serve(table: Served[]): (event: unknown, context: unknown) => Promise<unknown> {
  const calls = new Map(table.map(served => [served.definition.name, served]))
  return (event, context) => served(calls, event, context)
}

/** The platform's own id of a run: by it a log line is found beside the platform's. */
const runOf = (context: unknown): string => (context as { request_id?: string } | null)?.request_id ?? ''

async function served(calls: Map<string, Served>, event: unknown, context: unknown): Promise<unknown> {
  if (!isHttp(event))
    return answer(
      calls,
      event as Envelope,
      { openid: openidOf(context), session: undefined, agent: '', address: addressOf(context) },
      runOf(context),
    )
  const envelope = envelopeOf(event)
  const { headers = {} } = event
  const agent = String(headers['user-agent'] ?? '').slice(0, 300)
  const outcome = envelope
    ? await answer(
        calls,
        envelope,
        { openid: null, session: envelope.session, agent, address: addressOf(context, headers) },
        runOf(context),
      )
    : onTheWire(refuse('bad-input'))
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(outcome),
    isBase64Encoded: false,
  }
}

const isHttp = (event: unknown): event is HttpEvent => typeof (event as HttpEvent | null)?.httpMethod === 'string'

function envelopeOf({ body = '', isBase64Encoded }: HttpEvent): Envelope | null {
  try {
    const parsed: unknown = JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Envelope) : null
  } catch {
    return null
  }
}

async function answer(
  calls: Map<string, Served>,
  envelope: Envelope,
  way: Way & { agent: string },
  run: string,
): Promise<Outcome<unknown>> {
  try {
    const served = calls.get(envelope?.call)
    return onTheWire(served ? await serveCall(served, envelope.input, way) : refuse('unknown-call'))
  } catch (error) {
    log('failed', { run, call: envelope?.call, request: subjectOf(envelope?.input), error })
    return onTheWire(refuse('unavailable'))
  }
}

/** The id of what the call is about, where it names one. */
const subjectOf = (input: unknown): unknown => (input as { id?: unknown } | null)?.id

/** Clocks of two machines may differ by so much. */
const apart = 5_000

async function serveCall(
  { definition, run, pace, again }: Served,
  input: unknown,
  way: Way & { agent: string },
): Promise<Ruling<unknown>> {
  const wish = safeParse(definition.input as GenericSchema, input)
  if (!wish.success) return wrongInput(wish.issues[0])
  const moment = now()
  const [{ person, session }, known] = await Promise.all([callerOf(way, moment, pace), theCounty()])
  // Who lost a post has none, although this instance may have read the county before.
  const county = person?.postsAt ? await countySince(person.postsAt + apart) : known
  const caller = person && callerFrom(person, county)
  const posts = caller?.employments.flatMap(({ posts }) => posts) ?? []
  if (!mayCall(definition, caller !== null, posts)) return refuse(caller ? 'not-allowed' : 'not-signed-in')
  const { openid, agent, address } = way
  const situation = { person, caller, openid, session, agent, address, county, now: moment } as never
  if (pace && person && tooFast(pace, person.paces[pace.name] ?? [], moment))
    return (await answeredBefore(again, wish.output as never, situation)) ?? refuse('slow-down')
  return run(wish.output as never, situation)
}

/** Milliseconds in which a filing is there, however much is filed at once. */
const underWay = [0, 150, 600, 1200]

/** Many taps at once are one wish too: the first of them may still be under way. */
async function answeredBefore(again: Served['again'], wish: never, known: never): Promise<Ruling<unknown> | null> {
  for (const wait of again ? underWay : []) {
    await new Promise(resolve => setTimeout(resolve, wait))
    const before = await again?.(wish, known)
    if (before) return before
  }
  return null
}

function callerFrom(person: Person, county: County): Caller {
  const persons = [person._id, ...person.also] as [string, ...string[]]
  const employments = persons.flatMap(id => county.employments.get(id) ?? [])
  return { persons, name: person.name, employments, akin: person.akin }
}

/** A field's own sentence where the schema has one; valibot's English is not for people. */
function wrongInput(issue: Parameters<typeof getDotPath>[0]): Ruling<never> {
  const refusal = refuse('bad-input', getDotPath(issue) ?? undefined)
  return /\p{Script=Han}/u.test(issue.message) ? { ...refusal, say: issue.message } : refusal
}

const onTheWire = (ruling: Ruling<unknown>): Outcome<unknown> => (ruling.ok ? { ok: true, data: ruling.value } : ruling)
