import * as v from 'valibot'
import { call } from '../calls/call'
import { staff } from '../calls/callers'
import { id, phone, words } from '../calls/fields'
import type { IdentityView } from './identity'
import type { UnitView } from './views'

/** Towns of the county, villages of a town, grids of a village: for choosing a place from the list. */
export const areas = call('organisation.areas', 'nobody', v.strictObject({ under: v.optional(id) })).answers<{
  rows: { id: string; name: string; more: boolean }[]
}>()

/** The units to which a matter may go, for staff who name the right place. */
export const units = call('organisation.units', staff, v.strictObject({})).answers<{ rows: UnitView[] }>()

/** An administrator loads a published calendar year; provisional deadlines are computed again. Dates as YYYY-MM-DD. */
const date = v.pipe(v.string(), v.isoDate('日期写成 2027-01-01 的样子。'))
export const loadCalendar = call(
  'organisation.loadCalendar',
  ['admin'],
  v.strictObject({
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
    holidays: v.pipe(v.array(date), v.minLength(1), v.maxLength(366)),
    makeUpDays: v.pipe(v.array(date), v.maxLength(60)),
  }),
).answers<{ recomputed: number }>()

/**
 * The list of staff names a number's holder: an office's mobile that was handed on, or a new one. It is theirs at once; whoever had it
 * before is signed out, comes in by it no more, and keeps all else.
 */
export const giveNumber = call('organisation.giveNumber', ['admin'], v.strictObject({ person: id, phone })).answers<{
  moved: boolean /** Somebody else had it. */
}>()

/** Which year's days off are to be loaded now: the present one, and from November the next; null when all is known that can be. */
export const calendar = call('organisation.calendar', ['admin'], v.strictObject({})).answers<{
  wanted: number | null
  /** Years whose days off are known, the last ten. */
  known: number[]
}>()

/** Of what a county says of itself: characters, so that a bar holds them. */
export const most = { name: 12, motto: 20, number: 20, hours: 20, address: 60, open: 40, filing: 60 } as const

const needed = (most: number, say: string) => v.pipe(words(most), v.minLength(1, say))

/** What the county says of itself on every screen: at once in what is opened next, elsewhere within a minute. */
export const setIdentity = call(
  'organisation.setIdentity',
  ['admin'],
  v.strictObject({
    name: needed(most.name, '请写上县名。'),
    motto: words(most.motto),
    hotline: v.strictObject({
      number: v.pipe(words(most.number), v.regex(/^[\d-]{3,20}$/, '热线不对，请写群众能打通的电话。')),
      hours: words(most.hours),
    }),
    address: words(most.address),
    open: words(most.open),
    filing: words(most.filing),
  }),
).answers<{ county: IdentityView }>()

/** What the system could not do by itself, the latest first; a row goes when it went well in the end. */
export type TroubleRow = {
  id: string
  /** The id of what it is about, where that is a request; else null. */
  request: string | null
  say: string
  at: number
  times: number
}

export const troubles = call('organisation.troubles', ['admin'], v.strictObject({})).answers<{ rows: TroubleRow[] }>()
