// The county's staff changed: what stands with the units concerned wakes and is looked at (`shared/request/staffed.ts`), and whoever
// lost a post is signed out. Found through indexes; nothing is read but the roster as it was.
import { changeOf, type Roster, rosterOf } from '@shared/organisation/roster'
import type { Post } from '@shared/post'
import { openStates } from '@shared/request/states'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { collection } from '../kit/collection'
import { theCounty } from '../kit/county'
import { requests } from '../request/requests'

/** One document: the staff as it was when it was last looked at. */
export const rosters = collection<{ _id: string; units: Roster }>('rosters')

/** The units as this instance last compared them: the county keeps the same object as long as nothing of them was changed. */
let seen: unknown

/** @returns how many requests were woken */
export async function wakeAfterStaffChange(now: number): Promise<number> {
  const { units } = await theCounty()
  if (units === seen) return 0
  const before = await rosters.get('staff')
  const after = rosterOf(units.values())
  const change = changeOf(before?.units ?? {}, after)
  const woken = before ? await wakeThose(change.units, now) : 0
  if (change.persons.length > 0)
    await persons.update({ _id: database().command.in(change.persons) }, { sessions: database().command.set({}) })
  // Last: after a crash it is all done again, to the same end.
  if (!before || JSON.stringify(before.units) !== JSON.stringify(after))
    await rosters.put({ _id: 'staff', units: after })
  seen = units
  return woken
}

const approving: readonly Post[] = ['head', 'leader']

/** What the units have, and what waits for their hands or their word. */
async function wakeThose(units: readonly string[], now: number): Promise<number> {
  if (units.length === 0) return 0
  const _ = database().command
  const state = _.in([...openStates])
  const keys = units.flatMap(unit => [unit, ...approving.map(post => `${unit}:${post}`)])
  const [had, called] = await Promise.all([
    requests.update({ unit: _.in([...units]), state }, { wakeAt: now }),
    requests.update({ others: _.in(keys), state }, { wakeAt: now }),
  ])
  return had + called
}
