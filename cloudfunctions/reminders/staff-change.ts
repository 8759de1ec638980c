// The county's staff changed: what stands with the units concerned wakes and is looked at (`shared/request/staffed.ts`), and whoever
// lost a post is signed out. Found through indexes; nothing is read but the roster as it was.
import { changeOf, type Roster, rosterOf } from '@shared/organisation/roster'
import type { Post } from '@shared/post'
import { openStates } from '@shared/request/states'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { collection } from '../kit/collection'
import { countySince, trusted } from '../kit/county'
import { either } from '../kit/store'
import { wakeAll } from '../request/requests'

/** Units to be looked at once more: until then a function that knew them as they were may have handed somebody something. */
type Again = { units: string[]; at: number }

/** One document: the staff as it was when it was last looked at. */
export const rosters = collection<{ _id: string; units: Roster; again?: Again | null }>('rosters')

/** The units as this instance last compared them: the county keeps the same object as long as nothing of them was changed. */
let seen: unknown
let again: Again | null = null

const none: Again = { units: [], at: 0 }

/**
 * @param since by the real clock: the county is asked for again where it was not since then
 * @returns how many requests were woken
 */
export async function wakeAfterStaffChange(now: number, since: number): Promise<number> {
  const { units } = await countySince(since)
  if (units === seen && (!again || again.at > now)) return 0
  const before = await rosters.get('staff')
  const after = rosterOf(units.values())
  const change = changeOf(before?.units ?? {}, after)
  const waiting = before?.again ?? none
  const due = waiting.at <= now ? waiting.units : []
  const woken = before ? await wakeThose([...new Set([...change.units, ...due])], now) : 0
  await endStanding(change.persons, after)
  const next = nextLook(change.units, waiting, now)
  // Last: after a crash it is all done again, to the same end.
  if (!before || JSON.stringify([before.units, waiting]) !== JSON.stringify([after, next]))
    await rosters.put({ _id: 'staff', units: after, again: next })
  seen = units
  again = next.units.length > 0 ? next : null
  return woken
}

/** Twice as long as a function takes the county as unchanged. */
const later = 2 * trusted

function nextLook(changed: readonly string[], waiting: Again, now: number): Again {
  const left = waiting.at > now ? waiting.units : []
  return changed.length > 0
    ? { units: [...new Set([...left, ...changed])], at: now + later }
    : left.length > 0
      ? waiting
      : none
}

const approving: readonly Post[] = ['head', 'leader']

/** What the units have, and what waits for their hands or their word. */
async function wakeThose(units: readonly string[], now: number): Promise<number> {
  if (units.length === 0) return 0
  const _ = database().command
  const state = _.in([...openStates])
  const keys = units.flatMap(unit => [unit, ...approving.map(post => `${unit}:${post}`)])
  const [had, called] = await Promise.all([
    wakeAll({ unit: _.in([...units]), state }, now),
    wakeAll({ others: _.in(keys), state }, now),
  ])
  return had + called
}

/**
 * Who lost a post is signed out everywhere. Who is staff nowhere any more keeps their number, but what it proves is over: it may have
 * been their office's, and whoever proves it next is somebody new until a tracking code shows otherwise.
 */
async function endStanding(losers: readonly string[], after: Roster): Promise<void> {
  if (losers.length === 0) return
  const _ = database().command
  const known = (ids: readonly string[], more = {}) =>
    either(['_id', 'also'].map(field => ({ [field]: _.in([...ids]), ...more })))
  await persons.update(known(losers), { sessions: _.set({}), postsAt: Date.now() })
  const left = losers.filter(person => !Object.values(after).some(staff => staff[person]))
  if (left.length > 0) await persons.update(known(left, { phone: _.neq(null) }), { 'phone.provedAt': 0 })
}
