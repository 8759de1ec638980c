// A new request 诉求. A listed item goes to its unit at once; the rest waits for a dispatcher within the day.
import type { Item } from '../catalogue/catalogue'
import { givenFault } from '../catalogue/given'
import { handOut } from './dispatch'
import { unitFor } from '../catalogue/route'
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { type Sure, sureOf } from '../suggestion/suggested'
import { withAlarm } from './alarm'
import type { Filing } from './filing'
import { follow } from '../case/follow'
import { received, reported } from './received'
import type { Request } from './request'
import { tell, withNotices } from './tell'
import { system } from './wake'

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
