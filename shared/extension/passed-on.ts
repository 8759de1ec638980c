// Whose word an extension waits for is not there any more: somebody else of the same side decides. Where nobody can, it ends undecided.
import type { County } from '../county'
import { isSame } from '../person/same'
import type { Ruled } from '../request/aspect'
import { system } from '../request/request'
import { approverOf, tellApprover } from './extend'
import type { Extended, Extension } from './extension'
import { limitOf, pendingExtension } from './pending'

/** Nobody but who asked holds the post. */
export function lacksApprover(request: Extended, county: County): boolean {
  const pending = pendingExtension(request)
  if (!pending) return false
  const [unit = '', post = ''] = pending.approver.split(':')
  const holders = county.units.get(unit)?.staff.filter(({ posts }) => posts.some(each => each === post)) ?? []
  return !holders.some(holder => !isSame(holder, pending.by))
}

/** Who is asked now is told; who asked is told where nobody can be. */
export function passedOn(request: Extended, county: County, now: number): Ruled<Extended> | null {
  const pending = pendingExtension(request)
  if (!pending || !lacksApprover(request, county)) return null
  const next = approverOf(request, county, pending.by)
  const decision = {
    at: now,
    by: { person: null, name: system.name, unit: null },
    granted: false,
    reason: '没有能审批的人',
  }
  const changed: Extension = next ? { ...pending, approver: next.key } : { ...pending, decision }
  const extensions = request.extensions.map(each => (each === pending ? changed : each))
  const facts = { status: '延期未批', hint: '' }
  const tell = next
    ? tellApprover(next.person, limitOf({ extensions }, next.key))
    : { event: 'extend', to: pending.by.person, template: 'progress', facts }
  return { ok: true, set: { extensions }, tell: [tell] }
}
