// What both doors to the cloud share: from a definition to an envelope, from whatever happens to a reply.
import type { Call, Envelope, Outcome } from '@shared/calls/call'
import { common } from '@shared/ruling'
import { type GenericSchema, type InferInput, safeParse } from 'valibot'

/** An outcome, or the word that the network is gone. Never thrown. */
export type Reply<Answer> = Outcome<Answer> | Offline
export type Offline = { ok: false; why: 'offline'; say: string; field?: undefined }
export type Refused = Extract<Reply<unknown>, { ok: false }>

/** Takes an envelope to a function; 'offline' when it could not leave. May throw: that reads as “unavailable”. */
export type Carrier = (name: string, envelope: Envelope) => Promise<unknown>

export const offline: Offline = { ok: false, why: 'offline', say: '网络没有连上，您填写的内容还在。请连上网络再试。' }
const unavailable: Refused = { ok: false, why: 'unavailable', say: common.unavailable }

const isOutcome = (answer: unknown): answer is Outcome<never> =>
  typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'

/** The shape is looked at before the trip, so that a wrong field is told at once, and also without a network. */
function misshapen(schema: GenericSchema, input: unknown): Refused | null {
  const parsed = safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return null
  const issue = parsed.issues[0]
  const field = issue.path?.map(step => String(step.key)).join('.')
  return { ok: false, why: 'bad-input', say: issue.message, field }
}

export const makeCall =
  (carry: Carrier) =>
  async <Schema extends GenericSchema, Answer>(
    definition: Call<Schema, Answer>,
    input: InferInput<Schema>,
  ): Promise<Reply<Answer>> => {
    const wrong = misshapen(definition.input, input)
    if (wrong) return wrong
    try {
      const [name = ''] = definition.name.split('.')
      const answer = await carry(name, { call: definition.name, input })
      if (answer === 'offline') return offline
      return isOutcome(answer) ? answer : unavailable
    } catch {
      return unavailable
    }
  }
