// A request 诉求 as it is received, before anybody has it.
import type { Item } from '../catalogue/catalogue'
import { endangered } from '../danger/endangered'
import { firstLevel } from '../level/level'
import { type County, staffName } from '../county'
import { onDuty } from '../organisation/duty'
import { sortKey } from '../sort-key'
import { limitOf, startClock } from './clocks'
import type { Filing } from './filing'
import type { Actor, Request, Step, Suggested } from './request'

/** Certainty in millionths, turned round so that the surest comes first; then the first come. */
const certainKey = (suggestion: Suggested | null, now: number, id: string): string =>
  sortKey(Math.round((1 - (suggestion?.ranked[0]?.certainty ?? 0)) * 1e6), sortKey(now, id))

export const reported = (person: string): Actor => ({ person, name: '反映人', role: 'reporter', unit: null })

/** Nobody else is called to it yet. */
const alone = {
  lead: null,
  spread: null,
  signature: null,
  extensions: [],
  firstDue: null,
  returns: 0,
  bound: null,
  whistles: [],
  meetings: [],
  tasks: [],
  called: [],
  approves: null,
} satisfies Partial<Request>

/** Danger, urgency and level, from what was said and ticked. */
function judged(filing: Filing, listed: Item | null, county: County, now: number) {
  const { item, text, reporter } = filing
  const filed: Step = { at: now, deed: 'submit', by: reported(reporter.person), round: 1 }
  const danger = endangered(filing, listed)
  const urgent = danger?.denied === false || listed?.urgent === true
  const begun = { round: 1, rounds: [], history: [filed] }
  const { round, rounds, history } = begun
  const subject = { round, rounds, history, item, edition: county.edition, text, danger, urgent, createdAt: now }
  return { danger, urgent, begun, level: firstLevel(subject, county, now) }
}

/** As it stands before anybody has it; one literal, since a filing makes one of them a time. */
export function received(filing: Filing, listed: Item | null, county: County, now: number): Request {
  const { id, tap, channel, kind, item, given, suggestion, text, files, place, reporter, held } = filing
  const { danger, urgent, begun, level } = judged(filing, listed, county, now)
  const receiver = onDuty(county.centre, county.calendar, now, [reporter.person])
  const dispatch = startClock(county.calendar, now, limitOf(listed, 'dispatch', urgent))
  return {
    _id: id,
    version: 1,
    tap: `${reporter.person}:${tap}`,
    channel,
    kind,
    item,
    edition: county.edition,
    given,
    suggestion,
    decidedAt: null,
    danger,
    urgent,
    level,
    title: titleOf(filing, listed, county),
    text,
    files,
    place,
    reporter,
    state: 'received',
    unit: null,
    handler: null,
    firstReceiver: receiver ? { person: receiver, name: staffName(county, receiver) } : null,
    clocks: { dispatch, accept: null, answer: null },
    pauses: [],
    until: null,
    ...begun,
    ...alone,
    outbox: [],
    reminded: [],
    wakeAt: null,
    filedKey: sortKey(now, id),
    certainKey: certainKey(suggestion, now, id),
    terms: null,
    dueKey: '',
    provisional: null,
    shown: !held && listed?.public === true,
    near: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
}

const longestTitle = 30

/** The first sentence of what was said, else the item with its place. Seen by the reporter and by staff only. */
function titleOf({ text, place, files }: Filing, listed: Item | null, county: County): string {
  const sentence = [...(text.split(/[\n。！？!?]/)[0] ?? '').trim()]
  if (sentence.length > 0)
    return sentence.length > longestTitle ? `${sentence.slice(0, longestTitle - 1).join('')}…` : sentence.join('')
  const village = place.village && county.areas.get(place.village)?.name
  const what = listed?.name ?? (files.some(({ kind }) => kind === 'voice') ? '语音反映的事项' : '照片反映的事项')
  return [village, place.words, what].filter(Boolean).join(' ')
}
