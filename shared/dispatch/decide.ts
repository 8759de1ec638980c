// A boundary decision 职责认定: units dispute whose a matter is; who has the say decides, it binds, and it may teach the catalogue.
import type { Boundary, Scope } from '../catalogue/boundary'
import { type County, unitNames } from '../county'
import type { Unit } from '../organisation/organisation'
import { whoOf } from '../organisation/who'
import type { Ruled } from '../request/aspect'
import { entrusted, withoutAnswer } from '../request/entrust'
import type { Actor, Request } from '../request/request'
import { isSupervised } from '../request/supervised'
import { tellHandler, tellReceiver } from '../request/tell'
import type { Refusal } from '../ruling'
import type { Bound } from './bound'
import { refuse } from './refusals'

export type Deciding = {
  disputed: string[]
  unit: string
  deciders: string
  reason: string
  scope: Scope
  /** The item it holds for, where the matter has none yet. */
  item: string | null
  /** Somebody saw that the matter's words name no person: they become an example for the item. */
  nameless: boolean
  by: Actor
}

/**
 * Refuses fewer than two disputing units, a decision without deciders or reason, one for an item or an area that the
 * matter does not have, and a dispatcher's where a supervisor has it.
 */
export function decide(request: Bound, county: County, wish: Deciding, now: number): Ruled<Bound> | Refusal {
  const { by, deciders, reason } = wish
  if (by.role === 'dispatcher' && isSupervised(request)) return refuse('with-supervisor')
  if (!deciders) return refuse('needs-deciders', 'deciders')
  if (!reason) return refuse('needs-reason', 'reason')
  const unit = county.units.get(wish.unit)
  const fault = faultOf(request, county, wish, unit)
  if (fault || !unit) return fault ?? refuse('unknown-unit', 'unit')
  const bound = decisionOf(request, wish, now)
  const begun = { ...withoutAnswer(request), ...underItem(request, bound.item, county) }
  const handed = entrusted({ ...request, ...begun }, county, unit, now)
  if (!handed) return refuse('unknown-unit', 'unit')
  const disputed = unitNames(county, [...new Set(wish.disputed)])
  return {
    ok: true,
    deed: 'decide',
    said: { text: `${disputed}有争议，${deciders}认定由${unit.name}办理：${reason}`, unit: unit._id },
    set: { ...begun, ...handed, bound },
    tell: [tellHandler(handed, '职责认定'), tellReceiver(request, '职责已认定', [by.person, handed.handler])],
  }
}

function faultOf(request: Request, county: County, { disputed, item, scope }: Deciding, unit: Unit | undefined) {
  if (!unit || unit.kind === 'centre') return refuse('unknown-unit', 'unit')
  if (disputed.some(id => !county.units.has(id))) return refuse('unknown-unit', 'disputed')
  if (new Set(disputed).size < 2) return refuse('needs-disputed', 'disputed')
  if (item && !county.items.has(item)) return refuse('unknown-item', 'item')
  if (scope !== 'matter' && !(item ?? request.item)) return refuse('needs-item', 'item')
  return scope === 'area' && !request.place.town ? refuse('needs-area', 'scope') : null
}

function decisionOf(request: Request, wish: Deciding, now: number): Boundary {
  const { disputed, unit, deciders, reason, scope, item, nameless, by } = wish
  return {
    _id: `bd-${request._id.replace(/^rq-/, '')}-${request.history.length + 1}`,
    request: request._id,
    at: now,
    by: whoOf(by),
    item: item ?? request.item,
    area: scope === 'area' ? request.place.town : null,
    scope,
    disputed: [...new Set(disputed)],
    unit,
    deciders,
    reason,
    example: nameless && request.text ? request.text : null,
    filed: false,
  }
}

/** An item named only now is taken as the edition in force has it. */
const underItem = (request: Request, item: string | null, county: County): Pick<Request, 'item' | 'edition'> =>
  item === request.item ? { item, edition: request.edition } : { item, edition: county.edition }
