// Who may look at a reporter's full phone number: the unit that deals with the matter and the dispatcher, with a reason.

import { allow, type Ruling } from '../ruling'
import { refuse } from './refusals'
import type { Actor, Request } from './request'

/** @returns the sealed number. Refuses a unit from which the reporter asked to be hidden, and a look without a reason (个人信息保护法 arts. 6, 51). */
export function mayLook({ reporter }: Request, by: Actor, reason: string): Ruling<string> {
  if (!reason) return refuse('needs-reason', 'reason')
  if (reporter.hidden && by.role !== 'dispatcher') return refuse('hidden-reporter')
  return reporter.phone ? allow(reporter.phone.sealed) : refuse('no-phone')
}
