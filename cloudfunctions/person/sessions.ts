// The browsers in which somebody is signed in: begun here, seen, and ended on the server.
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import { allow, type Ruling } from '@shared/ruling'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { mostSessions, newSession, signed } from '../kit/session'

/** Each by itself: two that end or begin at once do not undo each other. */
const without = (ids: readonly string[]) =>
  Object.fromEntries(ids.map(id => [`sessions.${id}`, database().command.remove()]))

const latestFirst = ({ sessions }: Person) => Object.entries(sessions).sort(([, a], [, b]) => b.at - a.at)

/** @returns what the browser keeps; the number was proved a moment ago */
export async function signedInAs(person: Person, agent: string, now: number): Promise<string> {
  const { id, ...session } = newSession(now, agent)
  const old = latestFirst(person).filter(([, { until }], place) => until <= now || place >= mostSessions - 1)
  await persons.update(
    { _id: person._id },
    {
      ...without(old.map(([key]) => key)),
      [`sessions.${id}`]: database().command.set(session),
      ...(person.phone ? { 'phone.provedAt': now } : {}),
    },
  )
  return signed(person._id, { id, ...session })
}

async function ended(person: Person, ids: readonly string[]): Promise<Ruling<{ ended: number }>> {
  if (ids.length > 0) await persons.update({ _id: person._id }, without(ids))
  return allow({ ended: ids.length })
}

/** This browser's, or all; in WeChat, which has none of its own, all. */
export const signOut = async (
  { everywhere }: WishOf<typeof calls.signOut>,
  { person, session }: Known,
): Promise<Ruling<AnswerOf<typeof calls.signOut>>> =>
  ended(person, session && !everywhere ? [session] : Object.keys(person.sessions))

export const endSession = async (
  { id }: WishOf<typeof calls.endSession>,
  { person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.endSession>>> => ended(person, Object.hasOwn(person.sessions, id) ? [id] : [])

export const sessions = async (
  _: WishOf<typeof calls.sessions>,
  { person, session, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.sessions>>> => {
  const living = latestFirst(person).filter(([, { until }]) => until > now)
  return allow({ rows: living.map(([id, each]) => ({ id, ...each, here: id === session })) })
}
