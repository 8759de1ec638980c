// A whistle 吹哨: a town that has the matter, or the centre, calls several units to it, from the published list or, with a reason, off it.
import { addWorkingHours } from '../calendar'
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import { type County, headOf } from '../county'
import { onDuty } from '../organisation/duty'
import { withAlarm } from '../request/alarm'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'
import type { Whistle } from './joint'
import { hoursOffList, listedItem } from './listed'
import { unitNames, whoOf } from './who'

/** `listed` is an item of the published list, null off it. */
export type Whistling = { listed: string | null; units: string[]; words: string; by: Actor }

/** Refuses a department as the caller, an unknown unit, one that is awaited already, and a call off the list without a reason. */
export function whistle(request: Request, county: County, wish: Whistling, now: number): Ruling<Request> {
  const { listed, words, by } = wish
  const units = [...new Set(wish.units)]
  const item = listedItem(listed)
  if (!mayWhistle(county, by.unit)) return refuse('whistle-by-department')
  if (listed && !item) return refuse('unknown-item', 'listed')
  if (!item && !words) return refuse('off-list-reason', 'words')
  const faulty = unitsFault(request, county, units)
  if (faulty) return faulty
  const moved = move(request, {
    deed: 'whistle',
    by,
    at: now,
    said: { text: saidOf(county, item?.name ?? '清单外', units, words) },
  })
  if (!moved.ok) return moved
  const due = addWorkingHours(county.calendar, now, item?.hours ?? hoursOffList).at
  const calls = units.map(unit => ({ unit, due, report: null, excuse: null }))
  const blown: Whistle = { at: now, by: whoOf(by), listed: item?.id ?? null, words, calls }
  const next = { ...moved.value, whistles: [...request.whistles, blown] }
  const notices = units.flatMap(unit => tellUnit(next, county, { unit, status: '吹哨报到', due, at: now }))
  return allow(withAlarm(withNotices(next, notices), county.calendar))
}

/** Towns and the centre whistle; departments are called. */
export const mayWhistle = (county: County, unit: string | null): boolean => {
  const kind = county.units.get(unit ?? '')?.kind
  return kind === 'town' || kind === 'centre'
}

function unitsFault({ unit, whistles }: Request, county: County, units: string[]) {
  if (units.length === 0) return refuse('no-units-called', 'units')
  if (units.some(each => each === unit || !county.units.has(each))) return refuse('unknown-unit', 'units')
  const awaited = whistles.flatMap(({ calls }) => calls).filter(({ report, excuse }) => !report && !excuse)
  return awaited.some(call => units.includes(call.unit)) ? refuse('already-called', 'units') : null
}

const saidOf = (county: County, name: string, units: string[], words: string): string =>
  [`“${name}”，请${unitNames(county, units)}报到`, words].filter(Boolean).join('：')

type Telling = { unit: string; status: string; due: number; at: number }

/** The called unit's duty handler; where nobody is on duty, its head. */
export function tellUnit(request: Request, county: County, { unit: id, status, due, at }: Telling): Notice[] {
  const unit = county.units.get(id)
  return tell(request, county, {
    event: `called${request.history.length}.${id}`,
    to: unit ? (onDuty(unit, county.calendar, at) ?? headOf(unit)) : null,
    template: 'called',
    facts: { due: written(due), status },
    at,
  })
}
