// Dispatches a request 交办 to a unit and its duty handler. The dispatch clock ends, the accept clock starts.
import type { Item } from '../catalogue/catalogue'
import { type County, supervisorOf } from '../county'
import type { Unit } from '../organisation/organisation'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { entrusted } from './entrust'
import { refuse } from './refusals'
import type { Actor, Request } from './request'
import { isSupervised } from './supervised'
import { tellHandler, tellReceiver } from './tell'

export type Dispatching = { unit: Unit; item: Item | null; note: string; by: Actor }

/** Refuses a dispatcher where a supervisor has it after three returns, and the other way round; and a unit that has nobody. */
export function dispatch(
  request: Request,
  county: County,
  { unit, item, note, by }: Dispatching,
  now: number,
): Ruled<Request> | Refusal {
  if (by.role === 'dispatcher' && isSupervised(request) && supervisorOf(county)) return refuse('with-supervisor')
  if (by.role === 'supervisor' && !isSupervised(request)) return refuse('with-dispatcher')
  const named = {
    ...underItem(request, item, county),
    decidedAt: item && by.role !== 'system' ? now : request.decidedAt,
    urgent: request.urgent || item?.urgent === true,
    title: item && !request.item ? request.title || item.name : request.title,
    firstReceiver: request.firstReceiver ?? (by.person ? { person: by.person, name: by.name } : null),
  }
  const handed = entrusted({ ...request, ...named }, county, unit, now)
  if (!handed) return refuse('unknown-unit', 'unit')
  // What the system dispatches as it comes in, its receiver receives at the same moment: that is no later step.
  const later = by.role === 'system' ? [] : [tellReceiver(named, '已交办', [by.person, handed.handler])]
  return {
    ok: true,
    deed: 'dispatch',
    said: { unit: unit._id, text: note || undefined },
    set: { ...named, ...handed },
    tell: [tellHandler(handed, '新的任务'), ...later],
  }
}

/** Another item is taken as the edition in force has it; the same one stays as it was when the matter was filed. */
const underItem = (request: Request, item: Item | null, county: County): Pick<Request, 'item' | 'edition'> =>
  item && item._id !== request.item
    ? { item: item._id, edition: county.edition }
    : { item: request.item, edition: request.edition }
