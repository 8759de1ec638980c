// What waits to be told, looked at again: what no longer holds is dropped, and a limit is named as it is by now. Asked whenever a
// document changes and when it wakes, so nothing goes out as it was once thought.
import type { LimitName, NamedLimit, Notice } from '../notice/notice'
import type { Template } from '../notice/template'
import { written } from '../notice/written'
import type { Aspect, DeedSpec } from './aspect'
import type { Request, Role } from './request'
import { isFinal } from './states'

/** All that one looks at to see whether a notice holds. */
export type Telling = {
  templates: ReadonlyMap<string, Template>
  deeds: ReadonlyMap<string, Pick<DeedSpec<never>, 'arrows'>>
  holds: ReadonlyMap<string, NonNullable<Aspect<never>['holds']>[string]>
  limits: ReadonlyMap<string, NonNullable<Aspect<never>['limits']>[string]>
}

/** The outbox without what no longer holds; the same list where nothing changes. */
export function stillTold(table: Telling, request: Request, now: number): Notice[] {
  const next = request.outbox.flatMap(notice =>
    holds(table, request, notice, now) ? renewed(table, request, notice) : [],
  )
  const same = next.length === request.outbox.length && next.every((notice, at) => notice === request.outbox[at])
  return same ? request.outbox : next
}

function holds(table: Telling, request: Request, notice: Notice, now: number): boolean {
  const { templates, deeds, holds: own } = table
  const template = templates.get(notice.template)
  if (!template) return true
  const { ofLimit, asks, toHandler, ofLateness } = template
  if (ofLimit && isFinal(request.state)) return false
  if (asks && !deeds.get(asks)?.arrows.some(({ from, by }) => from === request.state && by.some(isPerson))) return false
  if (toHandler && notice.to !== request.handler) return false
  if (notice.onlyWith && !hasIt(request, notice.onlyWith)) return false
  const due = notice.limit ? momentOf(table, request, notice.limit) : null
  if (notice.limit && (due === null || (!ofLateness && due <= now))) return false
  return own.get(notice.template)?.(request as never, notice, now, due) ?? true
}

/** What happens by itself is asked of nobody. */
const isPerson = (role: Role): boolean => role !== 'system'

const hasIt = (request: Request, only: NonNullable<Notice['onlyWith']>): boolean =>
  'handler' in only ? only.handler === request.handler : only.unit === request.unit

/** When a limit of the core is; null where it does not stand any more. */
export function coreMomentOf({ clocks, until }: Request, limit: NamedLimit): number | null {
  if (limit === 'until') return until
  const clock = clocks[limit]
  return clock?.ended === null ? clock.due : null
}

const isCore = (limit: LimitName): limit is NamedLimit => !limit.includes(':')

/** The same of any limit. */
export function momentOf({ limits }: Pick<Telling, 'limits'>, request: Request, limit: LimitName): number | null {
  if (isCore(limit)) return coreMomentOf(request, limit)
  const colon = limit.indexOf(':')
  return limits.get(limit.slice(0, colon))?.(request as never, limit.slice(colon + 1)) ?? null
}

function renewed(table: Telling, request: Request, notice: Notice): Notice {
  const at = notice.limit && momentOf(table, request, notice.limit)
  const due = at ? written(at) : notice.facts.due
  return due === undefined || due === notice.facts.due ? notice : { ...notice, facts: { ...notice.facts, due } }
}
