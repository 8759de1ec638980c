// Hands a request out 交办 to a unit and its duty handler. The dispatch clock ends, the accept clock starts.
import type { Item } from '../catalogue/catalogue'
import type { Unit } from '../organisation/organisation'
import type { County } from '../county'
import { withAlarm } from './alarm'
import { entrust } from './entrust'
import { move } from './move'
import type { Actor, Request } from './request'
import { isSupervised } from './supervised'
import { tellHandler, tellReceiver, withNotices } from './tell'
import { allow, type Refusal, type Ruling, refuse } from '../ruling'

export type HandOut = { unit: Unit; item: Item | null; note: string; by: Actor }

/**
 * Refuses a state in which nothing is handed out; a dispatcher where a supervisor has it after three returns, and the
 * other way round; and another unit than the one a boundary decision binds.
 */
export function handOut(
  request: Request,
  county: County,
  { unit, item, note, by }: HandOut,
  now: number,
): Ruling<Request> {
  const held = notTheirs(request, unit, by)
  if (held) return held
  const moved = move(request, { deed: 'dispatch', by, at: now, said: { unit: unit._id, text: note || undefined } })
  if (!moved.ok) return moved
  const named: Request = {
    ...moved.value,
    ...underItem(request, item, county),
    decidedAt: item && by.role !== 'system' ? now : request.decidedAt,
    urgent: request.urgent || item?.urgent === true,
    title: item && !request.item ? request.title || item.name : request.title,
    firstReceiver: request.firstReceiver ?? (by.person ? { person: by.person, name: by.name } : null),
  }
  const handed = entrust(named, county, unit, now)
  if (!handed) return refuse('unknown-unit', 'unit')
  // What the system hands out as it comes in, its receiver receives at the same moment: that is no later step.
  const later =
    by.role === 'system'
      ? []
      : tellReceiver(handed, county, { status: '已交办', at: now, but: [by.person, handed.handler] })
  return allow(withAlarm(withNotices(handed, tellHandler(handed, county, now, '新的任务'), later), county.calendar))
}

function notTheirs(request: Request, unit: Unit, { role }: Actor): Refusal | null {
  if (role === 'dispatcher' && isSupervised(request)) return refuse('with-supervisor')
  if (role === 'supervisor' && !isSupervised(request)) return refuse('with-dispatcher')
  return request.bound && request.bound.unit !== unit._id ? refuse('bound-by-decision') : null
}

/** Another item is taken as the edition in force has it; the same one stays as it was when the matter was filed. */
const underItem = (request: Request, item: Item | null, county: County): Pick<Request, 'item' | 'edition'> =>
  item && item._id !== request.item
    ? { item: item._id, edition: county.edition }
    : { item: request.item, edition: request.edition }
