import * as v from 'valibot'
import type { State } from '../request/request'
import { call } from '../calls/call'
import { after, id, requestId, version, words } from '../calls/fields'
import type { MatterRow, MatterView, SuggestionView } from '../request/calls'
import { kind } from '../request/calls'

export type UnitView = { id: string; name: string; kind: 'department' | 'town' | 'centre' }

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

/** What waits for the dispatcher: received without an item, returned by units, and what is open elsewhere; for the supervisor what was returned three times. */
export const queue = call(
  'dispatch.queue',
  v.strictObject({ list: v.picklist(['received', 'returned', 'supervised', 'open']), after, ...filters }),
).answers<{
  rows: QueueRow[]
  after: string | null
}>()

/** How many wait in each list. */
export const counts = call('dispatch.counts', v.strictObject({})).answers<{
  received: number
  returned: number
  supervised: number
}>()

/** Units and items to choose from when handing out; towns to filter by. They change seldom and are asked for once. */
export const choices = call('dispatch.choices', v.strictObject({})).answers<{
  units: UnitView[]
  items: { id: string; name: string; group: string; unit: string; initials: string }[]
  towns: { id: string; name: string }[]
}>()

/** Says that one has a matter open, and learns who else has. */
export const attend = call('dispatch.attend', v.strictObject({ id: requestId })).answers<{ others: string[] }>()

/** To a unit and its duty handler; naming the item lets its limits and guide govern the matter. */
export const handOut = call(
  'dispatch.handOut',
  v.strictObject({ id: requestId, version, unit: id, item: v.optional(id), note: v.optional(words(500), '') }),
).answers<MatterView>()
/** What makes two matters alike: words that both have, metres between them, days, the smallest area of both, one item. */
export type Why = {
  score: number
  words: string[]
  metres: number | null
  near: 'grid' | 'village' | 'town' | null
  days: number
  sameItem: boolean
}

export type RepeatRow = {
  id: string
  title: string
  place: string
  state: State
  unit: string | null
  at: number
  following: number
  why: Why
}

/** Matters of which this one is likely a repeat. */
export const repeats = call('dispatch.repeats', v.strictObject({ id: requestId })).answers<{ rows: RepeatRow[] }>()

export type HotRow = {
  title: string
  /** The request whose title it is. */
  sample: string
  place: string
  /** Reported in the period, and in an equal time before. */
  size: number
  before: number
  /** First and latest report. */
  from: number
  to: number
  /** Not answered yet. */
  open: number
  rows: { id: string; title: string; state: State; at: number }[]
  /** Reported again although every answer was on time: reports and answers in the order of time. */
  study: { at: number; what: 'report' | 'answer'; id: string }[] | null
}

const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What many report in a period, the hottest first; `to` not included. */
export const hot = call('dispatch.hot', v.strictObject({ from: moment, to: moment })).answers<{ rows: HotRow[] }>()

/** Into the case of another matter; `lead` may itself be joined, then its lead is meant. */
export const join = call(
  'dispatch.join',
  v.strictObject({ id: requestId, version, lead: requestId }),
).answers<MatterView>()
/** Out of its case again, with a reason. */
export const part = call(
  'dispatch.part',
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()
export const decline = call(
  'dispatch.decline',
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()

/** Lowers the level: a dispatcher from yellow, a supervisor from anywhere; the reason stays with it. */
export const lower = call(
  'dispatch.lower',
  v.strictObject({ id: requestId, version, colour: v.picklist(['blue', 'yellow', 'orange']), reason: words(500) }),
).answers<MatterView>()
