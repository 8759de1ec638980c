// What the system would do with a request that names no item 拟办建议: at most three items, how certain each is, and the words
// that led to the first. Kept with the request, so that it can be judged later by what was decided.

import type { Item } from '../catalogue/catalogue'
import { unitFor } from '../catalogue/route'
import { type County, ownKey } from '../county'
import type { Unit } from '../organisation/organisation'
import type { Place, Request } from '../request/request'
import type { Words } from './features'
import type { Model } from './model'
import { suggest } from './suggest'
import { type Costs, usualCosts, usualThreshold } from './threshold'

/** What the system would do with it 拟办建议. */
export type Suggested = {
  /** The model's id: a later one may say otherwise. */
  model: string
  /** Items by their codes, likeliest first, each with its certainty from 0 to 1. */
  ranked: { label: string; certainty: number }[]
  /** Words that led to the first, as they stand in the text, strongest first. */
  words: string[]
}

export type SuggestionFields = {
  /** What the system would do with it; null where an item was ticked or nothing is known of its words. */
  suggestion: Suggested | null
  /** The surest suggestion first. */
  certainKey: string
}

export type Suggestible = Request & SuggestionFields

/** How far the system hands out by itself: the model in use (null: the catalogue's own words), from which certainty on, and the costs that set it. */
export type Dispatching = { model: string | null; threshold: number; costs: Costs }

const usual: Dispatching = { model: null, threshold: usualThreshold, costs: usualCosts }
const own = ownKey<Partial<Dispatching>>('dispatching', {})

export const dispatchingOf = (county: Pick<County, 'own'>): Dispatching => ({ ...usual, ...own.of(county) })

const told = 3
const longestTitle = 60

/** The first sentence says most: it counts as the title. */
export function wordsOf(text: string): Words {
  const [title = ''] = text.slice(0, longestTitle).split(/[\n。！？!?]/)
  return { title, text: text.slice(title.length) }
}

/** Null where no word of the text is known. Items that are no longer listed are left out. */
export function suggestedFor(
  text: string,
  county: County,
  { id, model }: { id: string; model: Model },
): Suggested | null {
  const { ranked, because } = suggest(model, wordsOf(text))
  const listed = ranked.filter(({ label }) => county.items.has(label)).slice(0, told)
  if (listed.length === 0) return null
  const certain = listed.map(({ label, certainty }) => ({ label, certainty: Math.round(certainty * 1000) / 1000 }))
  return { model: id, ranked: certain, words: because.map(({ word }) => word) }
}

export type Sure = { item: Item; unit: Unit; certainty: number }

/** What may be handed out without a person: certain enough, and with one unit for this place. */
export function sureOf(
  suggested: Suggested | null,
  place: Pick<Place, 'village' | 'town'>,
  county: County,
): Sure | null {
  const first = suggested?.ranked[0]
  const item = first && first.certainty >= dispatchingOf(county).threshold ? county.items.get(first.label) : undefined
  const unit = item ? unitFor(item, place, county) : null
  return first && item && unit ? { item, unit, certainty: first.certainty } : null
}
