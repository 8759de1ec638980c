import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/person/calls'
import { allow, type Ruling } from '@shared/ruling'
import { nameOfTemplate } from '../kit/account'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'

/** Adds what was accepted to the ledger: one consent, one message. Any answer that begins with accept counts (requestSubscribeMessage). */
export async function consent(
  { answers }: WishOf<typeof calls.consent>,
  { person, openid }: Known,
): Promise<Ruling<AnswerOf<typeof calls.consent>>> {
  const accepted = Object.entries(answers).filter(([, said]) => said.startsWith('accept'))
  const names = accepted.map(([id]) => nameOfTemplate(id)).filter(name => name !== undefined)
  if (names.length === 0 || !openid) return allow({ left: person.consents })
  const changes = Object.fromEntries(names.map(name => [`consents.${name}`, database().command.inc(1)]))
  const changed = await persons.updateOne({ _id: person._id }, { ...changes, openid })
  return allow({ left: changed?.consents ?? {} })
}
