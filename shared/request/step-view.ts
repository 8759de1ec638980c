// The history as one may see it: steps between offices stay between them, reporters keep their names to themselves.
import type { FileView, StepView } from './calls'
import { type County, staffName } from '../county'
import type { Deed, FileRef, Request, Step } from './request'
import type { Caller, Standing } from './standing'

/** File ids → addresses that open for a while. */
export type Addresses = ReadonlyMap<string, string>

export const fileViews = (files: readonly FileRef[] = [], addresses: Addresses): FileView[] =>
  files.flatMap(({ id, kind, seconds }) => {
    const url = addresses.get(id)
    return url ? [{ url, kind, ...(seconds === undefined ? {} : { seconds }) }] : []
  })

export function stepViews(
  request: Request,
  county: County,
  as: Standing,
  caller: Caller,
  addresses: Addresses,
): StepView[] {
  const shown = as === 'reporter' ? request.history.filter(({ deed }) => !inside.has(deed)) : request.history
  return shown.map(step => ({
    at: step.at,
    deed: step.deed,
    by: nameOf(step, county, as),
    text: step.text ?? '',
    files: fileViews(step.files, addresses),
    unit: unitName(county, step.unit ?? step.by.unit),
    round: step.round,
    mine: caller.persons.includes(step.by.person ?? ''),
  }))
}

/** Steps between offices, which the reporter is told of in plain words or not at all. */
const inside: ReadonlySet<Deed> = new Set<Deed>([
  'rise',
  'lower',
  'extend',
  'refuse',
  'report',
  'excuse',
  'minute',
  'finish',
  'explain',
  'remind',
  'urge',
  'supervise',
])

/** Reporters stay “反映人” to the staff; staff are named to the reporter: whoever deals with a matter answers for it. */
const nameOf = ({ by }: Step, county: County, as: Standing): string =>
  by.role === 'reporter' ? (as === 'reporter' ? '您' : '反映人') : staffName(county, by.person) || by.name

export const unitName = (county: County, unit: string | null | undefined): string | null =>
  unit ? (county.units.get(unit)?.name ?? null) : null
