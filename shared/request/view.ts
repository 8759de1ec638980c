// A request as one who may see it sees it. What is not theirs never leaves: it is not in what is built here.
import type { Item } from '../catalogue/catalogue'
import { governing } from '../catalogue/governing'
import { type County, placeName, staffName, supervisorOf, unitName } from '../county'
import { maskName } from '../person/mask'
import type { DeedSpec, RowSeeing, Seeing } from './aspect'
import { clockViews } from './clock-view'
import type { Place, Request } from './request'
import type { Standing } from './standing'
import { type Addresses, fileViews, stepViews } from './step-view'
import { isSupervised } from './supervised'
import { publicTitle } from './tell'
import type { AnswerView, NearRow, PlaceView, RequestRow, RequestView } from './views'

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

/** The reporter as staff see them: masked; not at all to units called to help, nor to one from which they asked to be hidden. */
function reporterView({ reporter }: Request, as: Standing): RequestView['reporter'] {
  if (as === 'reporter' || as === 'called') return null
  if (reporter.hidden && as !== 'dispatcher') return { name: '反映人要求保密', phone: null, hidden: true }
  return { name: maskName(reporter.name), phone: reporter.phone?.mask ?? null, hidden: reporter.hidden }
}

export type Showing = {
  addresses: Addresses
  templates: string[]
  may: string[]
  deeds: ReadonlyMap<string, Pick<DeedSpec<never>, 'seen'>>
}

/** What the core shows; capabilities show what is theirs beside it. */
export function requestView(request: Request, seeing: Seeing, showing: Showing): RequestView {
  const { county, as, now } = seeing
  const { addresses, templates, may, deeds } = showing
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
    steps: stepViews(request, seeing, addresses, deeds),
    answers: answerViews(request, county, as, addresses),
    question: question ? { text: question.why, until: question.until } : null,
    signature: request.signature ? { by: request.signature.by.name, reason: request.signature.reason } : null,
    supervisor: as !== 'reporter' && isSupervised(request) ? staffName(county, supervisorOf(county)) : null,
    reporter: reporterView(request, as),
    urgent: request.urgent,
    may,
    as,
    templates,
  }
}

const governedBy = ({ _id, name, guide, basis, steps }: Item, edition: number): RequestView['item'] => ({
  id: _id,
  name,
  edition,
  guide,
  basis,
  steps,
})

export const requestRow = (request: Request, { county, now }: RowSeeing): RequestRow => ({
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
  todo: request.state === 'answered' ? 'rate' : request.state === 'waiting' ? 'reply' : null,
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
