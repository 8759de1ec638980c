// A request 诉求 as it is received, before anybody has it.
import type { Item } from '../catalogue/catalogue'
import { limitOf } from '../catalogue/limit'
import { type County, calendarsLoaded, staffName } from '../county'
import { sortKey } from '../sort-key'
import { startClock } from './clocks'
import type { Filing } from './filing'
import type { Actor, Request } from './request'
import { takerOf } from './taker'
import { titleOf } from './title'

export const reported = (person: string): Actor => ({ person, name: '反映人', role: 'reporter', unit: null })

/** As it stands before anybody has it; one literal, since a filing makes one of them a time. */
export function received(filing: Filing, listed: Item | null, county: County, now: number): Request {
  const { id, tap, channel, kind, item, given, text, files, place, reporter, held } = filing
  const own = `${reporter.person}:${tap}`
  const receiver = takerOf({ reporter, tap: own }, county, county.centre, now)
  const urgent = listed?.urgent === true
  const dispatch = startClock(county.calendar, now, limitOf(listed, 'dispatch', urgent))
  return {
    _id: id,
    version: 1,
    tap: own,
    channel,
    kind,
    item,
    edition: county.edition,
    decidedAt: null,
    given,
    urgent,
    title: titleOf(filing, listed, county),
    text,
    files,
    place,
    reporter,
    state: 'received',
    round: 1,
    unit: null,
    handler: null,
    firstReceiver: receiver ? { person: receiver, name: staffName(county, receiver) } : null,
    clocks: { dispatch, accept: null, answer: null },
    pauses: [],
    until: null,
    history: [{ at: now, deed: 'submit', by: reported(reporter.person), round: 1 }],
    rounds: [],
    signature: null,
    firstDue: null,
    returns: 0,
    outbox: [],
    reminded: [],
    wakeAt: null,
    filedKey: sortKey(now, id),
    dueKey: '',
    others: [],
    dated: calendarsLoaded.of(county),
    provisional: null,
    shown: !held && listed?.public === true,
    near: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
}
