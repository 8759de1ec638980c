// Who is told what when a request moves. No personal data: a notice names the item and the place, never the reporter's words.
import { inWakingHours } from '../calendar'
import { governing } from '../catalogue/governing'
import type { Kind } from '../catalogue/limit'
import { type County, placeName } from '../county'
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import type { Telling } from './aspect'
import { hearer } from './hearer'
import type { Request } from './request'
import { momentOf, type Telling as Table } from './still'

/**
 * The notices of a ruling, of the request as it has become. What happens by day is told at once; by night it waits for the
 * morning, but for an urgent task. Nobody is told of nothing: a telling without a person makes no notice.
 */
export function noticesOf(
  request: Request,
  tellings: readonly Telling[],
  table: Pick<Table, 'templates' | 'limits'>,
  { county, now }: { county: County; now: number },
): Notice[] {
  return tellings.flatMap(telling => noticeOf(request, telling, table, county, now) ?? [])
}

function noticeOf(
  request: Request,
  { event, to: meant, template, facts, limit, onlyWith, page, worthSms = true }: Telling,
  table: Pick<Table, 'templates' | 'limits'>,
  county: County,
  now: number,
): Notice | null {
  const to = meant && hearer(request, county, meant, now)
  if (!to) return null
  const { wakes, atAnyHour } = templateNamed(template, table)
  const due = limit && momentOf(table, request, limit)
  return {
    key: `r${request.round}.${event}.${request.history.length}.${to}`,
    to,
    template,
    facts: { ...subject(request, county), ...(due ? { due: written(due) } : {}), ...facts },
    ...(limit ? { limit } : {}),
    ...(onlyWith ? { onlyWith: withWhom(request, onlyWith) } : {}),
    ...(page ? { page } : {}),
    at: atAnyHour || (request.urgent && wakes) ? now : inWakingHours(county.calendar, now),
    worthSms,
  }
}

const withWhom = ({ handler, unit }: Request, hand: 'handler' | 'unit') => (hand === 'handler' ? { handler } : { unit })

function templateNamed(name: string, { templates }: Pick<Table, 'templates'>) {
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

/** What is said of a matter of which no more can be said. */
export const kindTitle = (kind: Kind): string => `${kindNames[kind]}事项`

/** What may stand in a notice or before the public: the item's name, or the kind. */
export const publicTitle = (request: Pick<Request, 'item' | 'edition' | 'kind'>, county: County): string =>
  governing(county, request)?.name || kindTitle(request.kind)

/** Whoever has it in hand now must accept it; `status` is the kind of task. */
export const tellHandler = ({ handler }: Pick<Request, 'handler'>, status: string): Telling => ({
  event: 'task',
  to: handler,
  template: 'task',
  limit: 'accept',
  facts: { status },
})

/** Whoever has it in hand reads what the reporter has added. */
export const tellAdded = ({ handler }: Pick<Request, 'handler'>, status: string): Telling => ({
  event: 'added',
  to: handler,
  template: 'added',
  facts: { status },
})

/** Who had it in hand need do nothing more. `page`: where the matter itself is closed to him from now on. */
export const tellGone = (to: string | null, status: string, page?: string): Telling => ({
  event: 'gone',
  to,
  template: 'gone',
  facts: { status },
  page,
})

/** Whoever hands out has it, with a limit. */
export const tellDesk = (to: string | null, status: string): Telling => ({
  event: 'desk',
  to,
  template: 'desk',
  limit: 'dispatch',
  facts: { status },
})

/** The reporter: it was accepted, and by when it is answered. */
export const tellAccepted = ({ reporter }: Pick<Request, 'reporter'>): Telling => ({
  event: 'accepted',
  to: reporter.person,
  template: 'accepted',
  limit: 'answer',
  facts: { status: '已接手' },
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
