// A whistle 吹哨: a town that has the matter, or the centre, calls several units to it, from the published list or, with a reason, off it.
import { type County, unitNames } from '../county'
import { whoOf } from '../organisation/who'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import type { Refusal } from '../ruling'
import { callDue, callLimit } from './dates'
import type { Joint, Whistle } from './joint'
import { listedItem } from './listed'
import { refuse } from './refusals'
import { tellUnit } from './tell'
import { isAwaited } from './whole'

/** `listed` is an item of the published list, null off it. */
export type Whistling = { listed: string | null; units: string[]; words: string; by: Actor }

/** Refuses a department as the caller, an unknown unit, one that is awaited already, and a call off the list without a reason. */
export function whistle(request: Joint, county: County, wish: Whistling, now: number): Ruled<Joint> | Refusal {
  const { listed, words, by } = wish
  const units = [...new Set(wish.units)]
  const item = listedItem(listed)
  if (!mayWhistle(county, by.unit)) return refuse('whistle-by-department')
  if (listed && !item) return refuse('unknown-item', 'listed')
  if (!item && !words) return refuse('off-list-reason', 'words')
  const faulty = unitsFault(request, county, units)
  if (faulty) return faulty
  const due = callDue(county.calendar, now, item?.id ?? null)
  const calls = units.map(unit => ({ unit, due, report: null, excuse: null }))
  const blown: Whistle = { at: now, by: whoOf(by), listed: item?.id ?? null, words, calls }
  return {
    ok: true,
    deed: 'whistle',
    said: { text: saidOf(county, item?.name ?? '清单外', units, words) },
    set: { whistles: [...request.whistles, blown] },
    tell: units.map(unit =>
      tellUnit(county, {
        unit,
        template: 'called',
        status: '吹哨报到',
        limit: callLimit(request.whistles.length, unit),
        at: now,
      }),
    ),
  }
}

/** Towns and the centre whistle; departments are called. */
export const mayWhistle = (county: County, unit: string | null): boolean => {
  const kind = county.units.get(unit ?? '')?.kind
  return kind === 'town' || kind === 'centre'
}

function unitsFault({ unit, whistles }: Joint, county: County, units: string[]) {
  if (units.length === 0) return refuse('no-units-called', 'units')
  if (units.some(each => each === unit || !county.units.has(each))) return refuse('unknown-unit', 'units')
  const awaited = whistles.flatMap(({ calls }) => calls).filter(isAwaited)
  return awaited.some(call => units.includes(call.unit)) ? refuse('already-called', 'units') : null
}

const saidOf = (county: County, name: string, units: string[], words: string): string =>
  [`“${name}”，请${unitNames(county, units)}报到`, words].filter(Boolean).join('：')
