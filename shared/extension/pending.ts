// The extension that waits for its approver now: one of this round and of the unit that has the matter.
import type { Extended, Extension } from './extension'

export const pendingExtension = ({ extensions, round, unit, state }: Extended): Extension | undefined =>
  state === 'accepted' || state === 'waiting'
    ? extensions.find(each => each.round === round && each.unit === unit && each.decision === null)
    : undefined
