// Requests, and the four steps of every deed on one: fetch, rule, save if unchanged, tell.
import type { MatterView } from '@shared/request/calls'
import { handlerTemplates, reporterTemplates } from '@shared/notice/templates'
import type { Actor, Request } from '@shared/request/request'
import { actorAs, type Standing, standingsOf } from '@shared/request/standing'
import { filesOf, matterView } from '@shared/request/view'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { database } from '../kit/cloud'
import { addressesOf } from '../kit/files'
import type { Known } from '../kit/serve'
import { store } from '../kit/store'
import { tellSoon } from '../kit/tell'
import { templateIds } from '../kit/template-ids'

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
  'edition',
  'filedKey',
  'dueKey',
  'until',
  'urgent',
  'level',
  'firstDue',
] as const

/** The matter as the caller may see it; “not yours” also when there is none, so that nobody learns which codes exist. */
export const seen = async (request: Request | null, known: Known): Promise<Ruling<MatterView>> =>
  request ? seenAs(standingsOf(request, known.caller), request, known) : refuse('not-yours')

async function seenAs(standings: Standing[], request: Request, known: Known): Promise<Ruling<MatterView>> {
  const { caller, county, now } = known
  if (standings.length === 0) return refuse('not-yours')
  const addresses = await addressesOf(filesOf(request))
  const templates = templateIds(standings[0] === 'reporter' ? reporterTemplates : handlerTemplates)
  const view = matterView(request, county, { caller, standings, addresses, templates, now })
  return view ? allow(view) : refuse('not-yours')
}

type Deed = { id: string; version: number; as: readonly Standing[]; beside?: string }

type Rule = (request: Request, by: Actor, beside: Request | null) => Ruling<Request>

/** A notice that went out meanwhile changes the document but not the matter: then the deed is tried again on what it has become. */
const tries = 3

/**
 * Three round trips with the caller's own: read, save. Refuses one who does not stand so, and one who had not seen the latest step.
 *
 * @param deed `version` is how many steps of the history the person had seen; `beside` another matter that the rule looks at, read in the same trip
 */
export async function change(deed: Deed, known: Known, rule: Rule): Promise<Ruling<MatterView>> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const changed = await attemptOn(await read(deed), deed, known, rule)
    if (changed) return changed
  }
  return refuse('changed')
}

type Pair = { request: Request | null; beside: Request | null }

async function read({ id, beside }: Deed): Promise<Pair> {
  if (!beside || beside === id) {
    const request = await requests.get(id)
    return { request, beside: beside ? request : null }
  }
  const found = await requests.find({ _id: database().command.in([id, beside]) }, { limit: 2 })
  const named = (wanted: string) => found.find(({ _id }) => _id === wanted) ?? null
  return { request: named(id), beside: named(beside) }
}

/** It has something to tell, or to bring to those joined to it. */
export const isDue = ({ outbox, wakeAt }: Request, now: number): boolean =>
  outbox.length > 0 || (wakeAt !== null && wakeAt <= now)

/** Null when the document was changed by somebody between reading and saving. */
async function attemptOn(
  { request, beside }: Pair,
  { version, as }: Deed,
  known: Known,
  rule: Rule,
): Promise<Ruling<MatterView> | null> {
  const standings = request ? standingsOf(request, known.caller) : []
  if (!request || standings.length === 0) return refuse('not-yours')
  const by = actorAs(as, request, known.caller)
  if (!by) return refuse('not-allowed')
  if (request.history.length !== version) return refuse('changed')
  const ruled = rule(request, by, beside)
  if (!ruled.ok) return ruled
  if (!(await requests.save(request, ruled.value))) return null
  if (isDue(ruled.value, known.now)) tellSoon()
  // Who gave a matter away sees once more what became of it.
  return seenAs(standings, ruled.value, known)
}
