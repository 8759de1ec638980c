// The extension that waits for its approver now: one of this round and of the unit that has the matter.
import type { Request } from '../request/request'
import type { Extension } from '../joint/joint'

export const pendingExtension = ({ extensions, round, unit, state }: Request): Extension | undefined =>
  state === 'accepted' || state === 'waiting'
    ? extensions.find(each => each.round === round && each.unit === unit && each.decision === null)
    : undefined
