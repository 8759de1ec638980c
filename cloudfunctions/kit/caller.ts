// Who calls: in WeChat the platform says it, in the browser a signed session does. An empty identity is nobody.
import { randomBytes } from 'node:crypto'
import { kept, type Pace } from '@shared/person/pace'
import type { Person } from '@shared/person/person'
import { database, tcb } from './cloud'
import { by, collection, unique } from './collection'
import { sessionShown } from './session'

/** What earlier releases did not know of a person. */
const whole = (stored: Person): Person => ({
  ...stored,
  akin: stored.akin ?? [],
  sessions: stored.sessions ?? {},
  postsAt: stored.postsAt ?? 0,
})

export const persons = collection<Person>('persons', [unique(by('keys', 'keys')), by('also', 'also')], {
  whole,
  part: whole,
  asked: fields => fields,
})

/** How the call came in, before anybody is looked up. */
export type Way = { openid: string | null; session: string | undefined; address: string | null }

/** Who calls, and in the browser by which session. */
export type Came = { person: Person | null; session: string | null }

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
export async function callerOf({ openid, session }: Way, now: number, pace?: Pace): Promise<Came> {
  if (openid) {
    const person = (await look({ keys: `wx:${openid}` }, now, pace)) ?? (await newcomer(openid, now, pace))
    return { person, session: null }
  }
  const shown = await sessionShown(session, now)
  const person =
    shown && (await look({ _id: shown.person, [`sessions.${shown.id}.until`]: database().command.gt(now) }, now, pace))
  return person ? { person, session: shown.id } : { person: null, session: null }
}

/** As WeChat says it of its own, as the door says it of a browser; null where nobody says. */
export function addressOf(context: unknown, headers: Record<string, unknown> = {}): string | null {
  const { WX_CLIENTIP, TCB_SOURCE_IP } = tcb.getCloudbaseContext(
    context as Parameters<typeof tcb.getCloudbaseContext>[0],
  ) as { WX_CLIENTIP?: string; TCB_SOURCE_IP?: string }
  const real = headers['x-real-ip']
  return [WX_CLIENTIP, typeof real === 'string' ? real : '', TCB_SOURCE_IP].find(Boolean) || null
}

async function look(filter: Record<string, unknown>, now: number, pace?: Pace): Promise<Person | null> {
  if (!pace) return (await persons.find(filter, { limit: 1 }))[0] ?? null
  const found = await persons.updateOne(filter, {
    [`paces.${pace.name}`]: database().command.push({ each: [now], slice: -kept(pace) }),
  })
  return found && whole(found)
}

async function newcomer(openid: string, now: number, pace?: Pace): Promise<Person | null> {
  await persons.add(newPerson({ keys: [`wx:${openid}`], openid }, now))
  return look({ keys: `wx:${openid}` }, now, pace)
}

export const newPerson = (known: Partial<Person>, now: number): Person => ({
  _id: `ps-${randomBytes(8).toString('hex')}`,
  keys: [],
  also: [],
  akin: [],
  name: '',
  phone: null,
  openid: null,
  agreed: 0,
  consents: {},
  paces: {},
  unread: 0,
  sessions: {},
  postsAt: 0,
  createdAt: now,
  ...known,
})
