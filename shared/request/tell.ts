// Who is told what when a request moves. No personal data: a notice names the item and the place, never the reporter's words.
import { inWakingHours } from '../calendar'
import { governing } from '../catalogue/governing'
import type { Notice, TemplateName } from '../notice/notice'
import { written } from '../notice/written'
import { type County, placeName } from '../county'
import type { Request } from './request'

type Telling = {
  event: string
  to: string | null
  template: TemplateName
  facts?: Record<string, string>
  at: number
  worthSms?: boolean
}

/** What staff are told of an urgent matter at any hour. */
const wakes: readonly TemplateName[] = ['task', 'due']

/**
 * A notice to one person, or none when there is nobody. `event` with the round makes the key, so that each thing is told once.
 * What happens by day is told at once; by night it waits for the morning, but for an urgent task.
 */
export function tell(
  request: Request,
  county: County,
  { event, to, template, facts, at, worthSms = true }: Telling,
): Notice[] {
  if (!to) return []
  return [
    {
      key: `r${request.round}.${event}.${to}`,
      to,
      template,
      facts: { ...subject(request, county), ...facts },
      at: request.urgent && wakes.includes(template) ? at : inWakingHours(county.calendar, at),
      worthSms,
    },
  ]
}

const subject = (request: Request, county: County): Record<string, string> => ({
  code: request._id,
  matter: publicTitle(request, county),
  place: placeName(county, request.place) || '本县',
  unit: (request.unit && county.units.get(request.unit)?.name) || county.centre.name,
})

const kindNames = { complaint: '投诉', help: '求助', consult: '咨询', advice: '建议', tip: '爆料' } as const

/** What may stand in a notice or before the public: the item's name, or the kind. */
export const publicTitle = (request: Pick<Request, 'item' | 'edition' | 'kind'>, county: County): string =>
  governing(county, request)?.name || `${kindNames[request.kind]}事项`

export const withNotices = (request: Request, ...notices: Notice[][]): Request => ({
  ...request,
  outbox: [...request.outbox, ...notices.flat()],
})

/** The handler's new task, by the due moment of acceptance. */
export const tellHandler = (request: Request, county: County, at: number, status: string): Notice[] =>
  tell(request, county, {
    event: `task${request.history.length}`,
    to: request.handler,
    template: 'task',
    facts: { due: written(request.clocks.accept?.due ?? at), status },
    at,
  })

/** The reporter, at accept, second round and whatever else moves it on. */
export const tellReporter = (request: Request, county: County, at: number, status: string): Notice[] =>
  tell(request, county, {
    event: `progress${request.history.length}`,
    to: request.reporter.person,
    template: 'accepted',
    facts: { due: written(request.clocks.answer?.due ?? request.clocks.accept?.due ?? at), status },
    at,
  })

/**
 * The first receiver 首接人, who stays answerable, hears of every step: in the inbox, without an SMS.
 *
 * @param but who did it or has been told already: nobody is told one thing twice
 */
export const tellReceiver = (
  request: Request,
  county: County,
  { status, at, but }: { status: string; at: number; but: readonly (string | null)[] },
): Notice[] => {
  const to = request.firstReceiver?.person ?? null
  return but.includes(to)
    ? []
    : tell(request, county, {
        event: `first${request.history.length}`,
        to,
        template: 'progress',
        facts: { status, hint: '您首接的事项' },
        at,
        worthSms: false,
      })
}
