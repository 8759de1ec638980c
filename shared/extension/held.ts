// The extension that holds now.
import type { Extended, Extension } from './extension'

/** The latest that was granted to the unit in this round. */
export const heldExtension = ({ extensions, round, unit }: Extended): Extension | undefined =>
  extensions.filter(each => each.round === round && each.unit === unit && each.decision?.granted).at(-1)
