// The wire of the desk: its lists, handing out, transfers and boundary decisions.
import * as v from 'valibot'
import type { MatterRow, MatterView } from '../aspects'
import { call } from '../calls/call'
import { centre, staff } from '../calls/callers'
import { after, id, idOrNone, requestId, units, version, words } from '../calls/fields'
import type { Scope } from '../catalogue/boundary'
import type { UnitView } from '../organisation/views'
import { kind } from '../request/calls'
import type { SuggestionView } from '../suggestion/views'

const deed = { id: requestId, version }

/** A row of the desk: what the system would do with it, and the version with which it can be handed out from the list. */
export type QueueRow = MatterRow & {
  version: number
  suggestion: SuggestionView['ranked'][number] | null
}

/** What a list may be narrowed to; kept in the page's address, so that it can be shared. */
export const filters = {
  order: v.optional(v.picklist(['due', 'certain']), 'due'),
  town: v.optional(id),
  unit: v.optional(id),
  kind: v.optional(kind),
  colour: v.optional(v.picklist(['blue', 'yellow', 'orange', 'red'])),
  urgent: v.optional(v.boolean()),
}

/** What waits for the dispatcher: voices that nobody has heard, received without an item, returned by units, what of both is due tonight, and what is open elsewhere; for the supervisor what was returned three times, and what of the whole county is late or due tonight. */
export const queue = call(
  'dispatch.queue',
  centre,
  v.strictObject({
    list: v.picklist(['unheard', 'received', 'tonight', 'returned', 'supervised', 'late', 'county', 'open']),
    after,
    ...filters,
  }),
).answers<{
  rows: QueueRow[]
  after: string | null
}>()

/** How many wait in each list. */
export const counts = call('dispatch.counts', centre, v.strictObject({})).answers<{
  unheard: number
  received: number
  returned: number
  supervised: number
}>()

/** Units and items to choose from when handing out; towns to filter by. They change seldom and are asked for once. */
export const choices = call('dispatch.choices', centre, v.strictObject({})).answers<{
  units: UnitView[]
  items: { id: string; name: string; group: string; unit: string; initials: string }[]
  towns: { id: string; name: string }[]
}>()

/** Says that one has a matter open, and learns who else has. */
export const attend = call('dispatch.attend', centre, v.strictObject({ id: requestId })).answers<{ others: string[] }>()

/** To a unit and its duty handler; naming the item lets its limits and guide govern the matter. */
export const dispatch = call(
  'dispatch.dispatch',
  centre,
  v.strictObject({ id: requestId, version, unit: id, item: v.optional(id), note: v.optional(words(500), '') }),
).answers<MatterView>()
/** Somebody has heard what the reporter has spoken: whether anybody is in danger. */
export const hear = call(
  'dispatch.hear',
  ['handler', 'head', 'dispatcher'],
  v.strictObject({ ...deed, inDanger: v.boolean() }),
).answers<MatterView>()

/** By the head after acceptance: back to the dispatcher, with reason and the right unit. */
export const transfer = call(
  'dispatch.transfer',
  ['head'],
  v.strictObject({ ...deed, reason: words(500), rightUnit: idOrNone }),
).answers<MatterView>()

/** Whose a disputed matter is; it binds. */
export const decide = call(
  'dispatch.decide',
  centre,
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
export const boundaries = call('dispatch.boundaries', staff, v.strictObject({ after })).answers<{
  rows: BoundaryRow[]
  after: string | null
}>()
