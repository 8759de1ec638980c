// A new request 诉求. A listed item goes to its unit at once; the rest waits for a dispatcher within the day.
import type { Item } from '../catalogue/catalogue'
import { givenFault } from '../catalogue/given'
import { endangered } from '../dispatch/endangered'
import { handOut } from '../dispatch/handOut'
import { unitFor } from '../dispatch/route'
import { firstLevel } from '../level/level'
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import { type County, staffName } from '../organisation/directory'
import { onDuty } from '../organisation/duty'
import { allow, type Ruling, refuse } from '../ruling'
import { sortKey } from '../sortKey'
import { type Sure, sureOf } from '../suggestion/suggested'
import { withAlarm } from './alarm'
import { limitOf, startClock } from './clocks'
import { follow } from './follow'
import type { Actor, Channel, FileRef, Given, Kind, Place, Reporter, Request, Step, Suggested } from './request'
import { tell, withNotices } from './tell'
import { system } from './wake'

/** Certainty in millionths, turned round so that the surest comes first; then the first come. */
const certainKey = (suggestion: Suggested | null, now: number, id: string): string =>
  sortKey(Math.round((1 - (suggestion?.ranked[0]?.certainty ?? 0)) * 1e6), sortKey(now, id))

export type Filing = {
  id: string
  tap: string
  channel: Channel
  kind: Kind
  item: string | null
  /** What was ticked to the item's questions. */
  given: Given[]
  text: string
  files: FileRef[]
  place: Place
  reporter: Reporter
  /** The content check was not sure: kept from public view, never refused for its words. */
  held: boolean
  /** What the system would do with it, where no item was ticked. */
  suggestion: Suggested | null
  /** The reporter was shown whom to call and said that nobody is in danger. */
  nobodyInDanger: boolean
  /** The matter of another that is followed; what is urgent goes its own way all the same. */
  follow?: string
}

const mostFiles = 9

/** Refuses an item that is not listed and a filing that says nothing. A lawful matter is never refused for its words. */
export function submit(filing: Filing, county: County, now: number): Ruling<Request> {
  const item = filing.item ? (county.items.get(filing.item) ?? null) : null
  if (filing.item && !item) return refuse('unknown-item', 'item')
  const fault = givenFault(item, filing.given)
  if (fault) return refuse(fault, 'given')
  if (!item && !filing.text && filing.files.length === 0) return refuse('nothing-said', 'text')
  if (filing.files.length > mostFiles) return refuse('too-many-files', 'files')
  const request = received(filing, item, county, now)
  const handed =
    filing.follow && !request.urgent
      ? followed(request, filing.follow, county, now)
      : handedOut(request, filing, item, county, now)
  if (!handed.ok || (!request.urgent && !request.danger)) return handed
  return allow(withAlarm(withNotices(handed.value, tellCentre(handed.value, county, now)), county.calendar))
}

const followed = (request: Request, lead: string, county: County, now: number): Ruling<Request> =>
  follow(request, county, { lead, by: reported(request.reporter.person) }, now)

/** To the unit of the item that was ticked, or of one that the system is sure of; else it waits for a dispatcher. */
function handedOut(
  request: Request,
  { place, suggestion }: Filing,
  item: Item | null,
  county: County,
  now: number,
): Ruling<Request> {
  const sure = item ? null : sureOf(suggestion, place, county)
  const unit = sure?.unit ?? unitFor(item, place, county)
  if (!unit) return allow(withAlarm(request, county.calendar))
  const note = sure ? bySuggestion(sure) : ''
  return handOut(request, county, { unit, item: sure?.item ?? item, note, by: system }, now)
}

const bySuggestion = ({ item, certainty }: Sure): string =>
  `系统按“${item.name}”交办，把握 ${Math.round(certainty * 100)} %。不对可以退回。`

/** Whoever is on duty at the centre hears of danger and of what is urgent at once. */
const tellCentre = (request: Request, county: County, now: number): Notice[] =>
  tell(request, county, {
    event: 'urgent',
    to: request.firstReceiver?.person ?? null,
    template: 'task',
    facts: { due: written((request.clocks.accept ?? request.clocks.dispatch)?.due ?? now), status: '紧急诉求' },
    at: now,
  })

const reported = (person: string): Actor => ({ person, name: '反映人', role: 'reporter', unit: null })

/** Nobody else is called to it yet. */
const alone = {
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

function received(filing: Filing, listed: Item | null, county: County, now: number): Request {
  const { id, tap, channel, kind, item, given, suggestion, text, files, place, reporter, held } = filing
  const filed: Step = { at: now, deed: 'submit', by: reported(reporter.person), round: 1 }
  const danger = endangered(filing, listed)
  const urgent = danger?.denied === false || listed?.urgent === true
  const receiver = onDuty(county.centre, county.calendar, now, [reporter.person])
  const dispatch = startClock(county.calendar, now, limitOf(listed, 'dispatch', urgent))
  const begun = { round: 1, rounds: [], history: [filed] }
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
    level: firstLevel({ ...begun, item, edition: county.edition, text, danger, urgent, createdAt: now }, county, now),
    title: titleOf(filing, listed, county),
    text,
    files,
    place,
    reporter,
    state: 'received',
    round: begun.round,
    unit: null,
    handler: null,
    firstReceiver: receiver ? { person: receiver, name: staffName(county, receiver) } : null,
    clocks: { dispatch, accept: null, answer: null },
    pauses: [],
    until: null,
    history: begun.history,
    rounds: begun.rounds,
    signature: null,
    lead: null,
    spread: null,
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
