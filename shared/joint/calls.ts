// The wire of what several units do together: whistles, joint meetings and shares of the work.
import * as v from 'valibot'
import type { MatterView } from '../aspects'
import { call } from '../calls/call'
import { centre, conveners, staff, unit } from '../calls/callers'
import { date, id, moment, requestId, units, version, words } from '../calls/fields'
import type { UnitView } from '../organisation/views'

const deed = { id: requestId, version }

export type ListedView = { id: string; group: string; name: string; units: string[]; hours: number }

/** The published list, and the units that may be called. */
export const list = call('joint.list', staff, v.strictObject({})).answers<{ listed: ListedView[]; units: UnitView[] }>()

/** Calls units to the matter; off the list only with words that say why. */
export const whistle = call(
  'joint.whistle',
  conveners,
  v.strictObject({ ...deed, listed: v.nullable(id), units, words: v.optional(words(500), '') }),
).answers<MatterView>()

/** A called unit: who comes. */
export const report = call(
  'joint.report',
  unit,
  v.strictObject({ ...deed, who: words(60), words: v.optional(words(500), '') }),
).answers<MatterView>()

/** A unit called off the list: why it does not come. */
export const excuse = call('joint.excuse', unit, v.strictObject({ ...deed, words: words(500) })).answers<MatterView>()

export const meet = call(
  'joint.meet',
  conveners,
  v.strictObject({ ...deed, when: moment, place: words(100), members: units, lead: id }),
).answers<MatterView>()

export const minute = call(
  'joint.minute',
  conveners,
  v.strictObject({
    ...deed,
    words: words(5000),
    decisions: words(2000),
    lead: id,
    shares: v.pipe(
      v.array(v.strictObject({ unit: id, what: words(200), day: date })),
      v.maxLength(20, '分工最多 20 项，请合并几项。'),
    ),
  }),
).answers<MatterView>()

const ending = v.strictObject({
  ...deed,
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  words: words(500),
})

/** A share is done, by its unit; or why it stays open, by whoever leads. */
export const finish = call('joint.finish', unit, ending).answers<MatterView>()
export const explain = call('joint.explain', [...unit, ...centre], ending).answers<MatterView>()
