// The extension that waits for its approver now: one of this round and of the unit that has the matter.
import type { Extended, Extension } from './extension'

export const pendingExtension = ({ extensions, round, unit, state }: Extended): Extension | undefined =>
  state === 'accepted' || state === 'waiting'
    ? extensions.find(each => each.round === round && each.unit === unit && each.decision === null)
    : undefined

/** One request for a later date that waits for one approver, as notices name it. */
export const limitOf = ({ extensions }: Pick<Extended, 'extensions'>, approver: string): `extension:${string}` =>
  `extension:${extensions.length - 1}.${approver}`

/** The date that it asks for, as long as it waits for that approver. */
export function awaitedBy(request: Extended, of: string): number | null {
  const pending = pendingExtension(request)
  return pending && limitOf(request, pending.approver) === `extension:${of}` ? pending.promised : null
}
