// Who calls: in WeChat the platform says it, in the browser a signed session does. An empty identity is nobody.
import { randomBytes } from 'node:crypto'
import { kept, type Pace } from '@shared/person/pace'
import type { Person } from '@shared/person/person'
import { database, tcb } from './cloud'
import { by, collection, unique } from './collection'
import { personOfSession } from './session'

export const persons = collection<Person>('persons', [unique(by('keys', 'keys'))])

/** How the call came in, before anybody is looked up. */
export type Way = { openid: string | null; session: string | undefined }

/** The openid that WeChat gives with the invocation itself: never from the event, never from the environment shared by all. */
export function openidOf(context: unknown): string | null {
  const { WX_OPENID } = tcb.getCloudbaseContext(context as Parameters<typeof tcb.getCloudbaseContext>[0]) as {
    WX_OPENID?: string
  }
  return typeof WX_OPENID === 'string' && WX_OPENID !== '' ? WX_OPENID : null
}

/**
 * The person, in one round trip; with a pace the moment is written down on the way.
 * Whoever comes from WeChat for the first time becomes a person here (two round trips more, once).
 */
export async function callerOf({ openid, session }: Way, now: number, pace?: Pace): Promise<Person | null> {
  const id = openid ? null : await personOfSession(session, now)
  if (!openid && !id) return null
  const filter = openid ? { keys: `wx:${openid}` } : { _id: id }
  const found = await look(filter, now, pace)
  return found ?? (openid ? newcomer(openid, now, pace) : null)
}

async function look(filter: Record<string, unknown>, now: number, pace?: Pace): Promise<Person | null> {
  if (!pace) return (await persons.find(filter, { limit: 1 }))[0] ?? null
  return persons.updateOne(filter, {
    [`paces.${pace.name}`]: database().command.push({ each: [now], slice: -kept(pace) }),
  })
}

async function newcomer(openid: string, now: number, pace?: Pace): Promise<Person | null> {
  await persons.add(newPerson({ keys: [`wx:${openid}`], openid }, now))
  return look({ keys: `wx:${openid}` }, now, pace)
}

export const newPerson = (known: Partial<Person>, now: number): Person => ({
  _id: `ps-${randomBytes(8).toString('hex')}`,
  keys: [],
  also: [],
  name: '',
  phone: null,
  openid: null,
  agreed: 0,
  consents: {},
  paces: {},
  unread: 0,
  createdAt: now,
  ...known,
})
