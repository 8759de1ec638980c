// What waits to be told, looked at again: what no longer holds is dropped, and a limit is named as it is by now. Asked whenever a
// document changes and when it wakes, so nothing goes out as it was once thought.
import type { NamedLimit, Notice } from '../notice/notice'
import type { Template } from '../notice/template'
import { written } from '../notice/written'
import type { Aspect, DeedSpec } from './aspect'
import type { Request } from './request'
import { isFinal } from './states'

/** All that one looks at to see whether a notice holds. */
export type Telling = {
  templates: ReadonlyMap<string, Template>
  deeds: ReadonlyMap<string, Pick<DeedSpec<never>, 'arrows'>>
  holds: ReadonlyMap<string, NonNullable<Aspect<never>['holds']>[string]>
}

/** The outbox without what no longer holds; the same list where nothing changes. */
export function stillTold(table: Telling, request: Request, now: number): Notice[] {
  const next = request.outbox.flatMap(notice => (holds(table, request, notice, now) ? renewed(request, notice) : []))
  const same = next.length === request.outbox.length && next.every((notice, at) => notice === request.outbox[at])
  return same ? request.outbox : next
}

function holds({ templates, deeds, holds: own }: Telling, request: Request, notice: Notice, now: number): boolean {
  const template = templates.get(notice.template)
  if (!template) return true
  const { ofLimit, asks, toHandler, ofLateness } = template
  if (ofLimit && isFinal(request.state)) return false
  if (asks && !deeds.get(asks)?.arrows.some(({ from }) => from === request.state)) return false
  if (toHandler && notice.to !== request.handler) return false
  if (notice.limit && !isAhead(request, notice.limit, ofLateness ? Number.NEGATIVE_INFINITY : now)) return false
  return own.get(notice.template)?.(request as never, notice, now) ?? true
}

/** When a limit is; null where it does not stand any more. */
export function momentOf({ clocks, until }: Request, limit: NamedLimit): number | null {
  if (limit === 'until') return until
  const clock = clocks[limit]
  return clock?.ended === null ? clock.due : null
}

const isAhead = (request: Request, limit: NamedLimit, now: number): boolean =>
  (momentOf(request, limit) ?? Number.NEGATIVE_INFINITY) > now

function renewed(request: Request, notice: Notice): Notice {
  const at = notice.limit && momentOf(request, notice.limit)
  const due = at ? written(at) : notice.facts.due
  return due === undefined || due === notice.facts.due ? notice : { ...notice, facts: { ...notice.facts, due } }
}
