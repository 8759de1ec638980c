// What suggestions add to a request: what the system would do with it, and that it does so where it is sure.
import type { County } from '../county'
import { aspectOf, type Follow } from '../request/aspect'
import { dispatch } from '../request/dispatch'
import type { Filing } from '../request/filing'
import { system } from '../request/request'
import { sortKey } from '../sort-key'
import { type Suggested, type Suggestible, type SuggestionFields, type Sure, sureOf } from './suggested'
import { suggestionView } from './view'

export type SuggestionFiling = Filing & { suggestion?: Suggested | null }

/** Certainty in millionths, turned round so that the surest comes first; then the first come. */
const certainKey = (suggestion: Suggested | null, { _id, createdAt }: Suggestible): string =>
  sortKey(Math.round((1 - (suggestion?.ranked[0]?.certainty ?? 0)) * 1e6), sortKey(createdAt, _id))

const kept =
  ({ suggestion = null }: SuggestionFiling): Follow<Suggestible> =>
  request => ({ ok: true, set: { suggestion, certainKey: certainKey(suggestion, request) } })

const bySuggestion = ({ item, certainty }: Sure): string =>
  `按“${item.name}”自动交办，把握 ${Math.round(certainty * 100)} %。不对可以退回。`

/** What names no item goes by itself to the unit of one that the system is sure of; else it waits for a dispatcher. */
const dispatched =
  (county: County, now: number): Follow<Suggestible> =>
  request => {
    const { item, state, suggestion, place } = request
    const sure = item || state !== 'received' ? null : sureOf(suggestion, place, county)
    if (!sure) return null
    const { unit } = sure
    const ruled = dispatch(request, county, { unit, item: sure.item, note: bySuggestion(sure), by: system }, now)
    return ruled.ok ? { ...ruled, by: system } : null
  }

export const suggestion = aspectOf<SuggestionFields>()({
  name: 'suggestion',
  empty: { suggestion: null, certainKey: '' },
  filed: {
    is: filing => [kept(filing)],
    goes: (_, county, now) => [dispatched(county, now)],
  },
  view: (request, { standings, county }) => ({
    suggestion: standings.includes('dispatcher') ? suggestionView(request, county) : null,
  }),
})
