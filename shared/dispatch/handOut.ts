// Hands a request out 交办 to a unit and its duty handler. The dispatch clock ends, the accept clock starts.
import type { Item } from '../catalogue/catalogue'
import { governing } from '../catalogue/governing'
import type { Unit } from '../organisation/county'
import type { County } from '../organisation/directory'
import { onDuty } from '../organisation/duty'
import { withAlarm } from '../request/alarm'
import { endClock, limitOf, startClock } from '../request/clocks'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tellHandler, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'

export type HandOut = { unit: Unit; item: Item | null; note: string; by: Actor }

/** Refuses a state in which nothing is handed out. A unit without anyone on duty still receives it: its head has it. */
export function handOut(
  request: Request,
  county: County,
  { unit, item, note, by }: HandOut,
  now: number,
): Ruling<Request> {
  const moved = move(request, { deed: 'dispatch', by, at: now, said: { unit: unit._id, text: note || undefined } })
  if (!moved.ok) return moved
  const handler =
    onDuty(unit, county.calendar, now, [request.reporter.person]) ??
    unit.staff.find(({ posts }) => posts.includes('head'))?.person
  if (!handler) return refuse('unknown-unit', 'unit')
  const named = underItem(request, item, county)
  const urgent = request.urgent || item?.urgent === true
  const handed: Request = {
    ...moved.value,
    unit: unit._id,
    handler,
    ...named,
    decidedAt: item && by.role === 'dispatcher' ? now : request.decidedAt,
    urgent,
    title: item && !request.item ? request.title || item.name : request.title,
    firstReceiver: request.firstReceiver ?? (by.person ? { person: by.person, name: by.name } : null),
    clocks: {
      ...request.clocks,
      dispatch: endClock(request.clocks.dispatch, now),
      accept: startClock(county.calendar, now, limitOf(governing(county, { ...request, ...named }), 'accept', urgent)),
    },
  }
  return allow(withAlarm(withNotices(handed, tellHandler(handed, county, now, '新的任务')), county.calendar))
}

/** Another item is taken as the edition in force has it; the same one stays as it was when the matter was filed. */
const underItem = (request: Request, item: Item | null, county: County): Pick<Request, 'item' | 'edition'> =>
  item && item._id !== request.item
    ? { item: item._id, edition: county.edition }
    : { item: request.item, edition: request.edition }
