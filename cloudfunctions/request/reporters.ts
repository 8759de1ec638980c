// What is found out of a reporter afterwards, written into their matters: other ids for recusal, and by what number they are called.
import type { Sealed } from '@shared/person/person'
import { finalStates, openStates } from '@shared/request/states'
import { database } from '../kit/cloud'
import { tellSoon } from '../kit/tell'
import { requests, wakeAll } from './requests'

/** They are or may be one person: each of their matters knows all ids, and an open one is looked at again, should its handler be among them. */
export async function knownUnder(ids: readonly string[], now: number): Promise<void> {
  const _ = database().command
  const mine = { 'reporter.person': _.in([...ids]) }
  const also = { 'reporter.also': _.set([...ids]) }
  await Promise.all([
    wakeAll({ ...mine, state: _.in([...openStates]) }, now, also),
    requests.update({ ...mine, state: _.in([...finalStates]) }, also),
  ])
  tellSoon()
}

/** Whoever filed under these ids is called by another number now, or by none. A number that was typed in the form stays as it was. */
export async function calledBy(
  ids: readonly string[],
  before: Sealed | null,
  after: Sealed | null,
  now: number,
): Promise<void> {
  const _ = database().command
  const mine = { 'reporter.person': _.in([...ids]) }
  const phone = after && { sealed: after.sealed, mask: after.mask }
  // Found by its number anew: its terms are written again.
  const changes = { 'reporter.phone': _.set(phone), indexedFor: _.set(null) }
  if (before) await wakeAll({ ...mine, 'reporter.phone.mask': before.mask }, now, changes)
  if (after) await wakeAll({ ...mine, 'reporter.phone': null }, now, changes)
}
