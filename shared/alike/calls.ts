// The wire of what is perhaps the same matter.
import * as v from 'valibot'
import { call } from '../calls/call'
import { desk } from '../calls/callers'
import { id, moment, requestId, words } from '../calls/fields'
import { place } from '../request/calls'
import type { AlikeRow, HotRow, RepeatRow } from './views'

/** Before sending: what is being dealt with nearby, alike in words and time. Never words or persons of others. */
export const offers = call(
  'alike.offers',
  'nobody',
  v.strictObject({ item: v.optional(id), text: v.optional(words(), ''), place }),
).answers<{ rows: AlikeRow[] }>()

/** Matters of which this one is likely a repeat. */
export const repeats = call('alike.repeats', desk, v.strictObject({ id: requestId })).answers<{ rows: RepeatRow[] }>()

/** What many report in a period, the hottest first; `to` not included. */
export const hot = call(
  'alike.hot',
  ['dispatcher', 'supervisor', 'leader'],
  v.strictObject({ from: moment, to: moment }),
).answers<{ rows: HotRow[] }>()
