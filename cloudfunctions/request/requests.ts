// Requests, and the four steps of every deed on one: fetch, rule, save if unchanged, tell.
import {
  askedFor,
  type MatterView,
  matterView,
  partOf,
  perform,
  rolesFor,
  standsOf,
  templates,
  type Whole,
  wholeOf,
} from '@shared/aspects'
import type { Call, WishOf } from '@shared/calls/call'
import type { County } from '@shared/county'
import type { Rule } from '@shared/request/aspect'
import type { Actor } from '@shared/request/request'
import { actorAs, type Stand } from '@shared/request/standing'
import { filesOf } from '@shared/request/view'
import { allow, type Refusal, type Ruling, refuse } from '@shared/ruling'
import { templateIdsOf } from '../kit/account'
import { database } from '../kit/cloud'
import { by, collection, unique } from '../kit/collection'
import { addressesOf } from '../kit/files'
import { type Known, on, type Served } from '../kit/serve'
import type { Filter } from '../kit/store'
import { tellSoon } from '../kit/tell'

/** At most ten: each is paid for by every filing. Other questions are asked of other collections, or bear a rest that is read. */
export const requests = collection<Whole>(
  'requests',
  [
    unique(by('tap', 'tap')),
    by('reporter', 'reporter.person', '-filedKey'),
    by('handler', 'handler', 'state', 'dueKey'),
    by('unit', 'unit', 'state', 'dueKey'),
    by('desk', 'state', 'dueKey'),
    by('others', 'others', 'state', 'dueKey'),
    by('area', 'place.town', '-filedKey'),
    by('filed', 'filedKey'),
    by('case', 'lead.id', 'state', 'lead.upTo'),
    by('alarm', 'wakeAt'),
  ],
  { whole: wholeOf, part: partOf, asked: askedFor },
)

/**
 * Wakes all that match, at once. The version rises with it: a deed that is under way meanwhile would write its own alarm over this one,
 * and so it looks again.
 *
 * @param changes what is set beside
 * @returns how many
 */
export const wakeAll = (matching: Filter, now: number, changes: Record<string, unknown> = {}): Promise<number> =>
  requests.update(matching, { ...changes, wakeAt: now, version: database().command.inc(1) })

/** The matter as the caller may see it; “not yours” also when there is none, so that nobody learns which codes exist. */
export const seen = async (request: Whole | null, known: Known): Promise<Ruling<MatterView>> =>
  request ? seenAs(standsOf(request, known.caller), request, known) : refuse('not-yours')

async function seenAs(stands: Stand[], request: Whole, known: Known): Promise<Ruling<MatterView>> {
  const { caller, county, now } = known
  const [first] = stands
  if (!first) return refuse('not-yours')
  const addresses = await addressesOf(filesOf(request))
  const asked = templateIdsOf(templates, first.as === 'reporter' ? 'reporter' : 'staff')
  const view = matterView(request, county, { caller, stands, addresses, templates: asked, now })
  return view ? allow(view) : refuse('not-yours')
}

/** A deed on one request: `deeds` are those that its rule may answer with. */
type Deed = { id: string; version: number; deeds: readonly string[] }

type Act = (request: Whole, by: Actor, beside: Whole | null) => Ruling<Whole>

/** A notice that went out meanwhile changes the document but not the matter: then the deed is tried again on what it has become. */
const tries = 3

/**
 * Three round trips with the caller's own: read, save. Refuses one who does not stand so, and one who had not seen the latest step.
 *
 * @param deed `version` is how many steps of the history the person had seen
 * @param beside another matter that the rule looks at, read in the same trip, and who stands for it
 */
async function change(deed: Deed, known: Known, act: Act, beside?: Beside): Promise<Ruling<MatterView>> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const changed = await attemptOn(await read(deed.id, beside), deed, known, act)
    if (changed) return changed
  }
  return refuse('changed')
}

type Pair = { request: Whole | null; beside: Whole | null }

type Beside = { id: string; standing?: (named: Whole) => Promise<Whole | null> }

async function read(id: string, beside: Beside | undefined): Promise<Pair> {
  if (!beside || beside.id === id) {
    const request = await requests.get(id)
    return { request, beside: beside ? request : null }
  }
  const found = await requests.find({ _id: database().command.in([id, beside.id]) }, { limit: 2 })
  const named = (wanted: string) => found.find(({ _id }) => _id === wanted) ?? null
  const other = named(beside.id)
  return { request: named(id), beside: other && beside.standing ? await beside.standing(other) : other }
}

/** It has something to tell, or something that must be done beside it. */
export const isDue = ({ outbox, wakeAt }: Whole, now: number): boolean =>
  outbox.length > 0 || (wakeAt !== null && wakeAt <= now)

/** Null when the document was changed by somebody between reading and saving. */
async function attemptOn(
  { request, beside }: Pair,
  { version, deeds }: Deed,
  known: Known,
  act: Act,
): Promise<Ruling<MatterView> | null> {
  const stands = request ? standsOf(request, known.caller) : []
  if (!request || stands.length === 0) return refuse('not-yours')
  const by = actorAs(rolesFor(deeds), stands, request, known.caller)
  if (!by) return refuse('not-allowed')
  if (request.history.length !== version) return refuse('changed')
  const ruled = act(request, by, beside)
  if (!ruled.ok) return ruled
  if (!(await requests.save(request, ruled.value))) return null
  if (isDue(ruled.value, known.now)) tellSoon()
  // Who gave a matter away sees once more what became of it.
  return seenAs(stands, ruled.value, known)
}

type Named = { id: string; version: number }

export type Doing<Wish> = {
  deeds: readonly string[]
  rule: Rule<Whole, Wish>
  /** What is asked of others before the rule decides; null where a wish needs nothing. */
  asks?: (wish: Wish, known: Known) => Promise<Ruling<object | null>>
  /** What the rule is given beside the wish, by the county. */
  gives?: (wish: Wish, county: County) => object | Refusal
  /** The id of another matter that the rule looks at; it, or who stands for it, is given as `lead`. */
  beside?: (wish: Wish) => string
  standing?: Beside['standing']
  /** What is done once the deed stands. */
  after?: (wish: Wish & Named, known: Known) => void
}

/** A deed whose call does no more than to fetch, ask, save and tell. */
export async function act<Wish>(
  { deeds, rule, asks, gives, beside, standing, after }: Doing<Wish>,
  wish: Wish & Named,
  known: Known,
): Promise<Ruling<MatterView>> {
  const asked = await asks?.(wish, known)
  if (asked && !asked.ok) return asked
  const given = gives?.(wish, known.county) ?? {}
  if ('ok' in given) return given as Refusal
  const { county, now } = known
  const { id, version } = wish
  const changed = await change(
    { id, version, deeds },
    known,
    (request, by, lead) => {
      const whole = { ...wish, ...asked?.value, ...given, ...(beside ? { lead } : {}), by }
      return perform(rule, deeds, request, whole, { county, now })
    },
    beside && { id: beside(wish), standing },
  )
  if (changed.ok) after?.(wish, known)
  return changed
}

/** A row of a table of calls: the call, the deeds it may be, the rule that decides. */
export const deed = <C extends Call>(
  definition: C,
  deeds: readonly string[],
  rule: Rule<Whole, never>,
  rest: Partial<Doing<Omit<WishOf<C>, 'id' | 'version'>>> & { pace?: Parameters<typeof on>[2] } = {},
): Served => {
  const doing = { deeds, rule, ...rest } as unknown as Doing<object>
  return on(definition, (wish, known) => act(doing, wish as Named, known) as never, rest.pace)
}
