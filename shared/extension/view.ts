// Extensions as staff see them in full, and the later date that holds now as everybody sees it.
import type { Extended, Extension } from './extension'
import { heldExtension } from './held'
import { pendingExtension } from './pending'
import type { ExtensionView, Postponed } from './views'

export function extensionViews(request: Extended): ExtensionView[] {
  const pending = pendingExtension(request)
  return request.extensions.map(each => extensionView(each, pending))
}

function extensionView(extension: Extension, pending: Extension | undefined): ExtensionView {
  const { at, by, reason, consult, due, promised, decision } = extension
  const undecided = extension === pending ? 'pending' : 'lapsed'
  const state = decision ? (decision.granted ? 'granted' : 'refused') : undecided
  return {
    at,
    by: by.name,
    reason,
    consult,
    due,
    promised,
    state,
    decision: decision && { at: decision.at, by: decision.by.name, reason: decision.reason },
  }
}

/** The later date that holds now, beside the first. */
export function postponed(request: Extended): Postponed | null {
  const held = heldExtension(request)
  const due = request.clocks.answer?.due
  return held && due ? { promised: due, first: request.firstDue ?? held.due, reason: held.reason } : null
}
