import * as v from 'valibot'
import { call } from '../calls/call'
import { id, words } from '../calls/fields'
import type { UnitView } from '../organisation/views'
import type { Heading, Question } from './catalogue'
import type { Differences } from './differences'
import type { Fault } from './fault'
import type { ClockName, Kind, Limit } from './limit'

/** An item in short; `says` is how people say it, to be searched as well. */
export type ItemRow = {
  id: string
  name: string
  parent: string
  initials: string
  says: string[]
  priority: boolean
}

export type CatalogueView = { edition: number; headings: Heading[]; items: ItemRow[] }

const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** The whole catalogue in short, open to all. Who names the edition it has is told only that it is still the same. */
export const read = call('catalogue.read', 'nobody', v.strictObject({ known: v.optional(number) })).answers<
  { same: true } | ({ same: false } & CatalogueView)
>()

export type LimitView = { name: ClockName; limit: Limit }

/** An item as the county publishes it. */
export type ItemPage = {
  id: string
  name: string
  edition: number
  /** Names of the headings above it, from the top. */
  path: string[]
  area: { id: string; name: string } | null
  /** Who deals with it there; null where the place decides and none is chosen. */
  unit: { name: string; phone: string } | null
  byTown: boolean
  kinds: Kind[]
  limits: LimitView[]
  /** Where an urgent request has others. */
  urgentLimits: LimitView[] | null
  guide: string
  basis: string
  steps: string[]
  questions: Question[]
  priority: boolean
  urgent: boolean
  /** False when the edition in force lists it no longer. */
  listed: boolean
}

/** One item, open to all: as it is in force, or as an earlier edition had it; for a town or a village. */
export const item = call(
  'catalogue.item',
  'nobody',
  v.strictObject({ id, area: v.optional(id), edition: v.optional(number) }),
).answers<ItemPage>()

type Mark = 'added' | 'changed' | null

/** The draft as the administrator sees it: the whole catalogue as it would be. */
export type DraftView = {
  /** Of the draft that this shows; 0 while nothing is drafted. A change names it, so that two do not overwrite each other. */
  version: number
  number: number
  by: string
  at: number
  headings: (Heading & { mark: Mark })[]
  items: { id: string; name: string; parent: string; unit: string; initials: string; mark: Mark }[]
  faults: Fault[]
  differences: Differences
  units: UnitView[]
}

export const draft = call('catalogue.draft', ['admin'], v.strictObject({})).answers<DraftView>()

/** One item of the draft, whole, for its form. */
export const entry = call('catalogue.entry', ['admin'], v.strictObject({ id })).answers<{ item: ItemWish }>()

/** Content may be faulty (it is a draft); only shapes and sizes are held to. */
const code = v.pipe(v.string(), v.trim(), v.maxLength(64))
const newCode = v.pipe(
  v.string('请填写编号。'),
  v.trim(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, '编号只用字母、数字和 - _ .，以字母或数字开头。'),
)
const amount = v.pipe(v.number('时限请填写数字。'), v.minValue(-1_000_000), v.maxValue(1_000_000))
const limit = v.union([v.strictObject({ days: amount }), v.strictObject({ hours: amount })], '时限请填写数字。')
const limits = v.strictObject({ dispatch: v.optional(limit), accept: v.optional(limit), answer: v.optional(limit) })
const lines = (most: number) => v.pipe(v.array(words(500)), v.maxLength(most, `最多 ${most} 条，请删掉几条。`))

const itemWish = v.strictObject({
  _id: newCode,
  name: words(200),
  parent: code,
  kinds: v.pipe(v.array(v.picklist(['complaint', 'help', 'consult', 'advice', 'tip'])), v.maxLength(5)),
  unit: code,
  exceptions: v.optional(v.pipe(v.record(code, code), v.maxEntries(500, '另定单位的地方最多 500 个。'))),
  limits: v.optional(limits),
  urgentLimits: v.optional(limits),
  guide: words(5000),
  basis: words(2000),
  steps: lines(30),
  questions: v.pipe(
    v.array(v.strictObject({ text: words(200), choices: lines(20), danger: lines(20), required: v.boolean() })),
    v.maxLength(20, '最多 20 个问题，请删掉几个。'),
  ),
  examples: lines(60),
  priority: v.boolean(),
  urgent: v.boolean(),
  common: v.boolean(),
  public: v.boolean(),
})

export type ItemWish = v.InferOutput<typeof itemWish>

/** Adds, alters or drops one item or heading of the draft. */
export const change = call(
  'catalogue.change',
  ['admin'],
  v.strictObject({
    version: number,
    wish: v.variant('deed', [
      v.strictObject({ deed: v.literal('item'), add: v.boolean(), item: itemWish }),
      v.strictObject({
        deed: v.literal('heading'),
        add: v.boolean(),
        heading: v.strictObject({ code: newCode, name: words(200), parent: v.nullable(code) }),
      }),
      v.strictObject({ deed: v.literal('drop'), code: newCode }),
    ]),
  }),
).answers<DraftView>()

/** Looks for faults again, against the units as they are now. */
export const check = call('catalogue.check', ['admin'], v.strictObject({})).answers<DraftView>()

/** In force from the beginning of a day, YYYY-MM-DD. */
export const publish = call(
  'catalogue.publish',
  ['admin'],
  v.strictObject({
    version: number,
    on: v.pipe(v.string('请选择生效日期。'), v.isoDate('请选择生效日期。')),
    note: v.optional(words(200), ''),
  }),
).answers<{ edition: number; from: number }>()

export const discard = call('catalogue.discard', ['admin'], v.strictObject({ version: number })).answers<DraftView>()

export type EditionRow = {
  number: number
  /** Epoch milliseconds; 0 for the one a county began with. */
  from: number
  note: string
  by: string
  standing: 'past' | 'now' | 'coming'
  /** Null for the first. */
  differences: Differences | null
  /** How many items it lists. */
  count: number
}

export const editions = call('catalogue.editions', ['admin'], v.strictObject({})).answers<{ rows: EditionRow[] }>()
