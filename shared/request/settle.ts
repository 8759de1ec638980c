// The one place where the next document of a request is made: arrow, history, fields, notices, keys and alarm. A rule says what
// it changes and who is to be told; it can forget none of these, since it has none of them.
import { type County, calendarsLoaded } from '../county'
import type { Template } from '../notice/template'
import { isSame } from '../person/same'
import { allow, type Refusal, type Ruling, refuse, sure } from '../ruling'
import type { Arrow, Aspect, DeedSpec, Rule, Ruled } from './aspect'
import { redated } from './dates'
import { ended } from './ended'
import { coreKeys } from './keys'
import { refuse as refuseDeed } from './refusals'
import type { Actor, Request, Role, State, Step } from './request'
import { isFinal } from './states'
import { stillTold, type Telling } from './still'
import { noticesOf } from './tell'

/** All aspects, with what is looked up in them. */
export type Table<Whole extends Request> = {
  aspects: readonly Aspect<Whole>[]
  deeds: ReadonlyMap<string, DeedSpec<Whole>>
  templates: ReadonlyMap<string, Template>
  holds: ReadonlyMap<string, NonNullable<Aspect<Whole>['holds']>[string]>
  limits: ReadonlyMap<string, NonNullable<Aspect<Whole>['limits']>[string]>
}

/** Who acts, in which county, when; and what was wished. */
export type Scene = { by: Actor; county: County; now: number; wish?: object }

export const tableOf = <Whole extends Request>(aspects: readonly Aspect<Whole>[]): Table<Whole> => ({
  aspects,
  deeds: new Map(aspects.flatMap(({ deeds = {} }) => Object.entries(deeds))),
  templates: new Map(aspects.flatMap(({ templates = {} }) => Object.entries(templates))),
  holds: new Map(aspects.flatMap(({ holds = {} }) => Object.entries(holds))),
  limits: new Map(aspects.flatMap(({ limits = {} }) => Object.entries(limits))),
})

/** @throws for a deed that no aspect declares: a mistake of ours */
function arrowsOf<Whole extends Request>({ deeds }: Table<Whole>, deed: string): readonly Arrow[] {
  const spec = deeds.get(deed)
  if (!spec) throw new Error(`No aspect has the deed ${deed}`)
  return spec.arrows
}

/** Where a deed by this role leads from here; empty when it is not allowed. */
export const leadsTo = <Whole extends Request>(table: Table<Whole>, from: State, deed: string, role: Role): State[] =>
  arrowsOf(table, deed)
    .filter(arrow => arrow.from === from && arrow.by.includes(role))
    .map(({ to }) => to)

/** The request as it is after a ruling. Refuses what no arrow allows, and what an aspect forbids. */
export const settle = <Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  ruled: Ruled<Whole> | Refusal,
  scene: Scene,
): Ruling<Whole> => settleAll(table, request, [() => ruled], scene)

/** The same for several that follow one another; keys and alarm are made once, at the end. The same object when nothing follows. */
export function settleAll<Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  follows: readonly ((request: Whole) => Ruled<Whole> | Refusal | null)[],
  scene: Scene,
): Ruling<Whole> {
  let next = request
  for (const follow of follows) {
    const ruled = follow(next)
    if (ruled === null) continue
    const ruling = ruled.ok ? laid(table, next, ruled, scene) : ruled
    if (!ruling.ok) return ruling
    next = ruling.value
  }
  return allow(next === request ? request : keyed(table, told(table, next, scene), scene.county))
}

/** A rule acted out; `deeds` are those that it may answer with. What has moved on says so first, whatever else is wrong with the wish. */
export function perform<Whole extends Request, Wish>(
  table: Table<Whole>,
  rule: Rule<Whole, Wish>,
  deeds: readonly string[],
  request: Whole,
  wish: Wish & { by: Actor },
  { county, now }: Omit<Scene, 'by'>,
): Ruling<Whole> {
  const { by } = wish
  if (!deeds.some(deed => leadsTo(table, request.state, deed, by.role).length > 0)) return refuse('wrong-state')
  if (isOwn(by, request)) return refuseDeed('own-case')
  return settle(table, request, rule(request, county, wish, now), { by, county, now, wish })
}

/** Who reports a matter does nothing else on it, under whatever id and in whatever post (信访工作条例 art. 28, recusal). */
const isOwn = (by: Actor, { reporter }: Request): boolean =>
  by.role !== 'reporter' && by.role !== 'system' && isSame(by, reporter)

/** All that happens by itself at this moment. The same object when nothing does. */
export function wake<Whole extends Request>(table: Table<Whole>, request: Whole, scene: Scene): Whole {
  const next = table.aspects.reduce(
    (each, { wakes }) => (wakes ? woken(table, each, wakes, scene) : each),
    datedAnew(table, request, scene),
  )
  const found = keyed(table, told(table, next, scene), scene.county)
  return isUnchanged(found, request) ? request : found
}

/** Fields set by what is no deed: what was told, filed or brought along. */
export const amend = <Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  set: Partial<Whole>,
  county: County,
): Whole => keyed(table, { ...request, ...set }, county)

