// The wire of what several units do together: extensions, transfers, boundaries, whistles, joint meetings and their parts.
import * as v from 'valibot'
import type { Scope } from './joint'
import { call } from '../calls/call'
import type { UnitView } from '../dispatch/calls'
import { after, id, requestId, version, words } from '../calls/fields'
import type { MatterView } from '../request/calls'

const deed = { id: requestId, version }

const date = v.pipe(v.string('请选日期。'), v.isoDate('请选日期。'))

/** Epoch milliseconds. */
const moment = v.pipe(v.number('请选时间。'), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))

const units = v.pipe(v.array(id), v.maxLength(20, '最多选 20 个单位。'))

/** A later date for the answer, with the consult behind it; it waits for its approver. */
export const extend = call(
  'joint.extend',
  v.strictObject({
    ...deed,
    reason: words(500),
    consult: v.strictObject({ with: words(100), said: words(500) }),
    day: date,
  }),
).answers<MatterView>()

/** The approver's word; a no needs a reason. */
export const grant = call(
  'joint.grant',
  v.strictObject({ ...deed, granted: v.boolean(), reason: v.optional(words(500), '') }),
).answers<MatterView>()

/** By the head after acceptance: back to the dispatcher, with reason and the right unit. */
export const transfer = call(
  'joint.transfer',
  v.strictObject({ ...deed, reason: words(500), rightUnit: v.optional(id, '') }),
).answers<MatterView>()

/** Whose a disputed matter is; it binds. */
export const decide = call(
  'joint.decide',
  v.strictObject({
    ...deed,
    disputed: units,
    unit: id,
    deciders: words(100),
    reason: words(500),
    scope: v.picklist(['matter', 'area', 'county'], '请选有效范围。'),
    item: v.optional(v.nullable(id), null),
    nameless: v.optional(v.boolean(), false),
  }),
).answers<MatterView>()

export type BoundaryRow = {
  id: string
  request: string
  at: number
  by: string
  item: string | null
  area: string | null
  scope: Scope
  disputed: string[]
  unit: string
  deciders: string
  reason: string
}

/** The decisions so far, latest first. */
export const boundaries = call('joint.boundaries', v.strictObject({ after })).answers<{
  rows: BoundaryRow[]
  after: string | null
}>()

export type ListedView = { id: string; group: string; name: string; units: string[]; hours: number }

/** The published list, and the units that may be called. */
export const list = call('joint.list', v.strictObject({})).answers<{ listed: ListedView[]; units: UnitView[] }>()

/** Calls units to the matter; off the list only with words that say why. */
export const whistle = call(
  'joint.whistle',
  v.strictObject({ ...deed, listed: v.nullable(id), units, words: v.optional(words(500), '') }),
).answers<MatterView>()

/** A called unit: who comes. */
export const report = call(
  'joint.report',
  v.strictObject({ ...deed, who: words(60), words: v.optional(words(500), '') }),
).answers<MatterView>()

/** A unit called off the list: why it does not come. */
export const excuse = call('joint.excuse', v.strictObject({ ...deed, words: words(500) })).answers<MatterView>()

export const meet = call(
  'joint.meet',
  v.strictObject({ ...deed, when: moment, place: words(100), members: units, lead: id }),
).answers<MatterView>()

export const minute = call(
  'joint.minute',
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

const part = v.strictObject({
  ...deed,
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  words: words(500),
})

/** A sub-task is done, by its unit; or why it stays open, by whoever leads. */
export const finish = call('joint.finish', part).answers<MatterView>()
export const explain = call('joint.explain', part).answers<MatterView>()
