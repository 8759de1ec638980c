import * as v from 'valibot'
import type { MatterView } from '../aspects'
import { call } from '../calls/call'
import { unit } from '../calls/callers'
import { date, requestId, version, words } from '../calls/fields'

const deed = { id: requestId, version }

/** A later date for the answer, with the consult behind it; it waits for its approver. */
export const extend = call(
  'extension.extend',
  unit,
  v.strictObject({
    ...deed,
    reason: words(500),
    consult: v.strictObject({ with: words(100), said: words(500) }),
    day: date,
  }),
).answers<MatterView>()

/** The approver's word; a no needs a reason. */
export const grant = call(
  'extension.grant',
  ['head', 'leader'],
  v.strictObject({ ...deed, granted: v.boolean(), reason: v.optional(words(500), '') }),
).answers<MatterView>()