/** One ruling laid on, with what follows from it; keys and alarm are still those of before. */
function laid<Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  ruled: Ruled<Whole>,
  scene: Scene,
): Ruling<Whole> {
  const refusal = forbidden(table, request, ruled, scene)
  if (refusal) return refusal
  const next = moved(table, request, ruled, scene)
  if (!next) return refuse('wrong-state')
  const notices = noticesOf(next, ruled.tell ?? [], table as unknown as Telling, scene)
  const telling = notices.length > 0 ? { ...next, outbox: [...next.outbox, ...notices] } : next
  return ruled.deed ? following(table, request, telling, scene) : allow(telling)
}

function forbidden<Whole extends Request>(
  { aspects }: Table<Whole>,
  request: Whole,
  ruled: Ruled<Whole>,
  { by, county }: Scene,
): Refusal | null {
  if (!ruled.deed) return null
  for (const { forbids } of aspects) {
    const refusal = forbids?.[ruled.deed]?.(request, county, ruled, ruled.by ?? by)
    if (refusal) return refusal
  }
  return null
}

/** What was done, written down; the state is where its arrow leads. Null where none does. */
function moved<Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  { deed, to, by, said, set }: Ruled<Whole>,
  scene: Scene,
): Whole | null {
  if (!deed) return set ? { ...request, ...set } : request
  const actor = by ?? scene.by
  const ends = leadsTo(table, request.state, deed, actor.role)
  const end = to ?? ends[0]
  if (!end || !ends.includes(end)) return null
  const step: Step = { at: scene.now, deed, by: actor, round: request.round, ...said }
  const next = { ...request, ...set, state: end, history: [...request.history, step], updatedAt: scene.now }
  return isFinal(end) ? { ...next, ...ended(next, scene.now) } : next
}

function following<Whole extends Request>(
  table: Table<Whole>,
  before: Whole,
  after: Whole,
  scene: Scene,
): Ruling<Whole> {
  let next = after
  for (const { follows } of table.aspects) {
    const ruled = follows?.(before, next, scene.county, scene.now, scene.wish ?? {})
    const ruling = ruled ? laid(table, next, ruled, scene) : null
    if (ruling && !ruling.ok) return ruling
    if (ruling) next = ruling.value
  }
  return allow(next)
}

/** What it is found by, and when something must happen to it next. */
function keyed<Whole extends Request>(table: Table<Whole>, request: Whole, county: County): Whole {
  const found = { ...request, ...coreKeys(request, county) }
  for (const { keys } of table.aspects) if (keys) Object.assign(found, keys(found))
  const others = table.aspects.flatMap(aspect => aspect.others?.(found) ?? [])
  // The same list as long as nobody is added: what has not changed is not written again.
  if (others.join() !== found.others.join()) found.others = others
  return Object.assign(found, { wakeAt: alarmOf(table, found, county) })
}

/** Null when nothing will happen by itself. */
function alarmOf<Whole extends Request>({ aspects }: Table<Whole>, request: Whole, county: County): number | null {
  let first = Number.POSITIVE_INFINITY
  for (const { at } of request.outbox) first = Math.min(first, at)
  if (request.dated < calendarsLoaded.of(county)) first = Math.min(first, request.updatedAt)
  for (const { alarms } of aspects) for (const at of alarms?.(request, county) ?? []) first = Math.min(first, at)
  return Number.isFinite(first) ? first : null
}

/** What still holds of what waits to be told. */
function told<Whole extends Request>(table: Table<Whole>, request: Whole, { now }: Scene): Whole {
  const outbox = stillTold(table as unknown as Telling, request, now)
  return outbox === request.outbox ? request : { ...request, outbox }
}

/** A calendar was loaded, or came with a release: whatever follows from it is computed again, and who was shown another date is told. */
export function datedAnew<Whole extends Request>(table: Table<Whole>, request: Whole, scene: Scene): Whole {
  const loaded = calendarsLoaded.of(scene.county)
  const unknown = Object.values(request.clocks).some(clock => clock?.ended === null && clock.provisional)
  if (request.dated >= loaded && !unknown) return request
  const held = table.aspects.map(({ promise }) => promise?.(request, scene.county)).find(Boolean)
  let next = sure(laid(table, request, redated(request, scene.county.calendar, held) as Ruled<Whole>, scene)).value
  for (const { dates } of table.aspects) {
    const ruled = dates?.(next, scene.county, scene.now)
    if (ruled) next = sure(laid(table, next, ruled, scene)).value
  }
  return { ...next, dated: Math.max(request.dated, loaded) }
}

/** More than this follow from nothing: a rule that does not come to rest is a mistake of ours. */
const mostFollowing = 100

/** What one aspect wants at this moment, until it comes to rest. */
function woken<Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  wakes: NonNullable<Aspect<Whole>['wakes']>,
  scene: Scene,
): Whole {
  let next = request
  for (let turn = 0; turn < mostFollowing; turn++) {
    const ruled = wakes(next, scene.county, scene.now)
    if (!ruled) return next
    next = sure(laid(table, next, ruled, scene)).value
  }
  throw new Error(`A request does not come to rest: ${request._id}`)
}

/** What has not changed need not be saved. */
const isUnchanged = <Doc extends object>(a: Doc, b: Doc): boolean =>
  (Object.keys(a) as (keyof Doc)[]).every(field => Object.is(a[field], b[field]))
