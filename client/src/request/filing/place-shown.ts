// Which place stands on the form: the one that was chosen, else the one of the scanned code. It keeps nothing.
import type { AnswerOf } from '@shared/calls/call'
import type { open } from '@shared/request/calls'
import { filing } from '../words'
import type { DraftPlace } from './draft'

type Known = { data: Pick<AnswerOf<typeof open>, 'place'> | null; failed: unknown }

/**
 * Told while drawing, so that a scanned form never shows “no place yet” first.
 *
 * @param chosen what the draft holds; a place with the same scene is the scanned one, and takes its name from the cloud
 * @param scene of the scanned code, empty when nothing was scanned
 * @returns null when nothing was chosen, or the code is not known
 */
export function placeShown(chosen: DraftPlace | null, scene: string, { data, failed }: Known): DraftPlace | null {
  if (!scene || (chosen && chosen.scene !== scene)) return chosen
  if (data) return data.place && { scene, name: data.place.name }
  return failed ? { scene, name: filing.scannedPlace } : null
}

/** The same of a form that was opened for a grid: whoever walks there need not choose it, and may choose another. */
export function gridShown(chosen: DraftPlace | null, grid: string, { data, failed }: Known): DraftPlace | null {
  if (chosen && chosen.grid !== grid) return chosen
  if (data) return data.place && { grid, name: data.place.name }
  return failed ? { grid, name: filing.ownGrid } : null
}
