// The suggestion as a dispatcher sees it: each item with the unit it would go to from this place.
import { unitFor } from '../catalogue/route'
import type { County } from '../county'
import { type Suggestible, sureOf } from './suggested'
import type { SuggestionView } from './views'

export function suggestionView(request: Suggestible, county: County): SuggestionView | null {
  const { suggestion, place, state } = request
  if (!suggestion || (state !== 'received' && state !== 'returned')) return null
  const ranked = suggestion.ranked.flatMap(({ label, certainty }) => {
    const item = county.items.get(label)
    const unit = item ? unitFor(item, place, county) : null
    if (!item) return []
    const { name, urgent } = item
    return [{ item: label, name, certainty, unit: unit?._id ?? null, unitName: unit?.name ?? '', urgent }]
  })
  return { ranked, words: suggestion.words, sure: sureOf(suggestion, place, county) !== null }
}
