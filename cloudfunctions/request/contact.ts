import { randomUUID } from 'node:crypto'
import { standsOf } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { mayLook } from '@shared/request/look'
import { actorAs } from '@shared/request/standing'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { by, collection } from '../kit/collection'
import { unseal } from '../kit/secrets'
import type { Known } from '../kit/serve'
import { requests } from './requests'

/** `request`: the matter, or `ph:` and the keyed hash of a number by which matters were looked for. */
type Look = { _id: string; request: string; person: string; unit: string | null; reason: string; at: number }

export const looks = collection<Look>('looks', [by('request', 'request', '-at')])

const lookers = ['handler', 'head', 'dispatcher'] as const

/** The full phone of a reporter. The look is written down before the number leaves. */
export async function contact(
  { id, reason }: WishOf<typeof calls.contact>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.contact>>> {
  const request = await requests.get(id)
  const stands = request ? standsOf(request, known.caller) : []
  if (!request || stands.length === 0) return refuse('not-yours')
  const who = actorAs(lookers, stands, request, known.caller)
  if (!who) return refuse('not-allowed')
  const phone = mayLook(request, who, reason)
  if (!phone.ok) return phone
  await looks.add({ _id: randomUUID(), request: id, person: known.person._id, unit: who.unit, reason, at: known.now })
  return allow({ name: request.reporter.name, phone: unseal(phone.value) })
}
