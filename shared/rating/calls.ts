import * as v from 'valibot'
import { call } from '../calls/call'
import { grade, requestId, version, words } from '../calls/fields'
import type { MatterView } from '../request/calls'

/** Five grades, 1 很不满意 to 5 很满意. A result of 1 or 2 starts the next round by itself. */
export const rate = call(
  'ratings.rate',
  v.strictObject({
    id: requestId,
    version,
    result: grade,
    attitude: grade,
    speed: grade,
    words: v.optional(words(1000), ''),
  }),
).answers<MatterView>()
