// A release that finds requests by other keys than the one before it wakes each of them once: the run that wakes it writes the keys.
// What it reads is whole in any case (`shared/request/whole.ts`); this is for what the database is asked by.
import { ownKey } from '@shared/county'
import { finalStates, openStates } from '@shared/request/states'
import { database } from '../kit/cloud'
import { changeCounty, theCounty } from '../kit/county'
import { wakeAll } from '../request/requests'

/** Raised by a release that changes `keys`, `others` or an errand of requests. 1: `others`, and terms in their own collection. 2: numbers among the terms. 3: danger reaches the lead. */
export const release = 3

export const releaseOf = ownKey('release', 0)

/** Looked at once by each instance. */
let looked = false

/** @returns how many were woken; none where this release has been here before */
export async function wakeAfterRelease(now: number): Promise<number> {
  if (looked) return 0
  looked = true
  return wakeForRelease(now)
}

export async function wakeForRelease(now: number): Promise<number> {
  if (releaseOf.of(await theCounty()) >= release) return 0
  const state = database().command.in([...openStates, ...finalStates])
  const woken = await wakeAll({ state }, now, { indexedFor: database().command.set(null) })
  await changeCounty({ [releaseOf.name]: release })
  return woken
}
