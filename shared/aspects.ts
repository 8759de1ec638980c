// What capabilities add to a request, a line each; and what follows from putting them together: the whole request, its deeds, its
// empty fields, its views and its work lists. Nothing else names them all.
import { theCase } from './case/aspect'
import type { County } from './county'
import { danger } from './danger/aspect'
import { dispatch } from './dispatch/aspect'
import { extension } from './extension/aspect'
import { joint } from './joint/aspect'
import type { WantedView } from './joint/views'
import { level } from './level/aspect'
import type { Template } from './notice/template'
import { rating } from './rating/aspect'
import type { Aspect, Follow, Rule, Ruled, Seeing, WorkList } from './request/aspect'
import { core } from './request/core'
import type { Filing } from './request/filing'
import type { Actor, Request, Role, State } from './request/request'
import * as settling from './request/settle'
import { type Scene, type Table, tableOf } from './request/settle'
import type { Caller, Stand } from './request/standing'
import * as together from './request/together'
import { type Looking, rowFieldsOf } from './request/together'
import type { RequestRow, RequestView, StepView } from './request/views'
import { layingOf } from './request/whole'
import type { Refusal, Ruling } from './ruling'
import { screening } from './screening/aspect'
import { search } from './search/aspect'
import { suggestion } from './suggestion/aspect'

/** In the order in which they follow from a filing, and are asked when an alarm rings. */
export const aspects = [
  core,
  danger,
  level,
  theCase,
  dispatch,
  suggestion,
  joint,
  extension,
  rating,
  search,
  screening,
] as const

type Named = (typeof aspects)[number]
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** A request as it is read whole: the core and the fields of every aspect. */
export type Whole = Request & Together<Fields<Named>>
type Fields<A> = A extends { fields?: infer F } ? NonNullable<F> : never

/** Every deed that is declared. */
export type Deed = Keys<Named, 'deeds'>
type Keys<A, Part extends string> = A extends Record<Part, infer Table> ? keyof Table & string : never

export type TemplateName = Keys<Named, 'templates'>

type Views<A> = A extends { view: (...of: never[]) => infer View } ? View : never
type Rows<A> = A extends { row: (...of: never[]) => infer Row } ? Row : never

/** A matter as one who may see it sees it: what the core shows, and what each aspect shows beside it. */
export type MatterView = Omit<RequestView, 'may' | 'steps'> & {
  may: Deed[]
  steps: (StepView & { deed: Deed })[]
} & Together<Views<Named>>

/** One row of a list. `wanted`: of the caller's own unit, in the list of what others called it to. */
export type MatterRow = RequestRow & Together<Rows<Named>> & { wanted?: WantedView | null }

const table: Table<Whole> = tableOf<Whole>(aspects)
const laying = layingOf<Whole>(aspects)

/** How a stored request is read: whole, or the fields that were asked for. */
export const { whole: wholeOf, part: partOf, asked: askedFor } = laying

export const { deeds } = table
export const rowFields: readonly string[] = rowFieldsOf(table)
export const templates = Object.fromEntries(table.templates) as Readonly<Record<TemplateName, Template>>
export const lists: Readonly<Record<string, WorkList<Whole>>> = Object.assign(
  {},
  ...(aspects as readonly Aspect<Whole>[]).map(aspect => aspect.lists ?? {}),
)

/** Of a name that came from a document: null for one that no release has. */
export const templateNamed = (name: string): Template | null => table.templates.get(name) ?? null

// What `settle.ts` and `together.ts` say, of all aspects.
export const leadsTo = (from: State, deed: string, role: Role): State[] => settling.leadsTo(table, from, deed, role)

export const settle = (request: Whole, ruled: Ruled<Whole> | Refusal, scene: Scene): Ruling<Whole> =>
  settling.settle(table, request, ruled, scene)

export const settleAll = (request: Whole, follows: readonly Follow<Whole>[], scene: Scene): Ruling<Whole> =>
  settling.settleAll(table, request, follows, scene)

export const perform = <Wish>(
  rule: Rule<Whole, Wish>,
  names: readonly string[],
  request: Whole,
  wish: Wish & { by: Actor },
  scene: Omit<Scene, 'by'>,
): Ruling<Whole> => settling.perform(table, rule, names, request, wish, scene)

export const wake = (request: Whole, scene: Scene): Whole => settling.wake(table, request, scene)

/** With the dates of the calendar that is known now. */
export const datedAnew = (request: Whole, scene: Scene): Whole => settling.datedAnew(table, request, scene)

export const amend = (request: Whole, set: Partial<Whole>, county: County): Whole =>
  settling.amend(table, request, set, county)

export const file = (filing: Filing, county: County, now: number): Ruling<Whole> =>
  together.file(table, laying.empty, filing, county, now)

export const standsOf = (request: Whole, caller: Caller): Stand[] => together.standsOf(table, request, caller)

export const rolesFor = (names: readonly string[]): string[] => together.rolesFor(table, names)

export const mayDo = (request: Whole, seeing: Seeing): string[] => together.mayDo(table, request, seeing)

export const matterView = (request: Whole, county: County, looking: Looking): MatterView | null =>
  together.viewOf(table, request, county, looking) as MatterView | null

/** A row for its reporter. */
export const matterRow = (request: Whole, county: County, now: number): MatterRow =>
  together.rowOf(table, request, { county, staff: false, now }) as MatterRow

/** A row for those who work on it. */
export const staffRow = (request: Whole, county: County, now: number): MatterRow =>
  together.rowOf(table, request, { county, staff: true, now }) as MatterRow
