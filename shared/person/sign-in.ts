// The one-time code by which a phone is shown to be one's own. Pace and tries are counted so that nobody can lock another out: the
// codes by phone and address, the tries by the ticket that came with the code.

import { allow, type Ruling } from '../ruling'
import { codePace, kept, phonePace, tooFast } from './pace'
import { refuse } from './refusals'

const minute = 60_000

/** A code lives five minutes. */
export const codeLives = 5 * minute
/** Whoever holds a code's ticket may try five times. */
const triesOfTicket = 5
/** Without a ticket, all together: twenty guesses are one chance in 50,000. */
const triesOfAll = 20
/** Codes that may be good side by side: each asking has its own. */
const mostCodes = 5

/** One code that was sent, hashed. */
export type Sent = { code: string; at: number }

/** A code with its ticket, and the keyed hash of the address from which it was asked for. */
export type Asked = Sent & { ticket: string; from: string }

/** What is known of a phone, under its keyed hash. */
export type SignIn = {
  _id: string
  /** The codes that may still be good, by their tickets. */
  codes: Record<string, Sent>
  /** Tries by ticket; under `all` those without one. Each new code begins `all` anew. */
  tries: Record<string, number>
  /** When codes were sent lately, and from where. */
  sends: { at: number; from: string }[]
  /** Raised by each code that is sent: two at once are one. */
  version: number
}

const mostSends = kept(phonePace)

/** The phone with one code more. Refuses a second within a minute, from wherever, and too many from one address or from all. */
export function sendAnother(
  last: SignIn | null,
  { ticket, from, ...sent }: Asked,
  now: number,
): Ruling<Omit<SignIn, '_id'>> {
  const sends = [...(last?.sends ?? []), { at: now, from }]
  const all = sends.map(({ at }) => at)
  const fromHere = sends.filter(each => each.from === from).map(({ at }) => at)
  const again = (last?.sends ?? []).some(({ at }) => at > now - minute && at <= now + minute)
  if (again) return refuse('code-too-often', 'phone')
  if (tooFast(codePace, fromHere, now) || tooFast(phonePace, all, now)) return refuse('codes-for-today', 'phone')
  const before = Object.entries(last?.codes ?? {}).filter(([, one]) => isAlive(one, now))
  const codes = Object.fromEntries([...before, [ticket, sent] as const].slice(-mostCodes))
  const tries = Object.fromEntries(Object.keys(codes).map(each => [each, last?.tries[each] ?? 0]))
  return allow({
    codes,
    tries: { ...tries, all: 0 },
    sends: sends.slice(-mostSends),
    version: (last?.version ?? 0) + 1,
  })
}

/** Sent within five minutes, by a clock that may have been put back meanwhile. */
const isAlive = ({ at }: Sent, now: number): boolean => Math.abs(now - at) <= codeLives

/** By whose count a try goes: its ticket's, where it is one of this phone's. */
export const countOf = (phone: SignIn | null, ticket: string | undefined): string =>
  ticket !== undefined && phone && Object.hasOwn(phone.codes, ticket) ? ticket : 'all'

/** The ticket of the code that it is; `phone` counts the present try. A code that was used is there no more. */
export function checkCode(phone: SignIn | null, count: string, code: string, now: number): Ruling<string> {
  const most = count === 'all' ? triesOfAll : triesOfTicket
  if ((phone?.tries[count] ?? 0) > most) return refuse('too-many-tries', 'code')
  const found = Object.entries(phone?.codes ?? {}).find(([, one]) => one.code === code && isAlive(one, now))
  return found ? allow(found[0]) : refuse('bad-code', 'code')
}
