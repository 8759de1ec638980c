// The browsers in which somebody is signed in: begun here, seen, and ended on the server.
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/person/calls'
import type { Person } from '@shared/person/person'
import { allow, type Ruling } from '@shared/ruling'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { mostSessions, newSession, signed } from '../kit/session'

/** @returns what the browser keeps; the number was proved a moment ago */
export async function signedInAs({ _id, phone }: Person, agent: string, now: number): Promise<string> {
  const session = newSession(now, agent.slice(0, 80))
  const push = database().command.push({ each: [session], slice: -mostSessions })
  await persons.update({ _id }, { sessions: push, ...(phone ? { 'phone.provedAt': now } : {}) })
  return signed(_id, session)
}

const ended = async (person: Person, ids: readonly string[]): Promise<Ruling<{ ended: number }>> => {
  const _ = database().command
  if (ids.length > 0) await persons.update({ _id: person._id }, { sessions: _.pull({ id: _.in([...ids]) }) })
  return allow({ ended: ids.length })
}

/** This browser's, or all; in WeChat, which has none of its own, all. */
export const signOut = async (
  { everywhere }: WishOf<typeof calls.signOut>,
  { person, session }: Known,
): Promise<Ruling<AnswerOf<typeof calls.signOut>>> =>
  ended(person, session && !everywhere ? [session] : person.sessions.map(({ id }) => id))

export const endSession = async (
  { id }: WishOf<typeof calls.endSession>,
  { person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.endSession>>> =>
  ended(
    person,
    person.sessions.filter(session => session.id === id).map(session => session.id),
  )

export const sessions = async (
  _: WishOf<typeof calls.sessions>,
  { person, session, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.sessions>>> => {
  const living = person.sessions.filter(({ until }) => until > now)
  return allow({ rows: living.reverse().map(each => ({ ...each, here: each.id === session })) })
}
