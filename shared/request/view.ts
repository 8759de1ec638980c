// A request as one who may see it sees it. What is not theirs never leaves: it is not in what is built here.
import type { AnswerView, MatterRow, MatterView, NearRow, PlaceView } from './calls'
import type { Item } from '../catalogue/catalogue'
import { governing } from '../catalogue/governing'

import { makesSense } from '../joint/may'
import { jointView, togetherView } from '../joint/view'

import { levelView } from '../level/view'

import { type County, placeName, staffName } from '../county'
import { maskName } from '../person/mask'
import { rateable } from '../rating/rate'
import { suggestionView } from '../suggestion/view'
import { deedsOf } from './arrows'
import { clockViews } from './clock-view'
import type { Deed, Place, Request } from './request'
import type { Caller, Standing } from './standing'
import { type Addresses, fileViews, stepViews, unitName } from './step-view'
import { publicTitle } from './tell'

export function placeView(place: Pick<Place, 'grid' | 'village' | 'town'>, county: County): PlaceView {
  const grid = place.grid ? county.grids.get(place.grid) : undefined
  return {
    grid: place.grid,
    village: place.village,
    town: place.town,
    name: placeName(county, place),
    worker: grid ? { name: grid.worker.name, post: '网格员' } : null,
  }
}

/** All files a view shows, so that their addresses are asked for at once. */
export const filesOf = (request: Request): string[] => [
  ...request.files.map(({ id }) => id),
  ...request.history.flatMap(({ files }) => files ?? []).map(({ id }) => id),
  ...request.rounds.flatMap(({ answer }) => answer.files).map(({ id }) => id),
]

/** What the handler waved through is between the unit and the centre. */
const answerViews = (request: Request, county: County, as: Standing, addresses: Addresses): AnswerView[] =>
  request.rounds.map(({ round, answer, rating }) => ({
    at: answer.at,
    round,
    text: answer.text,
    basis: answer.basis,
    contact: answer.contact,
    files: fileViews(answer.files, addresses),
    unit: unitName(county, answer.unit) ?? '',
    handler: staffName(county, answer.handler),
    rating,
    check: as === 'reporter' ? null : answer.check,
  }))

/** What the caller may do now: the arrows, less what the rules would refuse. */
function mayDo(request: Request, county: County, standings: Standing[], caller: Caller, now: number): Deed[] {
  const deeds = new Set(standings.flatMap(standing => deedsOf(request.state, standing)))
  if (deeds.has('rate') && !rateable(request, caller.persons[0], now).ok) deeds.delete('rate')
  if (request.round < 2 || request.signature?.by.person === caller.persons[0]) deeds.delete('sign')
  if (standings.includes('reporter')) deeds.delete('accept')
  if (!standings.includes('dispatcher')) deeds.delete('join')
  return [...deeds].filter(deed => makesSense(deed, request, { county, caller, now }))
}

/** The reporter as staff see them: masked; not at all to units called to help, nor to one from which they asked to be hidden. */
function reporterView({ reporter }: Request, as: Standing): MatterView['reporter'] {
  if (as === 'reporter' || as === 'called') return null
  if (reporter.hidden && as !== 'dispatcher') return { name: '反映人要求保密', phone: null, hidden: true }
  return { name: maskName(reporter.name), phone: reporter.phone?.mask ?? null, hidden: reporter.hidden }
}

/** The reporter learns that others have it too, not which matters those are. */
const caseOf = ({ lead, spread }: Request, as: Standing): MatterView['case'] =>
  lead || spread !== null ? { joined: lead !== null, lead: as === 'reporter' ? null : (lead?.id ?? null) } : null

export type Seeing = { caller: Caller; standings: Standing[]; addresses: Addresses; templates: string[]; now: number }

/** @returns null for one who does not stand to it in any way. */
export function matterView(
  request: Request,
  county: County,
  { caller, standings, addresses, templates, now }: Seeing,
): MatterView | null {
  const as = standings[0]
  if (!as) return null
  const item = governing(county, request)
  const unit = county.units.get(request.unit ?? '')
  const question = request.state === 'waiting' ? request.pauses.at(-1) : undefined
  return {
    id: request._id,
    version: request.history.length,
    title: request.title,
    kind: request.kind,
    item: item && governedBy(item, request.edition),
    given: request.given,
    text: request.text,
    files: fileViews(request.files, addresses),
    place: { ...placeView(request.place, county), words: request.place.words, point: request.place.point },
    state: request.state,
    round: request.round,
    channel: request.channel,
    at: request.createdAt,
    unit: unit ? { id: unit._id, name: unit.name, phone: unit.phone } : null,
    handler: staffName(county, request.handler) || null,
    firstReceiver: request.firstReceiver?.name ?? null,
    clocks: clockViews(request, county, now),
    steps: stepViews(request, county, as, caller, addresses),
    answers: answerViews(request, county, as, addresses),
    question: question ? { text: question.why, until: question.until } : null,
    case: caseOf(request, as),
    signature: request.signature ? { by: request.signature.by.name, reason: request.signature.reason } : null,
    reporter: reporterView(request, as),
    urgent: request.urgent,
    danger: as === 'reporter' ? null : request.danger,
    level: as === 'reporter' ? null : levelView(request),
    suggestion: standings.includes('dispatcher') ? suggestionView(request, county) : null,
    may: mayDo(request, county, standings, caller, now),
    as,
    joint: as === 'reporter' ? null : jointView(request, county, caller, now),
    together: togetherView(request, county),
    templates,
  }
}

const governedBy = ({ _id, name, guide, basis, steps }: Item, edition: number): MatterView['item'] => ({
  id: _id,
  name,
  edition,
  guide,
  basis,
  steps,
})

export function matterRow(request: Request, county: County, now: number): MatterRow {
  return {
    id: request._id,
    title: request.title,
    place: placeName(county, request.place),
    state: request.state,
    round: request.round,
    unit: unitName(county, request.unit),
    handler: staffName(county, request.handler) || null,
    at: request.createdAt,
    clocks: clockViews(request, county, now),
    photos: request.files.filter(({ kind }) => kind === 'photo').length,
    kind: request.kind,
    urgent: request.urgent,
    colour: null,
    todo: request.state === 'answered' ? 'rate' : request.state === 'waiting' ? 'reply' : null,
    wanted: null,
  }
}

/** A row for those who work on it. */
export const staffRow = (request: Request, county: County, now: number): MatterRow => ({
  ...matterRow(request, county, now),
  colour: request.level.colour,
})

/** Before the public: the item, the place and the unit. No person and no word of the reporter. */
export const nearRow = (request: Request, county: County): NearRow => ({
  title: publicTitle(request, county),
  place: placeName(county, { ...request.place, grid: null }),
  unit: unitName(county, request.unit),
  state: request.state,
  at: request.createdAt,
  due: request.clocks.answer?.due ?? null,
})
