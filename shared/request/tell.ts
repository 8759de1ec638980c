// Who is told what when a request moves. No personal data: a notice names the item and the place, never the reporter's words.
import { inWakingHours } from '../calendar'
import { governing } from '../catalogue/governing'
import type { Kind } from '../catalogue/limit'
import { type County, placeName } from '../county'
import type { Notice } from '../notice/notice'
import type { Template } from '../notice/template'
import { written } from '../notice/written'
import type { Telling } from './aspect'
import type { Request } from './request'
import { hearer } from './staffed'

/**
 * The notices of a ruling, of the request as it has become. What happens by day is told at once; by night it waits for the
 * morning, but for an urgent task. Nobody is told of nothing: a telling without a person makes no notice.
 */
export function noticesOf(
  request: Request,
  tellings: readonly Telling[],
  templates: ReadonlyMap<string, Template>,
  { county, now }: { county: County; now: number },
): Notice[] {
  return tellings.flatMap(({ event, to: meant, template, facts, worthSms = true }) => {
    const to = meant && hearer(request, county, meant, now)
    if (!to) return []
    const { wakes } = templateNamed(template, templates)
    return {
      key: `r${request.round}.${event}.${request.history.length}.${to}`,
      to,
      template,
      facts: { ...subject(request, county), ...facts },
      at: request.urgent && wakes ? now : inWakingHours(county.calendar, now),
      worthSms,
    }
  })
}

function templateNamed(name: string, templates: ReadonlyMap<string, Template>): Template {
  const template = templates.get(name)
  if (!template) throw new Error(`No aspect has the template ${name}`)
  return template
}

const subject = (request: Request, county: County): Record<string, string> => ({
  code: request._id,
  matter: publicTitle(request, county),
  place: placeName(county, request.place) || '本县',
  unit: (request.unit && county.units.get(request.unit)?.name) || county.centre.name,
})

const kindNames: Record<Kind, string> = {
  complaint: '投诉',
  help: '求助',
  consult: '咨询',
  advice: '建议',
  tip: '举报线索',
}

/** What may stand in a notice or before the public: the item's name, or the kind. */
export const publicTitle = (request: Pick<Request, 'item' | 'edition' | 'kind'>, county: County): string =>
  governing(county, request)?.name || `${kindNames[request.kind]}事项`

/** The handler, of a task: by when it must be accepted, and what kind of task it is. */
export const tellHandler = (
  { handler, clocks }: Pick<Request, 'handler' | 'clocks'>,
  status: string,
  at: number,
): Telling => ({
  event: 'task',
  to: handler,
  template: 'task',
  facts: { due: written(clocks.accept?.due ?? at), status },
})

/** The reporter, at acceptance, second round and whatever else moves it on. */
export const tellReporter = (
  { reporter, clocks }: Pick<Request, 'reporter' | 'clocks'>,
  status: string,
  at: number,
): Telling => ({
  event: 'progress',
  to: reporter.person,
  template: 'accepted',
  facts: { due: written(clocks.answer?.due ?? clocks.accept?.due ?? at), status },
})

/**
 * The first receiver 首接人, who stays answerable, hears of every step: in the inbox, without an SMS.
 *
 * @param but who did it or has been told already: nobody is told one thing twice
 */
export function tellReceiver(
  { firstReceiver }: Pick<Request, 'firstReceiver'>,
  status: string,
  but: readonly (string | null)[],
): Telling {
  const to = firstReceiver?.person ?? null
  return {
    event: 'first',
    to: but.includes(to) ? null : to,
    template: 'progress',
    facts: { status, hint: '您首接的事项' },
    worthSms: false,
  }
}
