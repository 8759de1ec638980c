import * as v from 'valibot'
import type { MatterView } from '../aspects'
import { call } from '../calls/call'
import { grade, nobodyInDanger, requestId, version, words } from '../calls/fields'

/** Five grades, 1 很不满意 to 5 很满意. A result of 1 or 2 starts the next round by itself. */
export const rate = call(
  'rating.rate',
  'anyone',
  v.strictObject({
    id: requestId,
    version,
    result: grade,
    attitude: grade,
    speed: grade,
    words: v.optional(words(1000), ''),
    nobodyInDanger,
  }),
).answers<MatterView>()
