// Requests, and the four steps of every deed on one: fetch, rule, save if unchanged, tell.
import type { MatterView } from '@shared/calls/request'
import { handlerTemplates, reporterTemplates } from '@shared/notice/templates'
import type { Actor, Request } from '@shared/request/request'
import { actorAs, type Standing, standingsOf } from '@shared/request/standing'
import { filesOf, matterView } from '@shared/request/view'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { addressesOf } from '../kit/files'
import type { Known } from '../kit/serve'
import { store } from '../kit/store'
import { tellSoon } from '../kit/tell'
import { templateIds } from '../kit/templateIds'

export const requests = store<Request>('requests')

/** What a row of a list needs; words and history stay where they are. */
export const rowFields = [
  'title',
  'place',
  'state',
  'round',
  'unit',
  'handler',
  'createdAt',
  'clocks',
  'pauses',
  'files',
  'kind',
  'item',
  'filedKey',
  'dueKey',
  'until',
] as const

/** The matter as the caller may see it; “not yours” also when there is none, so that nobody learns which codes exist. */
export async function seen(request: Request | null, known: Known): Promise<Ruling<MatterView>> {
  if (!request || standingsOf(request, known.caller).length === 0) return refuse('not-yours')
  const addresses = await addressesOf(filesOf(request))
  const reporter = known.caller.persons.includes(request.reporter.person)
  const view = matterView(
    request,
    known.county,
    known.caller,
    addresses,
    templateIds(reporter ? reporterTemplates : handlerTemplates),
    known.now,
  )
  return view ? allow(view) : refuse('not-yours')
}

type Deed = { id: string; version: number; as: readonly Standing[] }

/** A notice that went out meanwhile changes the document but not the matter: then the deed is tried again on what it has become. */
const tries = 3

/**
 * Three round trips with the caller's own: read, save. Refuses one who does not stand so, and one who had not seen the latest step.
 *
 * @param version how many steps of the history the person had seen
 */
export async function change(
  { id, version, as }: Deed,
  known: Known,
  rule: (request: Request, by: Actor) => Ruling<Request>,
): Promise<Ruling<MatterView>> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const request = await requests.get(id)
    if (!request || standingsOf(request, known.caller).length === 0) return refuse('not-yours')
    const by = actorAs(as, request, known.caller)
    if (!by) return refuse('not-allowed')
    if (request.history.length !== version) return refuse('changed')
    const ruled = rule(request, by)
    if (!ruled.ok) return ruled
    if (!(await requests.save(request, ruled.value))) continue
    if (ruled.value.outbox.length > 0) tellSoon()
    return seen(ruled.value, known)
  }
  return refuse('changed')
}
