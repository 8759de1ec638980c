// The catalogue 事项清单: items under their headings, in editions of which each says only what it changes.
import type { Kind, Limits } from './limit'

/** A class or a group (类、组). `parent` is the code of the heading above it, null at the top. */
export type Heading = { code: string; name: string; parent: string | null }

/** Asked when the item is ticked. Without choices it is answered in the person's own words. */
export type Question = {
  text: string
  choices: string[]
  /** Those of the choices that say somebody may come to harm now. */
  danger: string[]
  required: boolean
}

/** A matter the county has listed (清单事项). `_id` is its code, the same in every edition. */
export type Item = {
  _id: string
  name: string
  /** The heading it stands under. */
  parent: string
  kinds: Kind[]
  /** A unit's id, or 'town' for the town it happens in; `exceptions` names another unit for a town or a village. */
  unit: string
  exceptions?: Record<string, string>
  limits?: Limits
  /** Where these differ once a request is urgent. */
  urgentLimits?: Limits
  /** What the reporter may expect, in a sentence or two. */
  guide: string
  /** Law and article. */
  basis: string
  /** How it is dealt with, step by step. */
  steps: string[]
  questions: Question[]
  /** How people say it; the suggestion learns from these on the first day. */
  examples: string[]
  /** 重点类: family, labour, environment. */
  priority: boolean
  /** Every request of it is urgent. */
  urgent: boolean
  /** Shown on the first screen of the form. */
  common: boolean
  /** May appear, without persons, in “身边正在办”. */
  public: boolean
  /** First letters of its name in pinyin, for searching: ldbl. Computed where it is saved. */
  initials: string
}

/**
 * One edition of the catalogue 清单版本. Headings and items are what it adds or changes against the edition before it, whole;
 * `dropped` are the codes that it takes away. So a request finds the words it was filed under, and many editions stay small.
 */
export type Edition = {
  /** The number, in four digits. */
  _id: string
  number: number
  state: 'draft' | 'published'
  /** In force from this moment on, epoch milliseconds; null for a draft. */
  from: number | null
  /** What it changes, for the history. */
  note: string
  /** Who published it, or changed the draft last. */
  by: string
  headings: Heading[]
  items: Item[]
  dropped: string[]
  /** How many faults the draft had when it was last changed; it is not published before there is none. */
  faults: number
  version: number
  updatedAt: number
}

/** The whole catalogue as one edition leaves it. */
export type Catalogue = {
  edition: number
  from: number
  note: string
  by: string
  headings: ReadonlyMap<string, Heading>
  items: ReadonlyMap<string, Item>
}
