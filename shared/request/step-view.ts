// The history as one may see it: steps between offices stay between them, reporters keep their names to themselves.
import { type County, staffName, unitName } from '../county'
import type { DeedSpec, Seeing } from './aspect'
import { type FileRef, type Request, type Step, system } from './request'
import type { FileView, StepView } from './views'

/** File ids → addresses that open for a while. */
export type Addresses = ReadonlyMap<string, string>

export const fileViews = (files: readonly FileRef[] = [], addresses: Addresses): FileView[] =>
  files.flatMap(({ id, kind, seconds }) => {
    const url = addresses.get(id)
    return url ? [{ url, kind, ...(seconds === undefined ? {} : { seconds }) }] : []
  })

/** @param deeds who may see each; a step whose deed nobody declares is shown to staff only */
export function stepViews(
  request: Request,
  { county, caller, as }: Seeing,
  addresses: Addresses,
  deeds: ReadonlyMap<string, Pick<DeedSpec<never>, 'seen'>>,
): StepView[] {
  const shown = request.history.filter(({ deed }) => as !== 'reporter' || deeds.get(deed)?.seen === 'all')
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

/** Reporters stay “反映人” to the staff; staff are named to the reporter: whoever deals with a matter answers for it. What happened by itself has one name, whichever release wrote it. */
function nameOf({ by }: Step, county: County, as: Seeing['as']): string {
  if (by.role === 'system') return system.name
  return by.role === 'reporter' ? (as === 'reporter' ? '您' : '反映人') : staffName(county, by.person) || by.name
}
